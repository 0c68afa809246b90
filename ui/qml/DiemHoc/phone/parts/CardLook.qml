import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A paper or a card shown on the phone: a slip, an identity card, a health card, a warning.
Look {
    id: look

    readonly property string style: part.data.style ?? "paper"
    readonly property color band: style === "identity" ? Pigments.TEAL : style === "health" ? Pigments.GREEN : style === "warning" ? Pigments.RED : Pigments.LINE
    readonly property string icon: part.icon !== "" ? part.icon : style === "identity" ? "identification-card" : style === "health" ? "heartbeat" : style === "warning" ? "warning" : "file-text"

    implicitHeight: Math.max([190, 164, 136, 112][host.tight], words.implicitHeight + more.take + 2 * pad + 26) + face.foot

    Face {
        id: face
        host: look.host
        width: look.width
        height: look.height - foot
        radius: look.style === "paper" ? 10 : 22
        color: Pigments.ground(look.part.tint, look.style === "identity" ? "#DDEBE3" : look.style === "health" ? "#E4EED2" : look.style === "warning" ? "#FBE0D6" : Pigments.PAPER)
        border.width: 4
        border.color: look.band
        Rectangle { // the band along its head
            visible: look.style !== "paper"
            x: 4; y: 4
            width: parent.width - 8; height: 14
            radius: 16
            color: look.band
        }
        Icon { x: 18; y: (parent.height + 14 - height) / 2; name: look.icon; size: look.host.tight > 1 ? 66 : 84; ink: look.style === "warning" ? Pigments.RED : Pigments.INK; plate: look.style === "identity" ? "#8FC4B7" : look.style === "health" ? "#A9CE8E" : look.style === "warning" ? "#EFA489" : Pigments.AMBER }
        Words {
            id: words
            host: look.host
            x: look.host.tight > 1 ? 98 : 118
            y: (parent.height + 14 - height - more.take) / 2
            width: parent.width - x - 16
            text: look.host.text
            size: 40
            font.weight: Font.Bold
        }
        Words {
            id: more
            readonly property real take: visible ? implicitHeight : 0
            visible: text !== ""
            host: look.host
            x: words.x
            y: words.y + words.height
            width: words.width
            text: look.host.second
            size: 34
            color: Pigments.FAINT
        }
    }
}
