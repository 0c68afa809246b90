pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// No camera, no scanner: the six digits printed on the card, large and in view.
Frame {
    id: screen

    required property NumberModel model

    title: qsTr("Gõ số thẻ")
    spoken: [heading.text.replace("\n", " ")]
    bar.onBack: model.back()
    bar.wayText: qsTr("Còn %n số", "", 6 - model.digits.length)
    bar.wayWorking: false
    Keys.onPressed: (event) => event.accepted = keypad.typed(event.key)

    Connections {
        target: screen.model
        function onChanged() {
            if (screen.model.problem !== "")
                screen.speak()
        }
    }
    Txt {
        id: heading
        x: 48; y: 150; width: 900; height: 320
        text: screen.model.problem === "unknown" ? qsTr("Số này chưa có ở máy này.\nMình xem lại số trên thẻ nhé.")
            : screen.model.problem === "revoked" ? qsTr("Thẻ này khoá rồi.\nMình nhờ người hướng dẫn nhé.")
            : screen.model.problem === "facilitator" ? qsTr("Đây là thẻ người hướng dẫn.\nMình gõ số thẻ học nhé.")
            : screen.model.problem === "learner" ? qsTr("Đây là thẻ học của bà con.\nMình gõ số thẻ người hướng dẫn nhé.")
            : screen.model.problem === "same" ? qsTr("Thẻ này của người đang dạy lớp.\nMình gõ số thẻ người nhận lớp nhé.")
            : qsTr("Mình gõ 6 số\nin trên thẻ nhé")
        size: 72
        fit: true
        font.weight: Font.ExtraBold
    }
    Row {
        x: 48; y: 500
        spacing: 24
        Accessible.role: Accessible.StaticText
        Accessible.name: screen.model.digits
        Repeater {
            model: 6
            Rectangle {
                id: place
                required property int index
                width: 112; height: 140; radius: 22
                color: Theme.the
                border.width: 5
                border.color: index === screen.model.digits.length ? Theme.coVit : Theme.net
                Txt {
                    anchors.fill: parent
                    text: screen.model.digits.charAt(place.index)
                    size: 76
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
        x: 48; y: 680; width: 900; height: 150
        text: qsTr("Số thẻ nằm dưới tên, gồm 6 chữ số.")
        size: 40
        fit: true
        color: Theme.mucNhat
        font.weight: Font.DemiBold
    }
    Keypad {
        id: keypad
        x: 1028; y: 124
        onPressed: (digit) => screen.model.press(digit)
        onErased: screen.model.erase()
    }
}
