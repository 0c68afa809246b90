pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The paper from the commune before the camera; typing is the other way; a machine of one's own needs neither.
FirstFrame {
    id: screen

    required property FirstCommuneModel model
    readonly property bool joined: model.place !== ""
    readonly property bool bad: model.trouble !== "" || model.other
    readonly property string headline: joined ? qsTr("Máy đã nối với xã") : model.busy ? qsTr("Đang nối với xã…") : bad ? qsTr("Mình thử lại nhé") : qsTr("Xã có đưa tờ giấy có mã ô vuông không?")
    readonly property string words: joined ? model.place
        : model.busy ? qsTr("Chờ chút nhé, máy đang hỏi máy của xã.")
        : model.other ? qsTr("Mã này không phải mã nối máy. Mình tìm tờ giấy của xã nhé.")
        : model.trouble !== "" ? (screen.shell.language === "vi" ? model.trouble : qsTr("Chưa nối được với xã. Mình xem lại mạng và mã, rồi thử lại nhé."))
        : qsTr("Có thì giơ mã lên trước ống kính. Chưa có cũng không sao, máy vẫn dạy học và giữ sổ.")

    step: model.step
    answered: joined
    title: qsTr("Nối với xã")
    spoken: [headline, words]
    onHeadlineChanged: Qt.callLater(screen.speak)
    bar.wayText: joined ? qsTr("Tiếp theo") : qsTr("Chưa có, dùng riêng")
    bar.wayWorking: !model.busy

    EyeView {
        visible: !screen.joined
        x: 48; y: 134; width: 960; height: 744
        preview: screen.model.eye.preview
        icon: screen.model.eye.camera ? "qr-code" : "barcode"
        pill: screen.model.busy ? qsTr("Đọc được rồi") : !screen.model.eye.camera ? qsTr("Dùng máy quét, hoặc gõ tay") : screen.model.eye.reading ? qsTr("Đang đọc, giữ yên nhé") : qsTr("Máy đang tìm mã")
        pillIcon: screen.model.busy ? "check" : !screen.model.eye.camera ? "barcode" : screen.model.eye.reading ? "scan" : "eye"
        pillKind: screen.model.busy ? "saved" : "waiting"
    }
    Rectangle {
        x: screen.joined ? 48 : 1052; y: 134; width: screen.joined ? 1824 : 820; height: screen.joined ? 520 : 510
        radius: Theme.cardRadius
        color: screen.joined ? Theme.laNhat : screen.bad ? Theme.hoeNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 44; y: screen.joined ? 40 : 24 + (heading.height - height) / 2; name: screen.joined ? "check-circle" : screen.model.busy ? "hourglass-medium" : screen.bad ? "warning" : "buildings"; size: screen.joined ? 150 : 100; ink: screen.joined ? Theme.la : screen.bad ? Theme.hoeChu : Theme.contrast ? Theme.muc : Theme.coVit; plate: screen.joined ? Theme.plateLa : screen.bad ? Theme.plateHoe : Theme.plateCoVit }
        Txt { id: heading; x: screen.joined ? 240 : 176; y: 24; width: parent.width - x - 30; height: screen.joined ? 180 : 210; text: screen.headline; size: screen.joined ? 76 : 54; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Txt { x: 44; y: 240; width: parent.width - 88; height: parent.height - 264; text: screen.words; size: screen.joined ? 60 : 46; fit: true; font.weight: Font.DemiBold }
    }
    BigButton {
        visible: !screen.joined
        x: 1052; y: 676; width: 820; height: 190
        radius: 26
        text: qsTr("Gõ địa chỉ và mã")
        icon: "keyboard"
        iconSize: 84
        size: 54
        working: !screen.model.busy
        onActed: screen.model.type()
    }
    Txt {
        visible: screen.joined
        x: 48; y: 690; width: 1824; height: 170
        text: qsTr("Từ nay có mạng là máy tự gửi sổ về xã. Xã chỉ thấy mã số và số lượt, không thấy tên bà con.")
        size: 46
        fit: true
        color: Theme.mucNhat
        font.weight: Font.DemiBold
    }
}
