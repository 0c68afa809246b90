import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// An application on the home screen, two a row.
Look {
    id: look

    readonly property int side: [150, 132, 116, 104][host.tight]

    implicitHeight: side + 11 + words.implicitHeight
    aim: Qt.rect((width - side) / 2, 0, side, side)
    aimRadius: 36

    Face {
        host: look.host
        x: (look.width - width) / 2
        width: look.side; height: look.side; radius: 36
        color: Pigments.ground(look.part.tint, Pigments.ground("hoe"))
        edge: look.host.dark ? Pigments.TEAL_EDGE : Pigments.EDGE
        Icon { anchors.centerIn: parent; name: look.part.icon; size: Math.round(look.side * 0.64); ink: Pigments.INK; plate: Pigments.plate(look.part.tint) }
    }
    Words {
        id: words
        host: look.host
        y: look.side + 11
        width: look.width
        text: look.host.text
        size: 36
        color: look.ink
        horizontalAlignment: Text.AlignHCenter
    }
}
