import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A box to tick.
Look {
    id: look

    readonly property bool on: (part.data.state ?? "off") === "on"

    implicitHeight: Math.max([112, 108, 104, 100][host.tight], words.implicitHeight + 2 * pad) + face.foot

    Face {
        id: face
        host: look.host
        width: look.width
        height: look.height - foot
        color: look.on ? "#E4EED2" : Pigments.PAPER
        border.width: look.on ? 4 : 3
        border.color: look.on ? Pigments.GREEN : Pigments.LINE
        Rectangle {
            x: 20
            anchors.verticalCenter: parent.verticalCenter
            width: 60; height: 60; radius: 14
            color: look.on ? Pigments.GREEN : Pigments.PAPER
            border.width: 5
            border.color: look.on ? Pigments.GREEN : Pigments.INK
            Icon { visible: look.on; anchors.centerIn: parent; name: "check-fat"; size: 44; ink: Pigments.PAPER; plate: "#00000000" }
        }
        Words { id: words; host: look.host; x: 100; y: (parent.height - height) / 2; width: parent.width - x - 16; text: look.host.text; size: 40; font.weight: Font.Bold }
    }
}
