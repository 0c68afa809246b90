import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A message in a chat: theirs on the left, mine on the right, each with a tail to its side.
Look {
    id: look

    readonly property bool mine: (part.data.side ?? "them") === "me"
    readonly property bool pictured: part.picture !== ""
    readonly property int most: width - 56
    /** Where the tail's point stands, from the bubble's top. */
    readonly property real tail: face.height - 42
    readonly property real wide: pictured ? most : Math.min(most, Math.ceil(words.implicitWidth) + 44)
    readonly property color fill: Pigments.ground(part.tint, mine ? "#FDE9B8" : Pigments.PAPER)

    implicitHeight: words.y + words.contentHeight + pad + face.foot
    aim: Qt.rect(face.x, 0, wide, height)

    Rectangle { // the tail: a square on its point, half under the bubble
        x: (look.mine ? face.x + face.width : face.x) - width / 2
        y: look.tail - height / 2
        width: 30; height: 30
        rotation: 45
        color: look.fill
        border.width: 3
        border.color: Pigments.LINE
    }
    Face {
        id: face
        host: look.host
        x: look.mine ? look.width - width - 24 : 24
        width: look.wide
        height: look.height - foot
        color: look.fill
        border.width: 3
        border.color: Pigments.LINE
        Rectangle { // where the tail begins there is no line
            x: look.mine ? parent.width - width : 0
            y: look.tail - height / 2
            width: 4; height: 36
            color: look.fill
        }
        Image {
            id: image
            visible: look.pictured
            x: 14; y: 14
            width: parent.width - 28
            height: visible && implicitWidth > 0 ? Math.min(width * implicitHeight / implicitWidth, [230, 200, 160, 120][look.host.tight]) : 0
            source: look.part.picture
            sourceSize.width: 330 * Theme.ratio
            fillMode: Image.PreserveAspectCrop
            clip: true
        }
        Words {
            id: words
            host: look.host
            x: 22
            y: look.pad + (look.pictured ? image.height + 4 : 0)
            width: look.most - 44
            text: look.host.text
            size: 38
        }
    }
}
