import QtQuick

// A unit's badge: its lotus in full bloom on a sun. Given when every lesson of the unit is done; always beside words.
Image {
    property int petals: 5

    width: 100
    height: 110
    sourceSize: Qt.size(Math.ceil(width * Theme.ratio), Math.ceil(height * Theme.ratio))
    source: "image://drawing/badge/" + Math.max(3, Math.min(6, petals)) + "/" + (Theme.contrast ? "dark" : "light")
    smooth: true
    Accessible.ignored: true
}
