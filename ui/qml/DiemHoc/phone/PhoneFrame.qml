pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import "pigments.js" as Pigments

/*
 * A drawn phone: about twice life size, its contents three times. It keeps its own colours in both themes. Gestures are
 * told by `acted`, keys by `typed`; hints show where: 2 a pulse, 3 the ghost finger. What has to be swiped or held the
 * finger shows once. Its parts stand below one another and shrink until all of them fit (see `arrange`).
 */
Item {
    id: phone

    property var parts: []
    property var sideKeys: []
    property string look: "app"
    property bool wifi: true
    /** Whether there is a way back at the upper left; told as "<back>". */
    property bool arrow: false
    property string time: "8:16"
    property string date: ""
    property string target: ""
    property string gesture: "tap"
    property int hint: 0
    property bool live: true
    /** Rows of keys, what stands in the fields by id, the field that keys go to, the key to press next. */
    property var keys: []
    property var fields: ({})
    property string focusOn: ""
    property string nextKey: ""

    readonly property bool asleep: look === "lock" && parts.length === 0
    readonly property bool dark: ["call", "home", "qr", "lock", "photo"].includes(look)
    readonly property bool sheet: look === "dialog"
    readonly property color ground: asleep ? "#0F0C08" : look === "photo" ? "#2A2420" : look === "lock" ? "#0E2B2C" : dark ? "#133F3F" : sheet ? "#4A4136" : look === "chat" ? "#DDEBE3" : Pigments.PAPER
    readonly property color ink: dark || sheet ? Pigments.PAPER : Pigments.INK
    /** How little room there is, 0 to 3, and by how many px the parts would still be too high. */
    property int tight: 0
    property real overflow: 0
    readonly property Item targetItem: {
        keys // keys are made anew with their rows
        const wanted = nextKey !== "" ? board.key(nextKey) : targets.find((one) => one && one.mark === target && one.mark !== "")
        return wanted ?? null
    }
    /** A lock screen shows what o'clock it is, unless its author does. */
    readonly property bool clocked: look === "lock" && !asleep && !parts.some((one) => /^\d{1,2}[:.]\d\d$/.test(one.text))
    readonly property bool homeBar: sideKeys.some((one) => one.data.role === "home")
    /** All that can be touched but keys; made anew when the screen changes. */
    property list<Target> targets: []
    property bool arranging: false

    signal acted(string gesture, string on, string direction)
    signal typed(string sign)

    /** The part within the tolerance of 24 px round a point of the screen, or nothing. */
    function near(x, y) {
        let best = "", least = 24
        for (const one of targets) {
            if (!one || !one.touchable || !one.visible)
                continue
            const at = one.mapFromItem(glass, x, y)
            const away = Math.max(-at.x, at.x - one.width, -at.y, at.y - one.height, 0)
            if (away < least) {
                least = away
                best = one.mark
            }
        }
        return best
    }

    /** Parts in rows: tiles and round buttons stand two and two. */
    function rows(items) {
        const found = []
        for (const one of items) {
            const last = found[found.length - 1]
            const paired = one.part.kind === "tile" || one.part.kind === "round_button"
            if (paired && last && last.length === 1 && last[0].part.kind === one.part.kind)
                last.push(one)
            else
                found.push([one])
        }
        return found
    }

    /** Gives every part its place: gaps, pictures and text shrink step by step until all of them fit. Nothing where another
        screen has come already. */
    function arrange() {
        const items = []
        for (let i = 0; i < repeater.count; ++i)
            items.push(repeater.itemAt(i) as PhonePart)
        if (phone.Window.window === null || arranging || items.length !== parts.length || items.includes(null))
            return
        arranging = true
        const all = items.slice()
        for (let i = 0; i < edge.count; ++i)
            all.push(edge.itemAt(i) as PhoneSideKey)
        if (arrow)
            all.push(back)
        targets = all.filter((one) => one)
        const lines = rows(items)
        const margin = sheet ? 30 : 20
        const wide = 436 - 2 * margin
        const beside = arrow && lines.length > 0 && lines[0][0].part.kind === "title" && !sheet
        let free = 0
        for (let step = 0; step < 4; ++step) {
            tight = step
            const gap = [26, 20, 15, 15][step]
            let high = 0
            for (const [number, line] of lines.entries()) {
                for (const one of line) {
                    const paired = one.part.kind === "tile" || line.length > 1
                    one.width = paired ? (wide - 18) / 2 : beside && number === 0 ? wide - 100 : wide
                }
                line.height = Math.max(...line.map((one) => one.height), beside && number === 0 ? 90 : 0)
                high += line.height + (number > 0 ? gap : 0)
            }
            const top = (arrow && !beside ? 177 : asleep ? 0 : 72) + (clocked ? clock.height : 0) + (sheet ? 26 : 0)
            const bottom = keys.length > 0 ? 848 - board.height - 12 : 848 - (homeBar ? 84 : 30) - (sheet ? 22 : 0)
            free = bottom - top - high
            if (free >= 0 || step === 3) {
                place(lines, margin, wide, gap, top, Math.max(0, free))
                break
            }
        }
        overflow = Math.max(0, -free)
        arranging = false
    }

    function place(lines, margin, wide, gap, top, free) {
        const titled = lines.length > 1 && ["title", "address"].includes(lines[0][0].part.kind) && !sheet
        const foot = lines.findIndex((line) => line[0].part.kind === "round_button")
        let y = top + (sheet ? free / 2 : titled || keys.length > 0 || look === "chat" ? 0 : free * (look === "call" ? 0.1 : 0.22))
        paper.y = y - 26
        for (const [number, line] of lines.entries()) {
            if (number === 1 && titled && keys.length === 0 && look !== "chat")
                y += free * (look === "call" ? 0.1 : 0.16)
            if (number === foot && foot > 0 && look === "call")
                y += free * 0.6
            for (const [place, one] of line.entries()) {
                one.x = margin + (arrow && number === 0 && one.part.kind === "title" && !sheet ? 100 : 0) + (line.length > 1 || one.part.kind === "tile" ? place * ((wide - 18) / 2 + 18) : 0)
                one.y = y + (one.part.kind === "title" ? (line.height - one.height) / 2 : 0)
            }
            y += line.height + gap
        }
        paper.height = y - gap + 26 - paper.y
    }

    width: 556 // the body and the keys on its edge: an item takes no sure touch outside its bounds
    height: 888
    onPartsChanged: arrange()
    onSideKeysChanged: arrange()
    onKeysChanged: arrange()
    onArrowChanged: arrange()
    onLookChanged: arrange()
    Component.onCompleted: arrange()
    onActed: hints.rest()

    Rectangle { // body
        width: 476
        height: 888
        radius: 66
        color: "#26302F"
        border.width: 5
        border.color: Theme.contrast ? Theme.net : "#2A1C10"
    }
    Rectangle {
        id: glass
        objectName: "glass"
        x: 20; y: 20; width: 436; height: 848
        radius: 48
        color: phone.ground
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Điện thoại vẽ để tập")

        Finger { // the ground: a touch just beside a part still means it
            id: groundArea
            readonly property string meant: pressed ? phone.near(start.x, start.y) : ""
            anchors.fill: parent
            enabled: phone.live
            holds: phone.gesture === "hold"
            onPressed: Voice.hush()
            onDid: (gesture, direction) => {
                const one = phone.targets.find((target) => target.mark === phone.near(start.x, start.y)) as PhonePart
                if (gesture !== "tap" || !one || !Voice.readFirst(one))
                    phone.acted(gesture, phone.near(start.x, start.y), direction)
            }
        }
        Item { // the status line
            visible: !phone.asleep
            width: parent.width
            height: 62
            Txt { x: 34; y: 12; visible: phone.look !== "lock"; text: phone.time; size: 34; topPadding: 0; font.pixelSize: 34; color: phone.ink; font.weight: Font.DemiBold; wrapMode: Text.NoWrap; Accessible.ignored: true }
            Row {
                x: 410 - width; y: 14
                spacing: 8
                Icon { visible: phone.wifi; name: "wifi-high"; size: 40; ink: phone.ink; plate: "transparent" }
                Icon { name: "battery-high"; size: 44; ink: phone.ink; plate: "transparent" }
            }
        }
        Item { // the lock screen's clock
            id: clock
            visible: phone.clocked
            y: 66
            width: parent.width
            height: phone.tight > 1 ? 180 : 214
            Txt { width: parent.width; text: phone.time; font.pixelSize: phone.tight > 1 ? 92 : 116; topPadding: 14; lineHeight: 1; color: phone.ink; font.weight: Font.Bold; horizontalAlignment: Text.AlignHCenter; Accessible.ignored: true }
            Txt { x: 10; y: parent.height - 54; width: parent.width - 20; text: phone.date; font.pixelSize: 34; topPadding: 0; lineHeight: 1; color: phone.ink; font.weight: Font.DemiBold; horizontalAlignment: Text.AlignHCenter; Accessible.ignored: true }
        }
        Rectangle { // a dialog's sheet
            id: paper
            visible: phone.sheet
            x: 10
            width: 416
            radius: 36
            color: Pigments.PAPER
            border.width: 3
            border.color: Pigments.LINE
        }
        PhoneArrow {
            id: back
            x: 14; y: 72
            visible: phone.arrow
            live: phone.live
            dark: phone.dark
            onActed: (gesture, direction) => phone.acted(gesture, mark, direction)
        }
        Repeater {
            id: repeater
            model: phone.parts
            onItemAdded: (index) => { if (index === phone.parts.length - 1) phone.arrange() }
            PhonePart {
                required property var modelData
                part: modelData
                width: 396
                dark: phone.dark
                centred: phone.sheet
                tight: phone.tight
                live: phone.live
                typed: phone.fields[modelData.id] ?? ""
                focused: modelData.kind === "field" && phone.focusOn === modelData.id
                holds: phone.gesture === "hold"
                beside: touchable && groundArea.meant === mark ? groundArea : null
                onHeightChanged: if (!phone.arranging) Qt.callLater(phone.arrange)
                onActed: (gesture, direction) => phone.acted(gesture, mark, direction)
            }
        }
        PhoneKeys {
            id: board
            objectName: "keys"
            y: parent.height - height
            width: parent.width
            rows: phone.keys
            tight: phone.tight
            live: phone.live
            onTyped: (sign) => {
                hints.rest()
                phone.typed(sign)
            }
        }
    }
    Repeater {
        id: edge
        model: phone.sideKeys
        onItemAdded: (index) => { if (index === phone.sideKeys.length - 1) phone.arrange() }
        PhoneSideKey {
            required property var modelData
            part: modelData
            dark: phone.dark
            live: phone.live
            x: bar ? 88 : 458
            y: bar ? 790 : role === "volume_up" ? 170 : role === "volume_down" ? 292 : 450
            onActed: (gesture, direction) => phone.acted(gesture, mark, direction)
        }
    }
    PhoneHints {
        id: hints
        anchors.fill: parent
        item: phone.targetItem as Target
        gesture: phone.gesture
        hint: phone.hint
        live: phone.live
        dark: phone.dark
    }
}
