import QtQuick

// A two-plate icon: pigment printed off its line. Drawn once for the window's own pixels.
Image {
    property string name
    property color ink: Theme.muc
    property color plate: Theme.plateHoe
    property int size: 56

    width: size
    height: size
    sourceSize: Qt.size(Math.ceil(size * Theme.ratio), Math.ceil(size * Theme.ratio))
    source: name === "" ? "" : "image://icon/" + name + "/" + String(ink).slice(-6) + "/" + (plate.a === 0 ? "none" : String(plate).slice(-6))
    smooth: true
    Accessible.ignored: true
}
