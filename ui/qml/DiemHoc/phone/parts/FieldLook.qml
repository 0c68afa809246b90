import QtQuick
import "../pigments.js" as Pigments

// A field: what it is for, and what was typed so far; dots where it is secret.
Look {
    id: look

    implicitHeight: label.implicitHeight + 6 + box.height
    aim: Qt.rect(0, box.y, width, box.height)

    Words { id: label; host: look.host; width: look.width; text: look.host.text; size: 36; color: look.ink }
    Rectangle {
        id: box
        y: label.height + 6
        width: look.width
        height: Math.max([92, 86, 80, 74][look.host.tight], words.implicitHeight + 22)
        radius: 20
        color: Pigments.PAPER
        border.width: look.host.focused ? 6 : 3
        border.color: look.host.focused ? Pigments.TEAL : Pigments.LINE
        Words {
            id: words
            host: look.host
            x: 22
            y: (parent.height - height) / 2
            width: parent.width - 44
            text: look.host.typed
            size: 44
            font.weight: Font.Bold
        }
        Rectangle { // where the next letter comes
            visible: look.host.focused && words.lineCount < 2
            x: 24 + (words.text === "" ? 0 : words.contentWidth)
            anchors.verticalCenter: parent.verticalCenter
            width: 5; height: 52
            color: Pigments.TEAL
        }
    }
}
