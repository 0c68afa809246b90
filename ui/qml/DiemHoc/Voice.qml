pragma Singleton

import QtQuick
import DiemHoc.Models

// What is being said, for whatever shows it; and, for those who cannot read, the touch that only reads.
QtObject {
    id: voice

    // Set by Stage.qml.
    property Shell shell: null
    readonly property Aloud aloud: shell ? shell.aloud : null
    /** The sentence being said, without its end's sign; "" when none is. */
    readonly property string saying: shell && shell.speaking ? plain(aloud.saying) : ""
    readonly property string key: shell ? shell.speakingKey : ""
    /** The first touch of a block reads it, the second acts. */
    readonly property bool readsFirst: aloud !== null && aloud.readsFirst
    /** A caption stands in the header, in place of the screen's title. */
    property bool captioned: false
    /** The block that was read by the last touch. */
    property Item armed: null
    readonly property var counted: ({ marks: 0, reads: 0 })

    onReadsFirstChanged: {
        armed = null
        counted.reads = 0
    }

    /** A key that nothing else on the screens has. */
    function next() {
        return "block-" + (++counted.marks)
    }
    function plain(text) {
        return text.replace(/\s+/g, " ").replace(/[.!:… ]+$/, "").trim()
    }
    /** Whether a text on the screen is, or holds, what is being said. */
    function says(text) {
        if (saying === "" || text.length < saying.length)
            return false
        const here = plain(text)
        return here === saying || (saying.length >= 8 && here.includes(saying))
    }
    function hush() {
        if (shell)
            shell.hush()
    }
    /** Reads a block (`voiceMark`, `voiceText`) aloud. The first times it says what to do then. */
    function read(item) {
        armed = item
        const told = [{ key: item.voiceMark, phrases: [item.voiceText] }]
        if (++counted.reads <= 3)
            told.push({ key: "again", phrases: [qsTr("Chạm lần nữa để chọn.")] })
        shell.speak(told)
    }
    /** A finger touched a block: whether that only reads it. */
    function readFirst(item) {
        if (!readsFirst || armed === item || item.voiceText === "") {
            armed = null
            return false
        }
        read(item)
        return true
    }
    /** What a key of a keyboard says when it is struck, for those who touch to hear. */
    function spell(letter) {
        if (readsFirst && letter !== "")
            shell.speak([letter])
    }
    /** Everything below `item` that is shown and `fits`, what lies within a find left out. */
    function find(item, fits) {
        let found = []
        for (const child of item.children) {
            if (!child.visible)
                continue
            if (fits(child))
                found.push(child)
            else
                found = found.concat(find(child, fits))
        }
        return found
    }
}
