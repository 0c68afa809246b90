pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import "pigments.js" as Pigments

/*
 * The phone's keyboard or digit pad, at the phone's width. All of it is one place to touch: the key nearest to the finger
 * counts, so no touch falls between two; the finger may slide to another key before it is lifted. A keyboard of the kiosk
 * types here too.
 */
Item {
    id: board

    /** Rows of {sign, label, wide, icon, kind}. */
    property var rows: []
    property int tight: 0
    property bool live: true
    readonly property int pitch: [86, 80, 76, 72][tight]
    readonly property real unit: (width - 12) / 10
    property PhoneKey held: null

    signal typed(string sign)

    /** The key of a sign, or nothing. */
    function key(sign) {
        return all().find((one) => one.mark === sign.toLowerCase() || one.mark === sign) ?? null
    }
    function all() {
        const found = []
        for (let r = 0; r < lines.count; ++r) {
            const line = lines.itemAt(r) as Line
            for (let k = 0; line && k < line.keys.count; ++k)
                found.push(line.keys.itemAt(k) as PhoneKey)
        }
        return found.filter((one) => one !== null)
    }
    function nearest(x, y) {
        let best = null, least = 1e9
        for (const one of all()) {
            const at = one.mapFromItem(board, x, y)
            const away = Math.hypot(Math.max(-at.x, at.x - one.width, 0), Math.max(-at.y, at.y - one.height, 0))
            if (away < least) {
                least = away
                best = one
            }
        }
        return best
    }

    component Line: Item {
        id: line
        required property var modelData
        required property int index
        readonly property alias keys: repeater
        readonly property real wide: modelData.reduce((sum, one) => sum + one.wide, 0)
        x: 6 + (10 - wide) / 2 * board.unit
        y: 10 + index * board.pitch
        Repeater {
            id: repeater
            model: line.modelData
            PhoneKey {
                required property var modelData
                required property int index
                value: modelData
                x: line.modelData.slice(0, index).reduce((sum, one) => sum + one.wide, 0) * board.unit + 3
                width: modelData.wide * board.unit - 6
                height: board.pitch - 14
                down: board.held === this
                onPressed: board.typed(mark)
            }
        }
    }

    height: rows.length > 0 ? 10 + rows.length * pitch + 20 : 0
    visible: rows.length > 0
    activeFocusOnTab: visible
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Bàn phím")
    onRowsChanged: held = null
    Keys.onPressed: (event) => {
        if (event.key === Qt.Key_Backspace)
            board.typed("backspace")
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            board.typed("done")
        else if (event.text.length === 1 && event.text >= " " && event.text !== "\u007f")
            board.typed(event.text)
        else
            return
        event.accepted = true
    }

    Rectangle {
        anchors.fill: parent
        radius: 48
        color: Pigments.SAND
        Rectangle { width: parent.width; height: parent.height / 2; color: parent.color }
        Rectangle { width: parent.width; height: 3; color: Pigments.EDGE }
    }
    FocusRing { around: board }
    Repeater {
        id: lines
        model: board.rows
        Line {}
    }
    Rectangle { // the letter, seen above the finger
        visible: board.held !== null && board.held.value.wide <= 1
        x: board.held ? Math.max(4, Math.min(board.width - 96, board.held.mapToItem(board, 0, 0).x + board.held.width / 2 - 46)) : 0
        y: board.held ? board.held.mapToItem(board, 0, 0).y - 106 : 0
        width: 92; height: 100; radius: 20
        color: Pigments.AMBER
        border.width: 4
        border.color: Pigments.INK
        Text { anchors.centerIn: parent; text: board.held ? board.held.words : ""; color: Pigments.INK; font.family: Theme.family; font.pixelSize: 56; font.weight: Font.Bold; Accessible.ignored: true }
    }
    MouseArea {
        anchors.fill: parent
        enabled: board.live && board.visible
        preventStealing: true
        onPressed: (mouse) => board.held = board.nearest(mouse.x, mouse.y)
        onPositionChanged: (mouse) => board.held = board.nearest(mouse.x, mouse.y)
        onCanceled: board.held = null
        onReleased: {
            const key = board.held
            board.held = null
            if (key)
                board.typed(key.mark)
        }
    }
}
