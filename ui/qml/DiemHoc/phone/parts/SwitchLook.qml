import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A switch: its knob, its colour and a word on it say whether it is on.
Look {
    id: look

    readonly property bool on: (part.data.state ?? "off") === "on"

    implicitHeight: Math.max([118, 112, 106, 100][host.tight], words.implicitHeight + more.take + 2 * pad) + face.foot

    Face {
        id: face
        host: look.host
        width: look.width
        height: look.height - foot
        color: Pigments.PAPER
        border.width: 3
        border.color: Pigments.LINE
        Icon { visible: look.part.icon !== ""; x: 14; anchors.verticalCenter: parent.verticalCenter; name: look.part.icon; size: 46; ink: Pigments.INK; plate: Pigments.plate(look.part.tint) }
        Words {
            id: words
            host: look.host
            x: look.part.icon !== "" ? 68 : 20
            y: (parent.height - height - more.take) / 2
            width: parent.width - x - 154
            text: look.host.text
            size: look.part.icon !== "" ? 36 : 40
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
        Rectangle { // the track
            x: parent.width - width - 16
            anchors.verticalCenter: parent.verticalCenter
            width: 130; height: 66; radius: 33
            color: look.on ? Pigments.GREEN : Pigments.SAND
            border.width: 4
            border.color: look.on ? Pigments.GREEN : Pigments.LINE
            Words { x: look.on ? 12 : 58; anchors.verticalCenter: parent.verticalCenter; text: look.on ? qsTr("Bật") : qsTr("Tắt"); size: 34; font.weight: Font.Bold; color: look.on ? Pigments.PAPER : Pigments.INK; wrapMode: Text.NoWrap }
            Rectangle { x: look.on ? 78 : 8; y: 9; width: 44; height: 48; radius: 22; color: Pigments.PAPER; border.width: 4; border.color: look.on ? Pigments.PAPER : Pigments.LINE }
        }
    }
}
