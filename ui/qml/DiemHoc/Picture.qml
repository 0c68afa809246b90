import QtQuick

// A framed picture of a lesson. In the contrast theme one flat layer dims it.
Item {
    id: picture

    property url source
    property string idea: ""
    property color ground: Theme.giay
    property int line: 5
    property int radius: 20

    Image { // its size is known at once, without anchors: a drawing is drawn once, and one drawn ahead is found
        x: picture.line - 1
        y: picture.line - 1
        width: picture.width - 2 * x
        height: picture.height - 2 * y
        source: picture.source
        sourceSize: Qt.size(Math.ceil(width * Theme.ratio), Math.ceil(height * Theme.ratio))
        fillMode: Image.PreserveAspectCrop
        clip: true
        smooth: true
        Accessible.role: Accessible.Graphic
        Accessible.name: picture.idea
        Accessible.ignored: picture.idea === ""
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: picture.line - 1
        color: "#0F0C08"
        opacity: 0.16
        visible: Theme.contrast
    }
    PictureFrame {
        anchors.fill: parent
        ground: picture.ground
        line: picture.line
        radius: picture.radius
    }
}
