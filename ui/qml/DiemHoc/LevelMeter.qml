pragma ComponentBehavior: Bound

import QtQuick

// How loud it is now: steps that fill from the left. The last two say that it is too loud, by their place and colour.
Item {
    id: meter

    /** 0 to 1, evenly in decibels. */
    property real level: 0
    property string label
    readonly property int steps: 18
    readonly property int lit: Math.round(level * steps)

    implicitHeight: 72
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label

    Row {
        spacing: 8
        Repeater {
            model: meter.steps
            Rectangle {
                required property int index
                readonly property bool on: index < meter.lit
                width: (meter.width - 8 * (meter.steps - 1)) / meter.steps
                height: meter.height
                radius: 8
                color: !on ? "transparent" : index < meter.steps - 2 ? Theme.la : Theme.son
                border.width: 3
                border.color: on && index < meter.steps - 2 ? Theme.la : on ? Theme.son : Theme.net
            }
        }
    }
}
