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
    Txt {
        x: 64; y: 140; width: 1180; height: practice.model.instruction === "" ? 660 : 470
        text: practice.model.finished ? practice.model.message : practice.model.heading
        size: 120
        fit: true
        minimumPixelSize: 88
        lineHeight: 1
        font.weight: Font.ExtraBold
    }
    Txt {
        visible: practice.model.instruction !== ""
        x: 64; y: 620; width: 1180; height: 190
        text: practice.model.instruction
        size: 66
        fit: true
        font.weight: Font.Bold
        color: Theme.mucNhat
    }
    Rectangle {
        visible: practice.model.message !== "" && !practice.model.finished
        x: 56; y: 830; width: 1188; height: 200
        radius: Theme.cardRadius
        color: practice.model.kind === "right" ? Theme.laNhat : Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon {
            x: 40; anchors.verticalCenter: parent.verticalCenter
            name: practice.model.kind === "right" ? "check-circle" : "lightbulb"
            size: 100
            ink: practice.model.kind === "right" ? Theme.la : Theme.muc
            plate: practice.model.kind === "right" ? Theme.plateLa : Theme.plateHoe
        }
        Txt { x: 176; width: 980; height: parent.height; text: practice.model.message; size: 60; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
    }
}
