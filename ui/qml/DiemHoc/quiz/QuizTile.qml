import QtQuick
import DiemHoc

// One answer: a picture with words, a letter or a number. Marked: hoe; tried in vain: dashed; right: green with a tick.
BigButton {
    id: tile

    required property var answer
    required property int index
    /** How it stands: {state, number, explained}. */
    property var standing: ({ state: "", number: 0, explained: false })
    /** A step, which bears its number instead of a letter. */
    property bool step: false
    property bool lit: false
    readonly property string letter: "ABCD"[index]
    readonly property string how: standing.state
    readonly property bool marked: how === "marked"
    readonly property bool correct: how === "right"
    readonly property bool tried: how === "tried"
    readonly property color ink: marked ? Theme.trenHoe : Theme.muc

    radius: 26
    chosen: marked
    kind: working ? "paper" : "off"
    Accessible.name: step ? answer.text : letter + ". " + answer.text
    condition: step && standing.number > 0 ? (correct ? qsTr("số %1, đúng rồi") : qsTr("số %1")).arg(standing.number)
        : correct ? qsTr("Đúng rồi") : tried ? qsTr("Mình chọn câu khác nhé") : ""

    Rectangle { // what was not chosen rests flat; tried keeps the block's own dashes round hoeNhat
        anchors.fill: parent
        anchors.margins: tile.tried ? 5 : 0
        visible: tile.off || tile.correct || tile.lit
        radius: 26
        color: tile.correct ? Theme.laNhat : tile.tried ? Theme.hoeNhat : tile.off ? Theme.giay
             : tile.marked ? Theme.hoe : Theme.hoeNhat
        border.width: tile.correct ? 9 : tile.tried ? 0 : tile.lit ? 8 : 3
        border.color: tile.correct ? Theme.la : tile.lit ? (tile.marked ? Theme.trenHoe : Theme.hoeDam) : Theme.net
    }
    Rectangle {
        x: 28; y: 28
        width: tile.step ? 92 : 76; height: width; radius: width / 2
        color: tile.correct ? Theme.la : tile.step && tile.marked ? Theme.trenHoe : tile.marked ? Theme.hoe : Theme.the
        border.width: 4
        border.color: tile.correct ? Theme.la : tile.marked ? Theme.trenHoe : Theme.net
        Txt {
            anchors.fill: parent
            text: tile.step ? (tile.standing.number > 0 ? tile.standing.number : "") : tile.letter
            size: tile.step ? 54 : 42
            fit: true
            single: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
            color: tile.correct ? Theme.trenLa : tile.step && tile.marked ? Theme.hoe : tile.ink
        }
    }
    Rectangle {
        visible: tile.correct || (tile.marked && !tile.step)
        x: parent.width - 100; y: 34; width: 68; height: 68; radius: 34
        color: tile.correct ? Theme.la : Theme.trenHoe
        Icon { anchors.centerIn: parent; name: "check"; size: 40; ink: tile.correct ? Theme.trenLa : Theme.hoe }
    }
    Icon {
        x: (parent.width - size) / 2; y: 38
        size: 150
        name: tile.answer.icon
        ink: tile.ink
        plate: tile.marked ? tile.plateColor : [Theme.plateHoe, Theme.plateLa, Theme.plateCoVit, Theme.plateSen][tile.index]
    }
    Txt {
        id: words
        /** Two lines are made about as wide as each other: no lone word below. */
        readonly property real room: tile.width - 40
        readonly property bool two: ruler.advanceWidth > room && ruler.advanceWidth < 1.7 * room
        x: (tile.width - width) / 2; y: 194
        width: two ? Math.min(room, 0.62 * ruler.advanceWidth) : room
        height: 140
        text: tile.answer.text
        size: 46
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
        color: tile.ink
    }
    TextMetrics {
        id: ruler
        font: words.font
        text: words.text
    }
}
