import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// Something to read; `big` and `huge` are to be seen at once, with a large icon above.
Look {
    id: look

    readonly property string grade: part.data.size ?? ""
    readonly property bool iconed: part.icon !== ""
    readonly property bool above: grade !== "" && iconed
    readonly property int glyph: above ? [190, 150, 116, 84][host.tight] : 56

    implicitHeight: words.y + words.implicitHeight + pad + (above ? pad : 0)

    Rectangle {
        anchors.fill: parent
        radius: 26
        color: look.host.dark && look.part.tint === "" ? "#1F5A58" : Pigments.ground(look.part.tint, Pigments.SAND)
    }
    Icon {
        visible: look.iconed
        x: look.above ? (look.width - width) / 2 : 20
        y: look.above ? look.pad * 2 : (look.height - height) / 2
        name: look.part.icon
        size: look.glyph
        ink: words.color
        plate: Pigments.plate(look.part.tint)
    }
    Words {
        id: words
        host: look.host
        x: look.iconed && !look.above ? 90 : 22
        y: look.above ? look.pad * 3 + look.glyph : look.pad
        width: look.width - x - 20
        text: look.host.text
        size: look.grade === "huge" ? 66 : look.grade === "big" ? 50 : 36
        color: look.host.dark && look.part.tint === "" ? Pigments.PAPER : Pigments.INK
        font.weight: look.grade !== "" ? Font.Bold : Font.DemiBold
        horizontalAlignment: look.above ? Text.AlignHCenter : Text.AlignLeft
    }
}
