pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The year of birth by four large digits; the age beside them is what people notice when a digit is off.
Frame {
    id: screen

    required property EnrolYearModel model
    readonly property string answer: model.refused ? qsTr("Mình xem lại năm sinh nhé: từ %1 đến %2.").arg(model.earliest).arg(model.latest)
        : model.age >= 0 ? qsTr("Năm nay %n tuổi.", "", model.age) : qsTr("Bốn số, ví dụ 1958.")

    title: qsTr("Mình sinh năm nào?")
    titleSize: 56
    clockShown: false
    spoken: [title]
    bar.onBack: model.back()
    bar.wayText: model.ready ? qsTr("Tiếp theo") : model.refused ? qsTr("Xem lại năm sinh") : qsTr("Còn %n số", "", 4 - model.digits.length)
    bar.wayIcon: model.ready ? "arrow-right" : ""
    bar.wayWorking: model.ready
    bar.onWay: model.next()
    Keys.onPressed: (event) => {
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && model.ready) {
            model.next()
            event.accepted = true
        } else
            event.accepted = keypad.typed(event.key)
    }

    Connections {
        target: screen.model
        function onChanged() {
            if (screen.model.digits.length === 4)
                screen.shell.speak([screen.answer])
        }
    }
    TurnOf { number: screen.model.number; of: screen.model.of }
    Row {
        x: 48; y: 260
        spacing: 24
        Accessible.role: Accessible.StaticText
        Accessible.name: screen.model.digits
        Repeater {
            model: 4
            Rectangle {
                id: place
                required property int index
                width: 180; height: 220; radius: 22
                color: Theme.the
                border.width: 6
                border.color: index === screen.model.digits.length ? Theme.coVit : Theme.net
                Txt {
                    anchors.fill: parent
                    text: screen.model.digits.charAt(place.index)
                    size: 120
                    fit: true
                    single: true
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.ExtraBold
                }
            }
        }
    }
    Txt {
        x: 48; y: 530; width: 880; height: 240
        text: screen.answer
        size: screen.model.ready ? 76 : 50
        fit: true
        color: screen.model.ready ? Theme.muc : Theme.mucNhat
        font.weight: Font.Bold
    }
    Keypad {
        id: keypad
        x: 1028; y: 124
        onPressed: (digit) => screen.model.press(digit)
        onErased: screen.model.erase()
    }
}
