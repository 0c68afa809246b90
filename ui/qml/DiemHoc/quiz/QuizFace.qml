import QtQuick
import DiemHoc

// The face of an answer's block: a picture with words, a letter or a number. Marked: hoe; tried in vain: dashed; right: green.
Item {
    id: face

    required property var answer
    required property int index
    /** "" (open), "marked", "tried" or "right". */
    required property string how
    /** Of a step: the number it was given, 0 for none yet. -1: it bears a letter. */
    property int number: -1
    property bool lit: false
    /** The block cannot be pressed. */
    property bool off: false
    readonly property bool step: number >= 0
    readonly property string letter: "ABCD"[index]
    readonly property bool marked: how === "marked"
    readonly property bool correct: how === "right"
    readonly property bool tried: how === "tried"
    readonly property color ink: marked ? Theme.trenHoe : Theme.muc

    Rectangle { // what was not chosen rests flat
        anchors.fill: parent
        visible: face.off || face.correct || face.lit
        radius: 26
        color: face.correct ? Theme.laNhat : face.tried ? Theme.hoeNhat : face.off ? Theme.giay
             : face.marked ? Theme.hoe : Theme.hoeNhat
        border.width: face.correct ? 9 : face.tried ? 0 : face.lit ? 8 : 3
        border.color: face.correct ? Theme.la : face.lit ? (face.marked ? Theme.trenHoe : Theme.hoeDam) : Theme.net
    }
    BorderImage {
        anchors.fill: parent
        visible: face.tried
        source: face.tried ? "image://drawing/dashed/" + String(Theme.hoeDam).slice(-6) + "/7" : ""
        border { left: 40; top: 40; right: 40; bottom: 40 }
        horizontalTileMode: BorderImage.Repeat
        verticalTileMode: BorderImage.Repeat
    }
    Rectangle {
        x: 28; y: 28
        width: face.step ? 92 : 76; height: width; radius: width / 2
        color: face.correct ? Theme.la : face.marked ? (face.step ? Theme.trenHoe : Theme.hoe) : Theme.the
        border.width: 4
        border.color: face.correct ? Theme.la : face.marked ? Theme.trenHoe : Theme.net
        Txt {
            anchors.fill: parent
            text: !face.step ? face.letter : face.number > 0 ? face.number : ""
            size: face.step ? 54 : 42
            fit: true
            single: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
            color: face.correct ? Theme.trenLa : face.step && face.marked ? Theme.hoe : face.ink
        }
    }
    Rectangle {
        visible: face.correct || (face.marked && !face.step)
        x: parent.width - 100; y: 34; width: 68; height: 68; radius: 34
        color: face.correct ? Theme.la : Theme.trenHoe
        Icon { anchors.centerIn: parent; name: "check"; size: 40; ink: face.correct ? Theme.trenLa : Theme.hoe }
    }
    Icon {
        x: (parent.width - size) / 2; y: 38
        size: 150
        name: face.answer.icon
        ink: face.ink
        plate: face.marked ? "#C98A12" : [Theme.plateHoe, Theme.plateLa, Theme.plateCoVit, Theme.plateSen][face.index]
    }
    Txt {
        id: words
        /** Two lines are made about as wide as each other: no lone word below. */
        readonly property real room: face.width - 40
        readonly property bool two: ruler.advanceWidth > room && ruler.advanceWidth < 1.7 * room
        x: (face.width - width) / 2; y: 194
        width: two ? Math.min(room, 0.62 * ruler.advanceWidth) : room
        height: 140
        text: face.answer.text
        size: 46
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
        color: face.ink
    }
    TextMetrics {
        id: ruler
        font.family: Theme.family
        font.pixelSize: words.size
        font.weight: Font.Bold
        text: words.text
    }
}
