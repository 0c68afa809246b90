pragma ComponentBehavior: Bound

import QtQuick

/*
 * A sentence that is heard as it is read. The author's phrase being spoken stands on hoe with a foot; nothing reflows.
 * phrases: the sentence in pieces; spoken: the index of the piece being said, -1 for none.
 */
Item {
    id: narrated

    property list<string> phrases
    property int spoken: -1
    property int size: Theme.loi
    property int smallest: 60
    readonly property int wished: Math.round(size * Theme.textScale)
    readonly property bool lit: spoken >= 0
    readonly property string sentence: phrases.join(" ")
    readonly property var words: {
        const all = []
        for (let p = 0; p < phrases.length; ++p)
            for (const word of phrases[p].replace(/(\d) (?=\d)/g, "$1\u00a0").split(" ")) // 402 718 keeps to one line
                if (word !== "")
                    all.push({ word: word, phrase: p })
        return all
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: sentence

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: 200
    }
    /** The largest size at which the flow's lines, 1.34 em each, fit; a word carries its space of 0.26 em with it. */
    function fitting() {
        if (metrics.height === 0) // a binding on it: measured again once the font is the right one
            return smallest
        const widths = words.map(one => metrics.advanceWidth(one.word) / 200)
        for (let pixels = wished; pixels > smallest; pixels -= 2) {
            let lines = 1, x = 0
            for (const width of widths) {
                const taken = Math.ceil(width * pixels) + 2 + pixels * 0.26
                if (x > 0 && x + taken > narrated.width) {
                    lines += 1
                    x = 0
                }
                x += taken
            }
            if (lines * Math.round(pixels * 1.34) <= narrated.height && x <= narrated.width)
                return pixels
        }
        return smallest
    }
    Flow {
        id: flow
        readonly property int pixels: narrated.fitting()
        width: parent.width
        spacing: 0

        Repeater {
            id: repeater
            model: narrated.words
            Item {
                id: cell
                required property var modelData
                required property int index
                readonly property bool lit: modelData.phrase === narrated.spoken
                readonly property var next: repeater.count > index + 1 ? repeater.itemAt(index + 1) : null
                readonly property bool joined: next !== null && next.modelData.phrase === modelData.phrase && next.y === y
                readonly property var before: index > 0 ? repeater.itemAt(index - 1) : null
                readonly property bool joins: before !== null && before.modelData.phrase === modelData.phrase && before.y === y
                readonly property real space: flow.pixels * 0.26
                width: label.implicitWidth + space
                height: Math.round(flow.pixels * 1.34)

                Rectangle {
                    visible: cell.lit
                    x: -12
                    y: 4
                    width: label.implicitWidth + (cell.joined ? cell.space + 12 : 24)
                    height: parent.height
                    radius: 12
                    color: Theme.contrast ? "#FFF6E0" : Theme.hoeDam
                }
                Rectangle {
                    visible: cell.lit
                    x: -12
                    y: 4
                    width: label.implicitWidth + (cell.joined ? cell.space + 12 : 24)
                    height: parent.height - 9
                    radius: 10
                    color: Theme.hoe
                }
                Repeater { // squares the joints inside one phrase, on both sides of a word
                    model: cell.lit ? [cell.joins ? -14 : NaN, cell.joined ? label.implicitWidth : NaN] : []
                    Rectangle {
                        required property real modelData
                        visible: !isNaN(modelData)
                        x: visible ? modelData : 0
                        y: 4
                        width: modelData < 0 ? 28 : cell.space + 14
                        height: cell.height - 9
                        color: Theme.hoe
                        Rectangle {
                            width: parent.width
                            height: 9
                            y: parent.height
                            color: Theme.contrast ? "#FFF6E0" : Theme.hoeDam
                        }
                    }
                }
                Text {
                    id: label
                    y: flow.pixels * 0.05
                    z: 1
                    text: cell.modelData.word
                    font.family: Theme.family
                    font.weight: Font.Bold
                    font.pixelSize: flow.pixels
                    color: cell.lit ? Theme.trenHoe : Theme.muc
                    Accessible.ignored: true
                }
            }
        }
    }
}
