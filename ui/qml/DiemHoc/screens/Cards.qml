pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Cards: somebody lost one, or a village waits for its sheets.
Frame {
    id: screen

    required property CardsModel model

    title: qsTr("Thẻ học")
    titleSize: 50
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondText: qsTr("Mất thẻ")
    bar.secondIcon: "identification-card"
    bar.onAsked: model.lost()
    bar.secondKind: "paper"
    bar.thirdShown: false
    bar.wayText: qsTr("Thôn khác")
    bar.waySecond: model.pages > 1 ? qsTr("trang %1 trên %2").arg(model.page).arg(model.pages) : ""
    bar.wayKind: "paper"
    bar.wayWorking: model.pages > 1
    bar.onWay: model.turnPage()

    BigButton {
        x: 48; y: 134; width: 700; height: 744
        kind: "primary"
        radius: 26
        Accessible.name: qsTr("Có người mất thẻ")
        onActed: screen.model.lost()
        Icon { x: 44; y: 44; name: "identification-card"; size: 150; ink: Theme.trenCoVit; plate: Theme.contrast ? "#8A6A18" : "#2F7A72" }
        Txt { x: 44; y: 220; width: 612; height: 190; text: qsTr("Có người mất thẻ"); size: 76; fit: true; color: Theme.trenCoVit; font.weight: Font.ExtraBold }
        Txt { x: 44; y: 430; width: 612; height: 280; text: qsTr("Tìm tên, làm thẻ mới. Thẻ cũ khoá ngay, bài đã học vẫn còn."); size: 46; fit: true; color: Theme.contrast ? Theme.trenCoVit : "#FDE9B8"; font.weight: Font.DemiBold }
    }
    Txt { x: 796; y: 124; width: 1076; height: 84; text: qsTr("In thẻ cho cả thôn"); size: 54; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
    Txt {
        visible: screen.model.villages.length === 0
        x: 796; y: 240; width: 1076; height: 200
        text: qsTr("Chưa có bà con nào. Thêm người đầu tiên nhé.")
        size: 46
        fit: true
        color: Theme.mucNhat
    }
    Column {
        x: 796; y: 220
        spacing: 28
        Repeater {
            model: screen.model.villages
            BigButton {
                id: village
                required property var modelData
                width: 1076; height: 104
                working: modelData.waiting > 0
                Accessible.name: modelData.name
                condition: told.text
                onActed: screen.model.choose(village.modelData.name)
                Txt { x: 28; width: 480; height: parent.height; text: village.modelData.name; size: 44; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: village.inkColor }
                Txt {
                    id: told
                    x: 520; width: 528; height: parent.height
                    text: village.modelData.waiting > 0 ? qsTr("%1 người, %2 chưa có thẻ in").arg(village.modelData.people).arg(village.modelData.waiting) : qsTr("%n người, ai cũng có thẻ", "", village.modelData.people)
                    size: 38
                    fit: true
                    horizontalAlignment: Text.AlignRight
                    verticalAlignment: Text.AlignVCenter
                    color: village.inkColor
                }
            }
        }
    }
}
