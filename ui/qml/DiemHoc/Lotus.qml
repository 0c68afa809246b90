import QtQuick

// A unit's progress: one petal a lesson, filled from the left. Always beside words that say the same.
Image {
    property int petals: 5
    property int filled: 0

    width: 96
    height: 78
    sourceSize: Qt.size(Math.ceil(width * Theme.ratio), Math.ceil(height * Theme.ratio))
    source: "image://drawing/lotus/" + Math.max(3, Math.min(6, petals)) + "/" + filled + "/"
        + (Theme.contrast ? "dark" : "light")
    smooth: true
    Accessible.ignored: true
}
