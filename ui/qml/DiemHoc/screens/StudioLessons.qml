pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// How much of each lesson is recorded in this voice; the one to go on with stands out.
Frame {
    id: screen

    required property StudioLessonsModel model

    title: qsTr("Thu bài nào?")
    subtitle: model.language
    titleSize: 50
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondText: qsTr("Chép gói ra USB")
    bar.secondIcon: "usb"
    bar.secondKind: "paper"
    bar.secondShown: model.recorded > 0
    bar.onAsked: model.carry()
    bar.thirdText: qsTr("Xoá giọng này")
    bar.thirdIcon: "trash"
    bar.thirdWide: true
    bar.onThird: model.remove()
    bar.wayText: qsTr("Bài khác")
    bar.waySecond: qsTr("Trang %1 trên %2").arg(model.page).arg(model.pages)
    bar.wayKind: "paper"
    bar.wayWorking: model.pages > 1
    bar.onWay: model.turnPage()

    Grid {
        x: 48; y: 134
        columns: 3
        columnSpacing: 24
        rowSpacing: 24
        Repeater {
            model: screen.model.lessons
            BigButton {
                id: tile
                required property var modelData
                readonly property bool whole: modelData.done === modelData.of
                width: 592; height: 359
                radius: 26
                kind: modelData.next ? "ask" : "paper"
                Accessible.name: modelData.title
                condition: counted.text
                onActed: screen.model.choose(tile.modelData.id)
                Rectangle {
                    x: 28; y: 26; width: 112; height: 112
                    radius: 24
                    color: Theme.contrast ? Theme.giay : tile.modelData.next ? Theme.the : Theme.tintGround(tile.modelData.tint)
                    Icon { anchors.centerIn: parent; name: tile.modelData.icon; size: 80; plate: Theme.tintPlate(tile.modelData.tint) }
                }
                Txt { x: 164; y: 26; width: 400; height: 112; visible: tile.modelData.next; text: qsTr("Thu tiếp"); size: 46; fit: true; horizontalAlignment: Text.AlignRight; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: Theme.hoeChu }
                Txt { x: 28; y: 144; width: 540; height: 124; text: tile.modelData.title; size: 46; fit: true; font.weight: Font.Bold }
                Icon { id: state; x: 28; y: 286; size: 46; name: tile.whole ? "check-circle" : "microphone"; ink: tile.whole ? Theme.la : Theme.muc; plate: "transparent" }
                Txt { id: counted; x: 86; y: 278; width: 478; height: 62; verticalAlignment: Text.AlignVCenter; text: tile.whole ? qsTr("Đã thu xong") : qsTr("Thu %1 trên %2 câu").arg(tile.modelData.done).arg(tile.modelData.of); size: 38; fit: true; font.weight: Font.DemiBold; color: tile.whole ? Theme.la : tile.modelData.next ? Theme.muc : Theme.mucNhat }
            }
        }
    }
}
