pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc.Models

// The night: black with a quiet line of words that wanders, so that nothing burns in. A touch only takes it away.
Rectangle {
    id: dark

    required property Shell shell
    readonly property int minute: parseInt(shell.clock.slice(-2)) || 0

    signal woken()

    anchors.fill: parent
    z: 1000
    color: "#000000"
    Accessible.role: Accessible.Pane
    Accessible.name: words.text

    Column {
        x: (dark.width - width) * (0.2 + 0.6 * (dark.minute % 7) / 6)
        y: (dark.height - height) * (0.2 + 0.6 * (dark.minute % 5) / 4)
        scale: Math.min(dark.width / 1920, dark.height / 1080)

        Text {
            text: dark.shell.clock
            color: "#9C927E"
            font.family: Theme.family
            font.pixelSize: 92
            font.weight: Font.Bold
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Text {
            id: words
            text: qsTr("Chạm vào màn hình để học")
            color: "#9C927E"
            font.family: Theme.family
            font.pixelSize: 46
            font.weight: Font.Medium
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
    MouseArea {
        anchors.fill: parent
        onReleased: dark.woken()
    }
}
