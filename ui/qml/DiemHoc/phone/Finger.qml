import QtQuick

/*
 * What one finger (or Space, see `begin` and `end`) does on a place of the drawn phone. A swipe is `reach` (90) px any way and at
 * any speed. Only where `holds` does a rest of 700 ms within 30 px count as a hold: elsewhere a slow press is a tap like any other.
 */
MouseArea {
    id: finger

    property bool holds: false
    /** How far a finger goes for a swipe, px. */
    property int reach: 90
    /** How far a hold has come, 0 to 1. */
    readonly property real held: rest.progress
    /** Where the gesture began. */
    property point start
    /** Where the finger is. */
    property point now

    signal did(string gesture, string direction)

    function begin(x, y) {
        start = Qt.point(x, y)
        now = start
        rest.fired = false
        if (holds)
            rest.restart()
    }
    function move(x, y) {
        now = Qt.point(x, y)
        if (Math.hypot(x - start.x, y - start.y) > 30)
            rest.end()
    }
    function end(x, y) {
        rest.end()
        if (rest.fired)
            return
        const dx = x - start.x, dy = y - start.y
        if (Math.max(Math.abs(dx), Math.abs(dy)) < reach)
            did("tap", "")
        else if (Math.abs(dx) > Math.abs(dy))
            did("swipe", dx < 0 ? "left" : "right")
        else
            did("swipe", dy < 0 ? "up" : "down")
    }
    function leave() {
        rest.end()
        rest.fired = true
    }

    preventStealing: true
    onPressed: (mouse) => begin(mouse.x, mouse.y)
    onPositionChanged: (mouse) => move(mouse.x, mouse.y)
    onReleased: (mouse) => end(mouse.x, mouse.y)
    onCanceled: leave()

    NumberAnimation {
        id: rest
        property real progress: 0
        property bool fired: false
        function end() {
            stop()
            progress = 0
        }
        target: rest
        property: "progress"
        from: 0
        to: 1
        duration: 700
        onFinished: {
            progress = 0
            fired = true
            finger.did("hold", "")
        }
    }
}
