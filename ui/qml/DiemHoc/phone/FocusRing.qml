import QtQuick
import DiemHoc

// Where the keyboard is: a hoe ring with an ink line, as round every block.
Rectangle {
    id: ring

    required property Item around

    anchors.fill: parent
    anchors.margins: -9
    visible: around.activeFocus && Theme.keyboard
    color: "transparent"
    radius: 30
    border.width: 9
    border.color: "#24190F"

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: parent.radius
        border.width: 6
        border.color: "#F6B32B"
    }
}
