import QtQuick

/*
 * The block that can be pressed: a face with a darker edge below. Sinks the moment it is touched, acts on release inside
 * it (24 px slop), ignores a second tap within 400 ms (tremor).
 * kind: "primary", "paper", "ask", "hot", "stop", "erase" or "off". chosen: hoe with a tick.
 */
Item {
    id: button

    property string text
    property string second: ""
    property string icon: ""
    property bool iconAfter: false
    property string kind: "paper"
    property bool chosen: false
    property bool working: true
    property bool busy: false
    property int size: Theme.nhan
    property int iconSize: 56
    property int textAlign: Text.AlignHCenter
    property string condition: ""
    /** Taps this soon after the last one, ms, are a tremor. A keypad needs the same key twice: 120. */
    property int repeatGuard: 400
    property int edge: Theme.edge
    property int radius: Theme.blockRadius
    /** "Nghe lại" names it. */
    property bool named: true
    /** In "Đọc khi chạm" the first touch only reads it. */
    property bool readable: true
    readonly property string voiceMark: Voice.next()
    readonly property string voiceText: Accessible.name + (Accessible.description === "" ? "" : ". " + Accessible.description)
    /** It is being named, or was read by the last touch. */
    readonly property bool aloud: Voice.key === voiceMark || Voice.armed === button
    default property alias face: content.data

    readonly property bool down: area.pressed && !busy && working
    readonly property bool off: !working || kind === "off"
    readonly property color faceColor: off ? "transparent" : chosen || kind === "hot" ? Theme.hoe : kind === "primary" ? Theme.coVit
        : kind === "ask" ? Theme.hoeNhat : kind === "stop" ? Theme.son : kind === "erase" ? Theme.senNhat : Theme.the
    readonly property color edgeColor: chosen || kind === "hot" ? (Theme.contrast ? Theme.coVitDam : Theme.hoeDam) : kind === "primary" ? Theme.coVitDam
        : kind === "ask" ? (Theme.contrast ? "#6B4F12" : "#E2B55A") : kind === "stop" ? Theme.sonDam : Theme.canh
    readonly property color lineColor: off ? Theme.net : chosen || kind === "hot" || kind === "ask" ? Theme.hoeDam : kind === "primary" ? Theme.coVit
        : kind === "stop" ? Theme.son : kind === "erase" ? Theme.sen : Theme.net
    readonly property color inkColor: off ? Theme.mucNhat : chosen || kind === "hot" ? Theme.trenHoe : kind === "primary" ? Theme.trenCoVit
        : kind === "stop" ? Theme.trenSon : Theme.muc
    readonly property color plateColor: kind === "primary" ? (Theme.contrast ? "#8A6A18" : "#2F7A72") : kind === "stop" ? faceColor
        : chosen || kind === "hot" ? "#C98A12" : kind === "paper" ? Theme.plateCoVit : Theme.plateHoe

    signal acted

    property double _last: 0
    /** A finger let go on it. */
    function touch() {
        if (busy || Date.now() - _last < repeatGuard)
            return
        if (readable && Voice.readFirst(button))
            _last = Date.now()
        else
            act()
    }
    function act() {
        const now = Date.now()
        if (busy || !working || kind === "off" || now - _last < repeatGuard)
            return
        _last = now
        acted()
    }

    implicitHeight: 104
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: second === "" ? text : text + " " + second
    Accessible.description: condition !== "" ? condition : chosen ? qsTr("đã chọn") : busy ? qsTr("chờ chút") : ""
    Accessible.focusable: true
    Accessible.onPressAction: act()
    Keys.onTabPressed: (event) => { // the window takes Tab before the stage sees it
        Theme.keyboard = true
        event.accepted = false
    }
    Keys.onBacktabPressed: (event) => {
        Theme.keyboard = true
        event.accepted = false
    }
    Keys.onReturnPressed: act()
    Keys.onEnterPressed: act()
    Keys.onSpacePressed: act()

    Rectangle { // focus: hoe ring inside an ink ring
        anchors.fill: blockEdge
        anchors.margins: -14
        visible: button.activeFocus && Theme.keyboard
        radius: button.radius + 14
        color: Theme.hoe
        border.width: 5
        border.color: Theme.contrast ? "#FFF6E0" : "#24190F"
    }
    Rectangle { // being read: hoe with its line
        anchors.fill: blockEdge
        anchors.margins: -12
        visible: button.aloud
        radius: button.radius + 12
        color: Theme.hoe
        border.width: 5
        border.color: Theme.contrast ? "#FFF6E0" : Theme.hoeDam
    }
    Rectangle {
        id: blockEdge
        anchors.fill: parent
        anchors.bottomMargin: -button.edge
        visible: !button.off
        radius: button.radius
        color: button.edgeColor
    }
    Rectangle {
        id: faceBlock
        width: parent.width
        height: parent.height
        y: button.down ? 6 : 0
        visible: !button.off
        radius: button.radius
        color: button.faceColor
        border.width: 3
        border.color: button.lineColor
    }
    BorderImage { // the dashed outline of what cannot be used yet
        anchors.fill: parent
        visible: button.off
        source: button.off ? "image://drawing/dashed/" + String(Theme.net).slice(-6) + (Theme.ratio < 1 ? "/5" : "") : "" // thin lines pale on small panels
        border { left: 40; top: 40; right: 40; bottom: 40 }
        horizontalTileMode: BorderImage.Repeat
        verticalTileMode: BorderImage.Repeat
    }

    Item {
        id: content
        y: faceBlock.y
        width: parent.width
        height: parent.height

        Item { // icon and words, as wide as they really are
            id: words
            readonly property real icon: glyph.visible ? button.iconSize + 20 : 0
            readonly property real room: button.width - 40 - icon
            readonly property real used: Math.max(label.contentWidth, small.visible ? small.contentWidth : 0)
            readonly property bool flush: glyph.visible && !button.iconAfter
            visible: button.text !== ""
            x: button.textAlign === Text.AlignLeft ? 28 : (button.width - used - icon) / 2
            width: used + icon
            height: parent.height

            Icon {
                id: glyph
                x: button.iconAfter ? parent.width - width : 0
                anchors.verticalCenter: parent.verticalCenter
                visible: name !== ""
                name: button.chosen ? "check-circle" : button.icon
                size: button.iconSize
                ink: button.inkColor
                plate: button.plateColor
            }
            Txt {
                id: label
                x: words.flush ? words.icon : (words.used - width) / 2
                width: words.room
                height: parent.height * (small.visible ? 0.55 : 1)
                topPadding: Math.ceil(parent.height * (small.visible ? 0.08 : 0.07))
                bottomPadding: small.visible ? 0 : topPadding
                lights: false
                text: button.busy ? qsTr("Chờ chút…") : button.text
                size: button.size
                fit: true
                font.weight: Font.Bold
                color: button.inkColor
                horizontalAlignment: words.flush ? Text.AlignLeft : Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            Txt {
                id: small
                x: words.flush ? words.icon : (words.used - width) / 2
                y: label.height
                visible: button.second !== ""
                width: words.room
                height: parent.height * 0.44
                fit: true
                lights: false
                text: button.second
                size: Theme.nho
                topPadding: 0
                horizontalAlignment: label.horizontalAlignment
                color: button.inkColor
                Accessible.ignored: true
            }
        }
    }

    MouseArea {
        id: area
        anchors.fill: parent
        preventStealing: true
        onPressed: Voice.hush()
        onReleased: (mouse) => {
            const slop = 24
            if (mouse.x >= -slop && mouse.y >= -slop && mouse.x <= width + slop && mouse.y <= height + slop)
                button.touch()
        }
    }
}
