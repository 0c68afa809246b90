pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The facilitator's second step: six digits that the machine neither shows nor says.
Frame {
    id: screen

    required property PinModel model
    readonly property int missing: 6 - model.typed

    title: model.first ? qsTr("Chọn mã riêng") : model.changing ? qsTr("Đổi mã riêng") : qsTr("Người hướng dẫn")
    speaksAtOnce: false
    spoken: [heading.text.replace("\n", " ")]
    bar.secondShown: !model.first
    bar.onBack: model.back()
    bar.wayText: model.waiting > 0 ? qsTr("Chờ %n giây", "", model.waiting) : qsTr("Còn %n số", "", missing)
    bar.wayWorking: false
    readonly property string problem: model.problem
    onProblemChanged: if (problem !== "") Qt.callLater(screen.speak)
    Keys.onPressed: (event) => event.accepted = keypad.typed(event.key)

    Rectangle {
        x: 48; y: 136; width: 880; height: 128
        radius: Theme.cardRadius
        color: Theme.laNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Rectangle {
            x: 40; anchors.verticalCenter: parent.verticalCenter
            width: 60; height: 60; radius: 30
            color: Theme.la
            Icon { anchors.centerIn: parent; name: "check"; size: 36; ink: Theme.trenLa }
        }
        Txt {
            x: 132; width: 720; height: parent.height
            textFormat: Text.StyledText
            text: screen.model.changing ? qsTr("Mã riêng của <b>%1</b>").arg(screen.model.name) : qsTr("Đã nhận thẻ của <b>%1</b>").arg(screen.model.name)
            size: 42
            fit: true
            verticalAlignment: Text.AlignVCenter
        }
    }
    Txt {
        id: heading
        x: 48; y: 296; width: 900; height: 216
        text: screen.model.problem === "wrong" ? qsTr("Mình bấm lại mã riêng nhé")
            : screen.model.problem === "wait" ? qsTr("Máy nghỉ %n phút rồi mình bấm tiếp nhé", "", screen.model.minutes)
            : screen.model.problem === "easy" ? qsTr("Mã này dễ đoán quá, mình chọn mã khác nhé")
            : screen.model.problem === "other" ? qsTr("Hai lần chưa giống nhau, mình chọn lại nhé")
            : screen.model.first && screen.model.asks === "new" ? qsTr("%1 chọn 6 số\nchỉ mình biết").replace("%1", screen.model.you)
            : screen.model.asks === "new" ? qsTr("%1 chọn\nmã riêng mới").replace("%1", screen.model.you)
            : screen.model.asks === "again" ? qsTr("Bấm mã mới\nmột lần nữa")
            : screen.model.changing ? qsTr("%1 bấm mã riêng\nđang dùng").replace("%1", screen.model.you)
            : qsTr("%1 bấm\nmã riêng 6 số").replace("%1", screen.model.you)
        size: 72
        fit: true
        font.weight: Font.ExtraBold
    }
    Row {
        x: 48; y: 546
        spacing: 24
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Đã bấm %n số", "", screen.model.typed)
        Repeater {
            model: 6
            Rectangle {
                required property int index
                width: 112; height: 124; radius: 22
                color: Theme.the
                border.width: 5
                border.color: index === screen.model.typed ? Theme.coVit : Theme.net
                Rectangle {
                    visible: parent.index < screen.model.typed
                    anchors.centerIn: parent
                    width: 40; height: 40; radius: 20
                    color: Theme.muc
                }
            }
        }
    }
    Txt {
        x: 48; y: 712; width: 900; height: 140
        text: qsTr("Máy không hiện số, không đọc số.\nQuên mã: gọi cán bộ xã đặt lại.")
        size: 40
        fit: true
        color: Theme.mucNhat
        font.weight: Font.DemiBold
    }
    Keypad {
        id: keypad
        x: 1028; y: 124
        working: screen.model.waiting === 0
        onPressed: (digit) => screen.model.press(digit)
        onErased: screen.model.erase()
    }
}
