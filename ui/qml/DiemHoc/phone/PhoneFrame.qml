pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc

/*
 * A drawn phone: about twice life size, its contents three times. It keeps its own colours in both themes. Gestures are
 * told by `acted`; hints show where: 2 a pulse, 3 the ghost finger. What has to be swiped or held the finger shows once.
 */
Item {
    id: phone

    property var parts: []
    property string look: "app"
    property string time: "8:16"
    property string target: ""
    property string gesture: "tap"
    property int hint: 0
    property bool live: true
    readonly property bool dark: look === "call" || look === "home" || look === "qr"
    readonly property color ground: dark ? "#133F3F" : "#FFFDF6"
    readonly property color ink: dark ? "#FFFDF6" : "#24190F"
    readonly property Item targetItem: {
        for (let i = 0; i < repeater.count; ++i) {
            const item = repeater.itemAt(i) as PhonePart
            if (item && item.part.id !== "" && item.part.id === target)
                return item
        }
        return null
    }

    signal acted(string gesture, string on, string direction)

    /** The part within the tolerance of 24 px round a point of the screen, or nothing. */
    function near(x, y) {
        let best = "", least = 24
        for (let i = 0; i < repeater.count; ++i) {
            const item = repeater.itemAt(i) as PhonePart
            if (!item || item.part.id === "")
                continue
            const at = item.mapFromItem(glass, x, y)
            const away = Math.max(-at.x, at.x - item.width, -at.y, at.y - item.height, 0)
            if (away < least) {
                least = away
                best = item.part.id
            }
        }
        return best
    }

    function showOnce() {
        ghost.rest()
        if (gesture !== "tap" && target !== "" && live && !Theme.calm && hint < 3)
            showing.restart()
    }

    width: 476
    height: 888
    onTargetChanged: Qt.callLater(showOnce)
    onHintChanged: if (hint >= 3) ghost.rest()
    onActed: ghost.rest()
    Component.onCompleted: Qt.callLater(showOnce)

    Rectangle { // body
        anchors.fill: parent
        radius: 66
        color: "#26302F"
        border.width: 5
        border.color: Theme.contrast ? Theme.net : "#2A1C10"
    }
    Rectangle {
        id: glass
        x: 20; y: 20; width: 436; height: 848
        radius: 48
        color: phone.ground
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Điện thoại vẽ để tập")

        Txt { x: 34; y: 12; text: phone.time; size: 34; topPadding: 0; font.pixelSize: 34; color: phone.ink; font.weight: Font.DemiBold; wrapMode: Text.NoWrap; Accessible.ignored: true }
        Row {
            x: 318; y: 14
            spacing: 8
            Icon { name: "wifi-high"; size: 40; ink: phone.ink; plate: "transparent" }
            Icon { name: "battery-high"; size: 44; ink: phone.ink; plate: "transparent" }
        }
        Finger { // the ground: a touch just beside a part still means it
            id: groundArea
            readonly property string meant: pressed ? phone.near(start.x, start.y) : ""
            anchors.fill: parent
            enabled: phone.live
            holds: phone.gesture === "hold"
            onDid: (gesture, direction) => phone.acted(gesture, phone.near(start.x, start.y), direction)
        }
        Flow {
            id: flow
            readonly property bool grid: phone.look === "home"
            x: 20
            y: 82 + Math.max(0, (750 - height) * (grid ? 0.35 : phone.look === "call" ? 0.6 : 0.22))
            width: 396
            spacing: grid ? 18 : phone.parts.length > 4 ? 16 : 26
            Repeater {
                id: repeater
                model: phone.parts
                PhonePart {
                    required property var modelData
                    part: modelData
                    dark: phone.dark
                    live: phone.live
                    holds: phone.gesture === "hold"
                    beside: touchable && groundArea.meant === part.id ? groundArea : null
                    width: modelData.kind === "tile" ? 189 : 396
                    onActed: (gesture, direction) => phone.acted(gesture, modelData.id, direction)
                }
            }
        }
        Item { // hints stand over the part they mean and take no touch
            id: over
            readonly property PhonePart item: phone.targetItem as PhonePart
            readonly property rect aim: item ? item.aim : Qt.rect(0, 0, 0, 0)
            visible: item !== null && phone.hint >= 2 && phone.live
            x: flow.x + aim.x + (item ? item.x : 0)
            y: flow.y + aim.y + (item ? item.y : 0)
            width: aim.width
            height: aim.height

            Repeater {
                model: 2
                Rectangle {
                    id: ring
                    required property int index
                    property real out: Theme.calm ? 8 + index * 10 : 4
                    anchors.fill: parent
                    anchors.margins: -out
                    color: "transparent"
                    radius: (over.item ? over.item.aimRadius : 0) + out
                    border.width: 7
                    border.color: index === 0 ? "#F6B32B" : phone.dark ? "#C98A12" : "#9A6400"
                    SequentialAnimation on out { // two rings, 1.2 s a cycle, three cycles, then 5 s of rest
                        running: over.visible && !Theme.calm
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
        }
        Drawing { // the ghost finger goes to the target and does it
            id: ghost
            readonly property bool swipes: phone.gesture.startsWith("swipe")
            readonly property real dx: phone.gesture === "swipe-left" ? -130 : phone.gesture === "swipe-right" ? 130 : 0
            readonly property real dy: phone.gesture === "swipe-up" ? -130 : phone.gesture === "swipe-down" ? 130 : 0
            property real way: 0
            property bool shown: false
            function rest() {
                showing.stop()
                shown = false
            }
            visible: over.item !== null && phone.live && (phone.hint >= 3 || shown)
            name: "ghost-finger"
            width: 126; height: 165
            transform: Rotation { origin.x: 60; origin.y: 10; angle: -50 } // from the side: the name below stays readable
            x: over.x + over.width / 2 - 60 + dx * (way - 0.5) + (swipes ? 0 : 80 * (1 - way))
            y: over.y + over.height / 2 - 6 + dy * (way - 0.5) + (swipes ? 0 : 16 * (1 - way))
            SequentialAnimation on way {
                running: ghost.visible && phone.hint >= 3 && !Theme.calm
                loops: Animation.Infinite
                NumberAnimation { from: 0; to: 1; duration: 900; easing.type: Easing.InOutQuad }
                PauseAnimation { duration: phone.gesture === "hold" ? 1800 : 700 }
            }
            Binding on way { when: Theme.calm; value: 1 }
        }
        SequentialAnimation {
            id: showing
            PropertyAction { target: ghost; property: "way"; value: 0 }
            PropertyAction { target: ghost; property: "shown"; value: true }
            PauseAnimation { duration: 600 }
            NumberAnimation { target: ghost; property: "way"; to: 1; duration: 900; easing.type: Easing.InOutQuad }
            PauseAnimation { duration: phone.gesture === "hold" ? 1500 : 600 }
            PropertyAction { target: ghost; property: "shown"; value: false }
        }
    }
}
