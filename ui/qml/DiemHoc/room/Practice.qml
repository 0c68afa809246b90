import QtQuick
import DiemHoc
import DiemHoc.Models
import "../phone"

// The drawn phone for the room, while the facilitator does it on the kiosk: everybody sees what is touched next.
Item {
    id: practice

    required property Shell shell
    required property PracticeModel model

    Head { text: qsTr("Cùng làm thử trên điện thoại vẽ"); room: 1160 }
    PhoneFrame {
        x: 1330; y: 92
        scale: 1.08
        enabled: false
        parts: practice.model.parts
        sideKeys: practice.model.sideKeys
        look: practice.model.look
        arrow: practice.model.arrow
        time: practice.shell.clock
        date: practice.shell.date
        keys: practice.model.keys
        fields: practice.model.typed
        focusOn: practice.model.focus
        nextKey: practice.model.nextKey
        target: practice.model.target
        gesture: practice.model.gesture
        hint: practice.model.hint
        live: !practice.model.finished
    }
    PracticeWords { x: 56; y: 140; width: 1210; height: 900; model: practice.model }
}
