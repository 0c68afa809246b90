import QtQuick

// Something on the drawn phone that a finger can go to; hints stand round its `aim`.
Item {
    /** The part's id, or the sign of a key. */
    property string mark: ""
    property rect aim: Qt.rect(0, 0, width, height)
    property int aimRadius: 26
    property bool touchable: true
}
