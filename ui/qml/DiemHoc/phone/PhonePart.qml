pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import "parts"

// One part of the drawn phone: its look, and the gestures a finger or a key makes on it.
Target {
    id: root

    required property var part
    property bool dark: false
    property bool centred: false
    property int tight: 0
    property string typed: ""
    property bool focused: false
    property bool live: true
    /** Resting on it is a gesture now (see Finger). */
    property bool holds: false
    /** A finger that came down just beside it and means it. */
    property Finger beside: null
    readonly property bool down: area.pressed || beside !== null
    readonly property real held: beside !== null ? beside.held : area.held
    readonly property bool named: true
    readonly property string voiceMark: Voice.next()
    readonly property string voiceText: Accessible.name + (Accessible.description === "" ? "" : ". " + Accessible.description)
    readonly property bool aloud: Voice.key === voiceMark || Voice.armed === root
    readonly property Look look: loader.item as Look
    /** The look of each kind of part. */
    readonly property var looks: ({
        title: "Title", text: "Text", notification: "Notice", caller: "Caller", round_button: "Round", button: "Button",
        list_item: "Item", tile: "Tile", amount: "Amount", qr_view: "Qr", picture: "Picture", target: "Target", field: "Field",
        bubble: "Bubble", address: "Address", link: "Link", switch: "Switch", check: "Check", slider: "Slider", card: "Card",
        steps: "Steps"
    })

    signal acted(string gesture, string direction)

    /** Digit groups stay together ("482 913" is read as one number); an address may be broken after its dots. */
    function grouped(text) {
        return text.replace(/(\d) (?=\d)/g, "$1\u00a0").replace(/([a-z][.-]|\/)(?=[a-z])/g, "$1\u200b")
    }
    /** What was done; where on a slider it was touched says which way. */
    function tell(gesture, direction, x) {
        if (gesture === "tap" && Voice.readFirst(root))
            return
        const slider = look as SliderLook
        if (slider && gesture === "tap" && Math.abs(x - slider.from - (slider.value - 1) * slider.way) > 24)
            acted(gesture, x < slider.from + (slider.value - 1) * slider.way ? "left" : "right")
        else
            acted(gesture, direction)
    }

    mark: part.id
    touchable: part.id !== ""
    aim: look ? look.aim : Qt.rect(0, 0, width, height)
    aimRadius: look ? look.aimRadius : 26
    height: look ? look.implicitHeight : 0
    activeFocusOnTab: touchable
    Component.onCompleted: loader.setSource("parts/" + (looks[part.kind] ?? "Text") + "Look.qml", { host: state })
    Accessible.role: !touchable ? Accessible.StaticText : part.kind === "switch" || part.kind === "check" ? Accessible.CheckBox
        : part.kind === "slider" ? Accessible.Slider : part.kind === "link" ? Accessible.Link
        : part.kind === "field" ? Accessible.EditableText : Accessible.Button
    Accessible.name: (part.text + " " + part.second).trim()
    Accessible.description: (part.data.state ?? "") === "on" ? qsTr("đang bật") : (part.data.state ?? "") === "off" ? qsTr("đang tắt") : ""
    Accessible.onPressAction: if (touchable) root.acted("tap", "")
    Keys.onTabPressed: (event) => { // the window takes Tab before the stage sees it
        Theme.keyboard = true
        event.accepted = false
    }
    Keys.onBacktabPressed: (event) => {
        Theme.keyboard = true
        event.accepted = false
    }
    Keys.onReturnPressed: root.acted("tap", "")
    Keys.onEnterPressed: root.acted("tap", "")
    Keys.onSpacePressed: (event) => { if (!event.isAutoRepeat && area.enabled) area.begin(0, 0) }
    Keys.onReleased: (event) => {
        if (event.key !== Qt.Key_Space)
            return
        event.accepted = true
        if (!event.isAutoRepeat && area.enabled)
            area.end(area.start.x, area.start.y)
    }
    onActiveFocusChanged: if (!activeFocus) area.leave()
    Keys.onLeftPressed: root.acted("swipe", "left")
    Keys.onRightPressed: root.acted("swipe", "right")
    Keys.onUpPressed: root.acted("swipe", "up")
    Keys.onDownPressed: root.acted("swipe", "down")

    PartState {
        id: state
        part: root.part
        text: root.grouped(root.part.text)
        second: root.grouped(root.part.second)
        dark: root.dark
        centred: root.centred
        down: root.down
        held: root.held
        finger: area.pressed ? area.now.x : -1
        tight: root.tight
        typed: root.typed
        focused: root.focused
    }
    FocusRing { around: root }
    Rectangle { // being read
        anchors.fill: parent
        anchors.margins: -7
        visible: root.aloud
        radius: 30
        color: "transparent"
        border.width: 9
        border.color: Theme.hoeDam
        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            radius: 28
            color: "transparent"
            border.width: 5
            border.color: Theme.hoe
        }
    }
    Loader {
        id: loader
        width: root.width
        height: root.height
    }
    Finger {
        id: area
        anchors.fill: parent
        enabled: root.touchable && root.live
        holds: root.holds
        onPressed: Voice.hush()
        reach: root.part.kind === "slider" || root.part.kind === "switch" ? 40 : 90
        onDid: (gesture, direction) => root.tell(gesture, direction, start.x)
    }
}
