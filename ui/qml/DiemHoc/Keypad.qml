pragma ComponentBehavior: Bound

import QtQuick

// Ten digits and an eraser. Keys of a real keyboard work too: give the screen's Keys to `typed`.
Grid {
    id: keypad

    property bool working: true

    signal pressed(string digit)
    signal erased

    /** Takes a key of a real keyboard; says whether it was one of the keypad's. */
    function typed(key) {
        if (key >= Qt.Key_0 && key <= Qt.Key_9)
            pressed(String(key - Qt.Key_0))
        else if (key === Qt.Key_Backspace)
            erased()
        else
            return false
        return true
    }

    columns: 3
    columnSpacing: 26
    rowSpacing: 28
    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"]
        BigButton {
            id: key
            required property string modelData
            readonly property bool erase: modelData === ""
            width: 264; height: 162
            text: erase ? qsTr("Xoá") : modelData
            icon: erase ? "backspace" : ""
            kind: erase ? "erase" : "paper"
            size: erase ? 40 : 76
            working: keypad.working
            repeatGuard: 120
            named: false
            readable: false
            onActed: erase ? keypad.erased() : keypad.pressed(modelData)
        }
    }
}
