import QtQuick

// What a part of the drawn phone is and how it stands right now: its look reads it, its touch area writes it.
QtObject {
    property var part: ({})
    /** Its words; digit groups stay together. */
    property string text: ""
    property string second: ""
    /** On a dark screen. */
    property bool dark: false
    /** In the middle of its screen: of a dialog, say. */
    property bool centred: false
    /** A finger is on it. */
    property bool down: false
    /** Where that finger is, px from the left; -1 without one. */
    property real finger: -1
    /** How far a hold has come, 0 to 1. */
    property real held: 0
    /** How little room there is, 0 to 3: gaps, pictures and text shrink. */
    property int tight: 0
    /** What stands in a field, and whether the keys go to it. */
    property string typed: ""
    property bool focused: false
    readonly property bool touchable: (part.id ?? "") !== ""
}
