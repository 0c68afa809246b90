import QtQuick
import DiemHoc
import DiemHoc.Models
import "../phone"
import "../room"

// Doing it oneself on a drawn phone: what is happening on the left, the phone in the middle, who speaks on the right. A class
// without a screen of its own looks at the kiosk: there the words stand at room size beside the phone.
Frame {
    id: screen

    required property PracticeModel model
    readonly property bool taught: shell.room.teaching
    readonly property bool alone: taught && !shell.room.separate

    title: qsTr("Làm thử trên điện thoại")
    clockShown: false
    speaksAtOnce: false
    bar.visible: !(alone && shell.room.blank)
    bar.secondText: !taught ? qsTr("Hỏi người hướng dẫn") : alone ? qsTr("Tivi") : shell.room.blank ? qsTr("Bật hình tivi") : qsTr("Tắt hình tivi")
    bar.secondIcon: !taught ? "hand-palm" : alone ? "television" : shell.room.blank ? "eye" : "eye-slash"
    bar.secondKind: taught ? "paper" : "ask"
    bar.onAsked: if (taught) alone ? model.tv() : shell.room.turnBlank()
    bar.onBack: model.back()
    bar.onThird: {
        whole = true
        model.repeat()
    }
    bar.wayText: model.finished ? qsTr("Tiếp theo") : qsTr("Để sau")
    bar.wayKind: model.finished ? "primary" : "paper"
    bar.onWay: model.onward()
    Component.onCompleted: say()
    Keys.onPressed: (event) => { // a presenter's remote
        const asked = !taught || event.isAutoRepeat ? "" : shell.room.remote(event.key)
        event.accepted = asked !== ""
        if (asked === "next")
            model.forward()
        else if (asked === "back")
            model.back()
        else if (asked === "again")
            model.repeat()
    }
    /** Once all is read: the instruction, what stands on the phone, the bar. */
    property bool whole: false
    function say() {
        shell.speak(whole ? model.words.concat(controls()) : model.words)
        whole = false
        if (!shell.speaking)
            model.ready()
    }

    Connections {
        target: screen.model
        function onSpoke() { screen.say() }
    }
    Connections { // the waiting for hints starts when the instruction has been said
        target: screen.shell
        function onSoundChanged() {
            if (!screen.shell.speaking)
                screen.model.ready()
        }
    }
    Item { // what is happening
        visible: !screen.alone
        Txt {
            x: 48; y: 118; width: 644; height: 236
            voiceKey: screen.model.finished ? "message" : screen.model.instruction === "" ? "ask" : "situation"
            text: screen.model.finished ? screen.model.message : screen.model.heading
            size: 66
            fit: true
            lineHeight: 1
            font.weight: Font.ExtraBold
        }
        Rectangle { // what to do
            id: task
            visible: screen.model.instruction !== ""
            x: 48; y: 366; width: 644; height: 176
            radius: Theme.cardRadius
            color: Theme.the
            border.width: screen.shell.speakingKey === "ask" ? 6 : Theme.contrast ? 3 : 0
            border.color: screen.shell.speakingKey === "ask" ? Theme.hoeDam : Theme.net
            Rectangle {
                x: 30; anchors.verticalCenter: parent.verticalCenter
                width: 112; height: 112; radius: 56
                readonly property bool red: screen.model.tint === "son"
                color: red ? "#9E2A18" : Theme.contrast ? Theme.giay : Theme.hoeNhat
                Icon {
                    anchors.centerIn: parent
                    name: screen.model.icon
                    size: 72
                    ink: parent.red ? "#FFFDF6" : Theme.muc
                    plate: parent.red ? "transparent" : Theme.plateHoe
                }
            }
            Txt {
                x: 172; width: 452; height: parent.height
                voiceKey: "ask"
                text: screen.model.instruction
                size: 48
                fit: true
                verticalAlignment: Text.AlignVCenter
                font.weight: Font.DemiBold
            }
        }
        Rectangle { // the answer to a touch, or a hint
            visible: screen.model.message !== "" && !screen.model.finished
            x: 48; y: task.visible ? 562 : 380; width: 644; height: 190
            radius: Theme.cardRadius
            color: screen.model.kind === "right" ? Theme.laNhat : Theme.hoeNhat
            border.width: screen.shell.speakingKey === "message" ? 6 : Theme.contrast ? 3 : 0
            border.color: screen.shell.speakingKey === "message" ? Theme.hoeDam : Theme.net
            Icon {
                x: 36; anchors.verticalCenter: parent.verticalCenter
                name: screen.model.kind === "right" ? "check-circle" : "lightbulb"
                size: 80
                ink: screen.model.kind === "right" ? Theme.la : Theme.muc
                plate: screen.model.kind === "right" ? Theme.plateLa : Theme.plateHoe
            }
            Txt {
                x: 148; width: 476; height: parent.height
                textFormat: Text.StyledText
                text: (screen.model.kind === "hint" ? "<b>" + qsTr("Gợi ý:") + "</b> " : "") + screen.model.message
                size: 44
                fit: true
                verticalAlignment: Text.AlignVCenter
                voiceKey: "message"
                Accessible.name: screen.model.message
            }
        }
        Row {
            visible: !screen.model.finished
            x: 48; y: 790
            spacing: 18
            Icon { name: "hand-tap"; size: 56; anchors.verticalCenter: parent.verticalCenter }
            Txt { width: 560; height: 76; text: qsTr("Cứ bấm thử, không mất gì cả."); size: 40; fit: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
        }
    }
    PracticeWords { visible: screen.alone; x: 48; y: 112; width: 1300; height: 764; model: screen.model }
    BigButton {
        visible: screen.model.finished
        x: 48; y: screen.alone ? 760 : 380; width: 500; height: 112
        text: qsTr("Tập lại lần nữa")
        icon: "arrow-clockwise"
        size: 44
        onActed: screen.model.again()
    }

    PhoneFrame {
        id: phone
        objectName: "phone"
        x: screen.alone ? 1396 : 722; y: 12
        parts: screen.model.parts
        sideKeys: screen.model.sideKeys
        look: screen.model.look
        wifi: screen.model.wifi
        arrow: screen.model.arrow
        time: screen.shell.clock
        date: screen.shell.date
        keys: screen.model.keys
        fields: screen.model.typed
        focusOn: screen.model.focus
        nextKey: screen.model.nextKey
        target: screen.model.target
        gesture: screen.model.gesture
        hint: screen.model.hint
        live: !screen.model.finished
        z: 1 // its ghost finger may reach over what stands beside it
        onActed: (gesture, on, direction) => screen.model.act(gesture, on, direction, "")
        onTyped: (sign) => screen.model.press(sign)
    }

    Txt {
        x: screen.alone ? 740 : 1264; y: 30; width: 608; height: 60
        text: qsTr("Bước %1 trên %2").arg(screen.model.step).arg(screen.model.steps)
        size: 38
        fit: true
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        color: Theme.mucNhat
        font.weight: Font.DemiBold
    }
    Item { // who speaks, what to notice
        visible: !screen.alone
        Row {
            visible: screen.model.who !== ""
            x: 1270; y: 120
            spacing: 18
            Icon { name: "user-sound"; size: 64; anchors.verticalCenter: parent.verticalCenter; plate: Theme.plateSon }
            Txt { width: 510; height: 80; voiceKey: "who"; text: screen.model.who + ":"; size: 42; fit: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
        }
        Rectangle { // the bubble's tail, towards the phone: a square on its point, half under the bubble
            visible: bubble.visible
            x: bubble.x - 26; y: bubble.y + 150
            width: 60; height: 60
            rotation: 45
            color: bubble.color
            border.width: 5
            border.color: bubble.border.color
        }
        Rectangle { // the words of who speaks
            id: bubble
            visible: screen.model.says !== ""
            x: 1272; y: 212; width: 600; height: 290
            radius: Theme.cardRadius
            color: screen.shell.speakingKey === "says" ? Theme.hoeNhat : Theme.the
            border.width: 5
            border.color: Theme.contrast ? Theme.net : Theme.muc
            Rectangle { y: 146; width: 6; height: 68; color: parent.color } // where the tail begins there is no line
            Txt { x: 40; width: 520; height: parent.height; voiceKey: "says"; text: screen.model.says; size: 52; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
        }
        Rectangle { // what to notice
            visible: screen.model.note !== ""
            x: 1272; y: bubble.visible ? 530 : 150; width: 600; height: 190
            radius: Theme.cardRadius
            color: Theme.coVitNhat
            border.width: Theme.contrast ? 3 : 0
            border.color: Theme.net
            Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: "eye"; size: 64; plate: Theme.plateCoVit }
            Txt { x: 116; width: 460; height: parent.height; text: screen.model.note; size: 44; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
        }
        Txt {
            x: 1272; y: 750; width: 600; height: 126
            text: qsTr("Đây là điện thoại vẽ để tập.\nMọi thứ ở đây không có thật.")
            size: 38
            fit: true
            color: Theme.mucNhat
            font.weight: Font.DemiBold
        }
    }
    Rectangle { // hold: everybody looks at the facilitator
        visible: screen.alone && screen.shell.room.blank
        width: 1920; height: 1080
        z: 2
        color: "#0F0C08"
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Tivi đang tắt hình")
        MouseArea {
            anchors.fill: parent
            onPressed: screen.shell.room.turnBlank()
        }
    }
}
