pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The voices being recorded here: go on with one, begin another, or bring one from a stick.
Frame {
    id: screen

    required property StudioVoicesModel model

    function number(n: real): string { return n.toLocaleString(Qt.locale(screen.shell.language === "vi" ? "vi_VN" : "en_US"), "f", 0) }

    title: qsTr("Thu giọng đọc")
    subtitle: qsTr("để bà con nghe bài bằng giọng quê mình")
    titleSize: 46
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondText: qsTr("Nhận gói từ USB")
    bar.secondIcon: "usb"
    bar.secondKind: "paper"
    bar.onAsked: model.bring()
    bar.thirdShown: model.pages > 1
    bar.thirdWide: true
    bar.thirdText: qsTr("Trang sau (%1/%2)").arg(model.page).arg(model.pages)
    bar.thirdIcon: "list-bullets"
    bar.onThird: model.turnPage()
    bar.wayText: qsTr("Thêm giọng mới")
    bar.wayIcon: "microphone"
    bar.wayIconAfter: false
    bar.onWay: model.begin()

    Column {
        x: 48; y: 134
        spacing: 30
        Repeater {
            model: screen.model.voices
            BigButton {
                id: row
                required property var modelData
                width: 1824; height: 134
                Accessible.name: modelData.language + ", " + modelData.speaker
                condition: counted.text
                onActed: screen.model.goOn(row.modelData.id)
                Icon { x: 30; anchors.verticalCenter: parent.verticalCenter; name: "user-sound"; size: 84; plate: Theme.plateCoVit }
                Txt { x: 148; y: 6; width: 900; height: 70; text: row.modelData.language; size: 48; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
                Txt { x: 148; y: 70; width: 900; height: 58; text: row.modelData.speaker; size: 38; fit: true; single: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
                Rectangle {
                    x: 1080; y: 26; width: 700; height: 32; radius: 12
                    color: Theme.hoe
                    border.width: 3
                    border.color: Theme.hoeDam
                    Rectangle { width: row.modelData.done === 0 ? 0 : Math.max(24, parent.width * row.modelData.done / Math.max(1, row.modelData.of)); height: parent.height; radius: 12; color: Theme.coVit }
                }
                Txt { id: counted; x: 1080; y: 64; width: 700; height: 62; text: qsTr("Đã thu %1 trên %2 câu").arg(screen.number(row.modelData.done)).arg(screen.number(row.modelData.of)) + (row.modelData.minutes > 0 ? " · " + qsTr("%n phút", "", row.modelData.minutes) : ""); size: 38; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
            }
        }
    }
    Rectangle {
        visible: screen.model.voices.length === 0
        x: 48; y: 150; width: 1824; height: 560
        radius: Theme.cardRadius
        color: Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 100; anchors.verticalCenter: parent.verticalCenter; name: "microphone"; size: 240; plate: Theme.plateCoVit }
        Txt { x: 430; y: 40; width: 1310; height: 190; text: qsTr("Chưa có giọng nào. Mời một người đọc rõ, giọng ấm ngồi vào đây nhé."); size: 62; fit: true; font.weight: Font.Bold }
        Txt { x: 430; y: 250; width: 1310; height: 280; text: qsTr("Máy cho nghe mẫu, người ấy nói lại từng câu bằng tiếng của mình. Nghỉ lúc nào cũng được, câu đã thu vẫn còn."); size: 50; fit: true }
    }
    StatusPill {
        visible: !screen.model.microphone
        anchors.horizontalCenter: parent.horizontalCenter
        y: 816
        text: qsTr("Máy chưa thấy micro. Mình cắm micro vào, rồi mở lại trang này nhé.")
        icon: "microphone-slash"
        kind: "waiting"
    }
}
