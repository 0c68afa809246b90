import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A large thing to practise a gesture on; a hold fills it from below.
Look {
    id: look

    readonly property int glyph: [230, 200, 150, 110][host.tight]

    implicitHeight: [540, 440, 330, 250][host.tight]
    aimRadius: 36

    Rectangle {
        anchors.fill: parent
        radius: 36
        color: Pigments.ground(look.part.tint === "the" ? "" : look.part.tint, Pigments.SAND)
        border.width: 5
        border.color: look.host.down ? Pigments.AMBER_LINE : Pigments.LINE
        clip: true
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: 5
            radius: 31
            height: (look.part.data.gesture ?? "") === "hold" ? (parent.height - 10) * look.host.held : 0
            color: Pigments.AMBER
        }
        Icon {
            x: (parent.width - width) / 2
            y: Math.max(14, (parent.height - look.glyph - 20 - words.implicitHeight) / 2)
            name: look.part.icon
            size: look.glyph
            ink: Pigments.INK
            plate: Pigments.plate(look.part.tint === "" ? "the" : look.part.tint)
        }
        Words {
            id: words
            host: look.host
            x: 20
            y: Math.max(14, (parent.height - look.glyph - 20 - implicitHeight) / 2) + look.glyph + 20
            width: parent.width - 40
            text: look.host.text
            size: 44
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
