import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A line of a list: chosen ones have a line round, done ones a tick.
Look {
    id: look

    readonly property string mark: part.data.state ?? ""
    readonly property bool iconed: part.icon !== ""

    implicitHeight: Math.max([118, 112, 104, 100][host.tight], words.implicitHeight + more.take + 2 * pad) + face.foot

    Face {
        id: face
        host: look.host
        width: look.width
        height: look.height - foot
        color: Pigments.ground(look.part.tint, look.host.dark ? Pigments.PAPER : Pigments.SAND)
        edge: look.host.dark ? Pigments.TEAL_EDGE : Pigments.EDGE
        border.width: look.mark === "on" ? 5 : 0
        border.color: Pigments.AMBER_LINE
        Icon { visible: look.iconed; x: 20; name: look.part.icon; size: look.host.tight > 1 ? 56 : 68; anchors.verticalCenter: parent.verticalCenter; ink: Pigments.INK; plate: Pigments.plate(look.part.tint) }
        Icon { id: tick; visible: look.mark === "done"; x: parent.width - 66; name: "check-circle"; size: 50; anchors.verticalCenter: parent.verticalCenter; ink: Pigments.GREEN; plate: "#A9CE8E" }
        Words {
            id: words
            host: look.host
            x: look.iconed ? (look.host.tight > 1 ? 90 : 104) : 24
            y: (parent.height - height - more.take) / 2
            width: parent.width - x - (tick.visible ? 74 : 14)
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
