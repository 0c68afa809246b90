pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc

// Where to touch: hint 2 a pulse round the target, hint 3 the ghost finger too. They stand over it and take no touch.
Item {
    id: hints

    property Target item: null
    property string gesture: "tap"
    property int hint: 0
    property bool live: true
    property bool dark: false
    readonly property bool pulses: item !== null && hint >= 2 && live
    /** Where the target is on the screen; follows it when it is moved. */
    readonly property rect at: {
        if (!item)
            return Qt.rect(0, 0, 0, 0)
        let x = item.aim.x, y = item.aim.y
        for (let one = item as Item; one && one !== parent; one = one.parent) {
            x += one.x
            y += one.y
        }
        return Qt.rect(x, y, item.aim.width, item.aim.height)
    }

    /** What a gesture looks like is shown once, before anything was tried. */
    function showOnce() {
        if (hints.Window.window === null) // another screen has come already
            return
        rest()
        if (gesture !== "tap" && gesture !== "" && item !== null && live && !Theme.calm && hint < 3)
            showing.restart()
    }
    function rest() {
        showing.stop()
        ghost.shown = false
    }

    onItemChanged: Qt.callLater(showOnce)
    onHintChanged: if (hint >= 3) rest()
    Component.onCompleted: Qt.callLater(showOnce)

    Repeater {
        model: hints.pulses ? 2 : 0
        Rectangle {
            id: ring
            required property int index
            property real out: Theme.calm ? 8 + index * 10 : 4
            x: hints.at.x - out
            y: hints.at.y - out
            width: hints.at.width + 2 * out
            height: hints.at.height + 2 * out
            color: "transparent"
            radius: (hints.item ? hints.item.aimRadius : 0) + out
            border.width: 7
            border.color: index === 0 ? "#F6B32B" : hints.dark ? "#C98A12" : "#9A6400"
            SequentialAnimation on out { // two rings, 1.2 s a cycle, three cycles, then 5 s of rest
                running: !Theme.calm
                loops: Animation.Infinite
                SequentialAnimation {
                    loops: 3
                    NumberAnimation { from: 2 + ring.index * 9; to: 8 + ring.index * 11; duration: 600 }
                    NumberAnimation { from: 8 + ring.index * 11; to: 2 + ring.index * 9; duration: 600 }
                }
                PauseAnimation { duration: 5000 }
            }
        }
    }
    Drawing { // the ghost finger goes to the target and does it
        id: ghost
        readonly property bool swipes: hints.gesture.startsWith("swipe")
        readonly property real dx: hints.gesture === "swipe-left" ? -130 : hints.gesture === "swipe-right" ? 130 : 0
        readonly property real dy: hints.gesture === "swipe-up" ? -130 : hints.gesture === "swipe-down" ? 130 : 0
        property real way: 0
        property bool shown: false
        visible: hints.item !== null && hints.live && (hints.hint >= 3 || shown)
        name: "ghost-finger"
        width: 126; height: 165
        transform: Rotation { origin.x: 60; origin.y: 10; angle: -50 } // from the side: the name below stays readable
        x: hints.at.x + hints.at.width / 2 - 60 + dx * (way - 0.5) + (swipes ? 0 : 80 * (1 - way))
        y: hints.at.y + hints.at.height / 2 - 6 + dy * (way - 0.5) + (swipes ? 0 : 16 * (1 - way))
        SequentialAnimation on way {
            running: ghost.visible && hints.hint >= 3 && !Theme.calm
            loops: Animation.Infinite
            NumberAnimation { from: 0; to: 1; duration: 900; easing.type: Easing.InOutQuad }
            PauseAnimation { duration: hints.gesture === "hold" ? 1800 : 700 }
        }
        Binding on way { when: Theme.calm; value: 1 }
    }
    SequentialAnimation {
        id: showing
        PropertyAction { target: ghost; property: "way"; value: 0 }
        PropertyAction { target: ghost; property: "shown"; value: true }
        PauseAnimation { duration: 600 }
        NumberAnimation { target: ghost; property: "way"; to: 1; duration: 900; easing.type: Easing.InOutQuad }
        PauseAnimation { duration: hints.gesture === "hold" ? 1500 : 600 }
        PropertyAction { target: ghost; property: "shown"; value: false }
    }
}
