import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A message that has just come in, over whatever is shown.
Look {
    id: look

    implicitHeight: more.y + more.take + pad + face.foot

    Face {
        id: face
        host: look.host
        width: look.width
        height: look.height - foot
        radius: 28
        color: Pigments.PAPER
        edge: look.host.dark ? Pigments.TEAL_EDGE : Pigments.EDGE
        border.width: look.host.dark ? 0 : 3
        border.color: Pigments.LINE
        Icon { x: 24; y: look.pad; name: look.part.icon === "" ? "chat-circle-text" : look.part.icon; size: 44; ink: Pigments.TEAL; plate: "#8FC4B7" }
        Words { id: head; host: look.host; x: 80; y: look.pad; width: parent.width - 104; text: qsTr("Tin nhắn mới"); size: 34; color: Pigments.TEAL }
        Words { id: words; host: look.host; x: 24; y: head.y + head.height; width: parent.width - 48; text: look.host.text; size: 42; font.weight: Font.Bold }
        Words {
            id: more
            readonly property real take: visible ? implicitHeight : 0
            visible: text !== ""
            host: look.host
            x: 24
            y: words.y + words.height
            width: parent.width - 48
            text: look.host.second
            size: 34
        }
    }
}
