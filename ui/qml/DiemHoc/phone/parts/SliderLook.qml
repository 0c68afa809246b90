import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A slider of five places: touched where it shall go, or pushed. Its knob goes with the finger.
Look {
    id: look

    readonly property int value: Number(part.data.value ?? "3")
    readonly property real from: 48
    readonly property real way: (width - 2 * from) / 4
    readonly property real knob: host.finger >= 0 ? Math.max(from, Math.min(width - from, host.finger)) : from + (value - 1) * way

    implicitHeight: pad + words.implicitHeight + 88 + face.foot

    Face {
        id: face
        host: look.host
        width: look.width
        height: look.height - foot
        color: Pigments.PAPER
        border.width: 3
        border.color: Pigments.LINE
        Icon { visible: look.part.icon !== ""; x: 18; y: look.pad - 4; name: look.part.icon; size: 52; ink: Pigments.INK; plate: Pigments.plate(look.part.tint) }
        Words { id: words; host: look.host; x: look.part.icon !== "" ? 82 : 20; y: look.pad; width: parent.width - x - 16; text: look.host.text; size: 38; font.weight: Font.Bold }
        Rectangle { x: look.from; y: parent.height - 52; width: parent.width - 2 * look.from; height: 18; radius: 9; color: Pigments.EDGE; border.width: 3; border.color: Pigments.LINE }
        Rectangle { x: look.from; y: parent.height - 52; width: look.knob - look.from; height: 18; radius: 9; color: Pigments.TEAL }
        Rectangle {
            x: look.knob - width / 2; y: parent.height - 43 - height / 2
            width: 64; height: 64; radius: 32
            color: Pigments.AMBER
            border.width: 6
            border.color: Pigments.INK
        }
    }
}
