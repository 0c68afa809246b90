import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A square code in its frame: a drawing that no reader reads.
Look {
    id: look

    readonly property int side: [320, 286, 248, 200][host.tight]

    implicitHeight: side + (words.visible ? 8 + words.implicitHeight : 0)
    aim: Qt.rect((width - side) / 2, 0, side, side)

    Rectangle {
        x: (look.width - width) / 2
        width: look.side; height: look.side; radius: 24
        color: Pigments.PAPER
        border.width: look.host.down ? 14 : 9
        border.color: Pigments.AMBER
        Image {
            anchors.centerIn: parent
            width: look.side - 70; height: width
            sourceSize: Qt.size(width * Theme.ratio, height * Theme.ratio)
            source: "image://drawing/practice-code/" + encodeURIComponent(look.part.data.code ?? "")
            smooth: false
        }
    }
    Words { id: words; visible: text !== ""; host: look.host; y: look.side + 8; width: look.width; text: look.host.text; size: 38; color: look.ink; font.weight: Font.Bold; horizontalAlignment: Text.AlignHCenter }
}
