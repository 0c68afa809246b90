pragma ComponentBehavior: Bound

import QtQuick
import "../pigments.js" as Pigments

// How far one is in a form: in words, and as a line of pieces.
Look {
    id: look

    readonly property int at: Number(part.data.at ?? "1")
    readonly property int count: Number(part.data.of ?? "2")

    implicitHeight: words.implicitHeight + 34

    Words { id: words; host: look.host; width: look.width; text: look.host.text !== "" ? look.host.text : qsTr("Bước %1 trên %2").arg(look.at).arg(look.count); size: 36; color: look.ink; font.weight: Font.Bold }
    Repeater {
        model: look.count
        Rectangle {
            required property int index
            readonly property real piece: (look.width - (look.count - 1) * 10) / look.count
            x: index * (piece + 10); y: words.height + 8
            width: piece; height: 22; radius: 11
            color: index < look.at - 1 ? Pigments.TEAL : index === look.at - 1 ? Pigments.AMBER : Pigments.PAPER
            border.width: 4
            border.color: index < look.at - 1 ? Pigments.TEAL : index === look.at - 1 ? Pigments.INK : Pigments.LINE
        }
    }
}
