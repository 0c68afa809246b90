pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc

// One part of the drawn phone and the gestures a finger makes on it: tap, hold (700 ms), swipe (90 px).
Item {
    id: root

    property var part: ({})
    property bool dark: false
    property bool live: true
    readonly property bool touchable: part.id !== ""
    readonly property bool down: area.pressed
    readonly property real held: area.held
    /** Digit groups stay together: "482 913" is read as one number. */
    readonly property string text: part.text.replace(/(\d) (?=\d)/g, "$1\u00a0")

    signal acted(string gesture, string direction)

    height: look.implicitHeight
    activeFocusOnTab: touchable
    Accessible.role: touchable ? Accessible.Button : Accessible.StaticText
    Accessible.name: (part.text + " " + part.second).trim()
    Accessible.onPressAction: if (touchable) root.acted("tap", "")
    Keys.onReturnPressed: root.acted("tap", "")
    Keys.onEnterPressed: root.acted("tap", "")
    Keys.onSpacePressed: (event) => root.acted(event.isAutoRepeat ? "hold" : "tap", "")
    Keys.onLeftPressed: root.acted("swipe", "left")
    Keys.onRightPressed: root.acted("swipe", "right")
    Keys.onUpPressed: root.acted("swipe", "up")
    Keys.onDownPressed: root.acted("swipe", "down")

    Rectangle { // focus
        anchors.fill: parent
        anchors.margins: -9
        visible: root.activeFocus && Theme.keyboard
        color: "transparent"
        radius: 30
        border.width: 9
        border.color: "#F6B32B"
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
    MouseArea {
        id: area
        property point start
        property bool fired: false
        /** How far a hold has come, 0 to 1. */
        property real held: 0
        anchors.fill: parent
        enabled: root.touchable && root.live
        preventStealing: true
        onPressed: (mouse) => {
            start = Qt.point(mouse.x, mouse.y)
            fired = false
            holding.restart()
        }
        onPositionChanged: (mouse) => {
            if (Math.abs(mouse.x - start.x) > 30 || Math.abs(mouse.y - start.y) > 30)
                stopHolding()
        }
        onCanceled: stopHolding()
        onReleased: (mouse) => {
            stopHolding()
            if (fired)
                return
            const dx = mouse.x - start.x, dy = mouse.y - start.y
            if (Math.max(Math.abs(dx), Math.abs(dy)) >= 90)
                root.acted("swipe", Math.abs(dx) > Math.abs(dy) ? (dx < 0 ? "left" : "right") : (dy < 0 ? "up" : "down"))
            else
                root.acted("tap", "")
        }
        function stopHolding() {
            holding.stop()
            held = 0
        }
        NumberAnimation on held {
            id: holding
            running: false
            from: 0
            to: 1
            duration: 700
            onFinished: {
                area.fired = true
                area.held = 0
                root.acted("hold", "")
            }
        }
    }
}
