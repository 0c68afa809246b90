pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc.Models

/*
 * What was typed, large, with a caret; the syllable that still takes marks is underlined. It has the focus, so that a
 * keyboard of the machine types into it.
 */
FocusScope {
    id: field

    required property KeyboardModel keys
    /** What may be typed here, shown while nothing is. */
    property string hint: ""
    readonly property real room: width - 96
    readonly property real wished: Math.min(88, height * 0.6)
    readonly property real size: Math.max(Theme.nho, Math.floor(Math.min(wished, wished * room / Math.max(1, measure.advanceWidth))))

    /** Enter on the machine's keyboard. */
    signal done

    implicitHeight: 150
    focus: true
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: keys.text === "" ? hint : keys.text
    Accessible.focusable: true
    Keys.onPressed: (event) => {
        event.accepted = true
        if (event.key === Qt.Key_Backspace)
            field.keys.backspace()
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            field.done()
        else if (event.text.length === 1 && event.text >= " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)))
            field.keys.key(event.text)
        else
            event.accepted = false
    }

    TextMetrics {
        id: measure
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: field.wished
        text: field.keys.text
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.blockRadius
        color: Theme.the
        border.width: 6
        border.color: Theme.coVit
    }
    Txt { // clear of the caret
        x: 80
        width: field.room - 32
        height: parent.height
        visible: field.keys.text === ""
        text: field.hint
        size: 50
        fit: true
        color: Theme.mucNhat
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    Row {
        id: line
        x: 48
        height: parent.height
        Piece { text: field.keys.before }
        Piece {
            id: composing
            text: field.keys.composing
            Rectangle { // below the lowest mark
                y: parent.height / 2 + field.size * 0.65
                width: parent.width
                height: 8
                visible: composing.text !== ""
                color: Theme.hoeDam
            }
        }
    }
    Rectangle {
        x: line.x + line.width + 8
        y: (parent.height - height) / 2
        width: 7
        height: parent.height * 0.64
        color: Theme.coVit
    }

    component Piece: Text {
        height: line.height
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        color: Theme.muc
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: field.size
        Accessible.ignored: true
    }
}
