pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The facilitator's one choice before a class: which lesson tonight. Six on a page.
Frame {
    id: screen

    required property ChooseLessonModel model

    title: qsTr("Hôm nay lớp học bài gì?")
    speaksAtOnce: false
    spoken: [title]
    bar.onBack: model.back()
    bar.wayText: qsTr("Bài khác")
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
                width: 592; height: 359
                radius: 26
                Accessible.name: modelData.title
                onActed: screen.model.choose(tile.modelData.id)
                Rectangle {
                    x: 28; y: 26; width: 112; height: 112
                    radius: 24
                    color: Theme.contrast ? Theme.giay : Theme.tintGround(tile.modelData.tint)
                    Icon { anchors.centerIn: parent; name: tile.modelData.icon; size: 80; plate: Theme.tintPlate(tile.modelData.tint) }
                }
                Txt { x: 28; y: 146; width: 540; height: 124; text: tile.modelData.title; size: 48; fit: true; font.weight: Font.Bold }
                Txt { x: 28; y: 278; width: 540; height: 62; verticalAlignment: Text.AlignVCenter; text: tile.modelData.unit; size: 38; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
            }
        }
    }
}
