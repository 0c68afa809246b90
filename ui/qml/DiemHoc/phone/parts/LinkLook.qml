import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A link in a message or on a page: underlined words.
Look {
    id: look

    implicitHeight: Math.max([92, 88, 84, 80][host.tight], words.implicitHeight + 2 * pad)

    Rectangle {
        anchors.fill: parent
        radius: 20
        color: look.host.down ? "#FDE9B8" : "transparent"
    }
    Icon { visible: look.part.icon !== ""; x: 8; anchors.verticalCenter: parent.verticalCenter; name: look.part.icon; size: 48; ink: words.color; plate: Pigments.plate(look.part.tint) }
    Words {
        id: words
        host: look.host
        x: look.part.icon !== "" ? 68 : 16
        y: (look.height - height) / 2
        width: look.width - x - 12
        text: look.host.text
        size: 38
        font.weight: Font.Bold
        font.underline: true
        color: look.host.dark && !look.host.down ? "#9FD8E0" : Pigments.TEAL
    }
}
