import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A round button of a call or a camera.
Look {
    id: look

    readonly property int side: [150, 138, 122, 104][host.tight]
    readonly property bool paper: part.tint !== "son" && part.tint !== "la"

    implicitHeight: 12 + side + (words.visible ? 6 + words.implicitHeight : 6)
    aim: Qt.rect((width - side) / 2, 12, side, side)
    aimRadius: side / 2

    Rectangle {
        x: (look.width - width) / 2; y: 12
        width: look.side; height: look.side; radius: look.side / 2
        scale: look.host.down ? 0.94 : 1
        color: look.part.tint === "son" ? Pigments.RED : look.part.tint === "la" ? Pigments.GREEN : Pigments.PAPER
        border.width: 4
        border.color: look.paper ? Pigments.LINE : Pigments.PAPER
        Icon {
            anchors.centerIn: parent
            name: look.part.icon
            size: Math.round(look.side * 0.6)
            ink: look.paper ? Pigments.INK : Pigments.PAPER
            plate: look.paper ? Pigments.AMBER : "#00000000"
        }
    }
    Words {
        id: words
        visible: text !== ""
        host: look.host
        y: look.side + 18
        width: look.width
        text: look.host.text
        size: 42
        color: look.ink
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
    }
}
