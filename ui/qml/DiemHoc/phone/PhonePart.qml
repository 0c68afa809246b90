pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc

// One part of the drawn phone and the gestures a finger or a key makes on it.
Item {
    id: root

    property var part: ({})
    property bool dark: false
    property bool live: true
    /** Resting on it is a gesture now (see Finger). */
    property bool holds: false
    /** A finger that came down just beside it and means it. */
    property Finger beside: null
    readonly property bool touchable: part.id !== ""
    readonly property bool down: area.pressed || beside !== null
    readonly property real held: beside !== null ? beside.held : area.held
    /** What the hints stand round: the disc, the tile's square, the code, else all of it. */
    readonly property rect aim: part.kind === "round_button" ? Qt.rect((width - 150) / 2, 14, 150, 150)
        : part.kind === "tile" ? Qt.rect((width - 150) / 2, 0, 150, 150)
        : part.kind === "qr_view" ? Qt.rect((width - 320) / 2, 0, 320, 320) : Qt.rect(0, 0, width, height)
    readonly property int aimRadius: part.kind === "round_button" ? 75 : part.kind === "tile" ? 36 : part.kind === "target" ? 36 : 26
    /** Digit groups stay together: "482 913" is read as one number. */
    readonly property string text: part.text.replace(/(\d) (?=\d)/g, "$1\u00a0")

    signal acted(string gesture, string direction)

    height: look.implicitHeight
    activeFocusOnTab: touchable
    Accessible.role: touchable ? Accessible.Button : Accessible.StaticText
    Accessible.name: (part.text + " " + part.second).trim()
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

    Rectangle { // focus: a hoe ring with an ink line, as round every block
        anchors.fill: parent
        anchors.margins: -9
        visible: root.activeFocus && Theme.keyboard
        color: "transparent"
        radius: 30
        border.width: 9
        border.color: "#24190F"
        Rectangle {
            anchors.fill: parent
            color: "transparent"
            radius: parent.radius
            border.width: 6
            border.color: "#F6B32B"
        }
    }
    PhoneLook {
        id: look
        width: parent.width
        part: root.part
        text: root.text
        dark: root.dark
        down: root.down
        held: root.held
    }
    Finger {
        id: area
        anchors.fill: parent
        enabled: root.touchable && root.live
        holds: root.holds
        onDid: (gesture, direction) => root.acted(gesture, direction)
    }
}
