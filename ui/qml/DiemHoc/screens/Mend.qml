pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// For an author: what to mend before the lesson can be shown. It goes away by itself when the file is saved.
Frame {
    id: screen

    required property MendModel model

    title: qsTr("Xem thử bài")
    subtitle: model.lesson
    clockShown: false
    bar.backText: qsTr("Thoát")
    bar.backIcon: "sign-out"
    bar.secondText: qsTr("Sửa xong thì lưu lại")
    bar.secondIcon: "pencil-simple"
    bar.secondKind: "off"
    bar.thirdShown: false
    bar.speedShown: false
    bar.wayShown: false
    bar.onBack: model.leave()

    Txt { x: 48; y: 124; width: 1824; height: 110; text: qsTr("Còn chỗ cần sửa trong lesson.yaml"); size: 66; fit: true; font.weight: Font.ExtraBold }
    Repeater {
        model: screen.model.problems
        Rectangle {
            id: card
            required property var modelData
            required property int index
            x: 48; y: 254 + index * 200; width: 1824; height: 184
            radius: Theme.cardRadius
            color: Theme.hoeNhat
            border.width: Theme.contrast ? 3 : 0
            border.color: Theme.net
            Txt { x: 36; width: 250; height: parent.height; text: qsTr("dòng %1").arg(card.modelData.line); size: 46; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
            Txt { x: 300; width: 1490; height: parent.height; text: card.modelData.words; size: 42; fit: true; verticalAlignment: Text.AlignVCenter; textFormat: Text.PlainText }
        }
    }
    Txt {
        visible: screen.model.more > 0
        x: 48; y: 846; width: 1824; height: 56
        text: qsTr("Còn %1 chỗ nữa, xem trong cửa sổ lệnh.").arg(screen.model.more)
        size: 36
        fit: true
        color: Theme.mucNhat
    }
}
