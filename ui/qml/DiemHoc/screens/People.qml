pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// More people: one by questions, one by citizen ID, or the commune's list.
Frame {
    id: screen

    required property PeopleModel model

    title: qsTr("Bà con")
    subtitle: model.people === 0 ? qsTr("chưa có ai, thêm người đầu tiên nhé") : qsTr("%n người đã ghi tên", "", model.people)
    titleSize: 50
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondText: qsTr("Quét căn cước")
    bar.secondIcon: "identification-card"
    bar.secondKind: "paper"
    bar.onAsked: model.scan()
    bar.thirdText: qsTr("Xoá tên một người")
    bar.thirdIcon: "user-minus"
    bar.thirdWide: true
    bar.thirdShown: model.people > 0
    bar.onThird: model.forget()
    bar.wayText: qsTr("Thêm một người")
    bar.wayIcon: "user-plus"
    bar.wayIconAfter: false
    bar.onWay: model.enrol()

    Row {
        x: 48; y: 150
        spacing: 24
        Repeater {
            model: [
                { text: qsTr("Thêm một người"), second: qsTr("Hỏi tên, năm sinh, thôn; bà con nghe và tự đồng ý."), icon: "user-plus" },
                { text: qsTr("Quét căn cước"), second: qsTr("Máy chỉ lấy tên, năm sinh, nữ hay nam."), icon: "identification-card" },
                { text: qsTr("Nhập danh sách"), second: qsTr("Tệp Excel hoặc CSV của thôn, xem trước rồi mới thêm."), icon: "list-bullets" }
            ]
            BigButton {
                id: way
                required property var modelData
                required property int index
                width: 592; height: 680
                radius: 26
                kind: index === 0 ? "primary" : "paper"
                Accessible.name: modelData.text
                condition: modelData.second
                onActed: index === 0 ? screen.model.enrol() : index === 1 ? screen.model.scan() : screen.model.bring()
                Icon { x: 40; y: 50; name: way.modelData.icon; size: 160; ink: way.inkColor; plate: way.plateColor }
                Txt { x: 40; y: 240; width: 512; height: 170; text: way.modelData.text; size: 66; fit: true; color: way.inkColor; font.weight: Font.ExtraBold }
                Txt { x: 40; y: 430; width: 512; height: 220; text: way.modelData.second; size: 42; fit: true; color: way.index === 0 ? Theme.trenCoVit : Theme.mucNhat; font.weight: Font.DemiBold }
            }
        }
    }
}
