import QtQuick

// The ink line round a picture. The ground's own corners cover the picture's: no clip path is needed.
Item {
    property color ground: Theme.giay
    property int line: 5
    property int radius: 20

    Rectangle {
        anchors.fill: parent
        anchors.margins: -parent.radius
        color: "transparent"
        radius: parent.radius * 2
        border.width: parent.radius
        border.color: parent.ground
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: parent.radius
        border.width: parent.line
        border.color: Theme.contrast ? Theme.net : "#2A1C10"
    }
}
