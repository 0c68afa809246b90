import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A button: the way on, another way, or stop.
Look {
    id: look

    readonly property string style: part.data.style ?? "paper"
    readonly property bool paper: style === "paper"
    readonly property bool green: part.tint === "la" && style === "primary"

    implicitHeight: Math.max([112, 108, 104, 100][host.tight], words.implicitHeight + 2 * pad + 4) + face.foot

    Face {
        id: face
        host: look.host
        width: look.width
        height: look.height - foot
        color: look.paper ? Pigments.PAPER : look.style === "stop" ? Pigments.RED : look.green ? Pigments.GREEN : Pigments.TEAL
        edge: look.paper ? Pigments.EDGE : look.style === "stop" ? Pigments.RED_EDGE : look.green ? Pigments.GREEN_EDGE : Pigments.TEAL_EDGE
        border.width: look.paper ? 3 : 0
        border.color: Pigments.LINE
        Icon {
            id: icon
            visible: look.part.icon !== ""
            x: 24
            anchors.verticalCenter: parent.verticalCenter
            name: look.part.icon
            size: look.host.tight > 1 ? 50 : 60
            ink: words.color
            plate: look.paper ? Pigments.AMBER : "#00000000"
        }
        Words {
            id: words
            host: look.host
            x: icon.visible ? icon.size + 40 : 20
            y: (parent.height - height) / 2
            width: parent.width - x - 16
            text: look.host.text
            size: 40
            font.weight: Font.Bold
            color: look.paper ? Pigments.INK : Pigments.PAPER
            horizontalAlignment: icon.visible ? Text.AlignLeft : Text.AlignHCenter
        }
    }
}
