pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Which lesson a class takes: the one that comes next stands first, below it the units; a unit opens its lessons.
Frame {
    id: screen

    required property ChooseLessonModel model
    readonly property bool inUnit: model.unit !== ""

    title: inUnit ? model.unit : qsTr("Hôm nay lớp học bài gì?")
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.back()
    bar.secondText: qsTr("Học nối tiếp cả mục")
    bar.secondIcon: "list-numbers"
    bar.secondKind: "paper"
    bar.secondShown: model.followable
    bar.onAsked: model.follow()
    bar.thirdShown: false
    bar.wayText: inUnit ? qsTr("Chọn bài nối tiếp") : qsTr("Mục khác")
    bar.waySecond: inUnit || model.pages < 2 ? "" : qsTr("Trang %1 trên %2").arg(model.page).arg(model.pages)
    bar.wayKind: inUnit ? "primary" : "paper"
    bar.wayWorking: inUnit || model.pages > 1
    bar.onWay: inUnit ? model.chooseNext() : model.turnPage()

    BigButton {
        x: 48; y: 130; width: 1824; height: 158
        visible: !screen.inUnit && screen.model.first.id !== ""
        kind: "hot"
        radius: 26
        Accessible.name: screen.model.first.title
        condition: why.text
        onActed: screen.model.choose(screen.model.first.id)
        Icon { x: 40; y: 37; name: screen.model.first.why === "planned" ? "calendar-check" : "arrow-right"; size: 84; ink: Theme.trenHoe; plate: "#C98A12" }
        Txt { id: why; x: 160; y: 0; width: 1600; height: 76; text: screen.model.first.why === "planned" ? qsTr("Theo lịch hôm nay") : screen.model.first.why === "next" ? qsTr("Học tiếp với lớp") : qsTr("Lớp đầu tiên, mình bắt đầu từ đây"); size: 38; fit: true; color: Theme.trenHoe; font.weight: Font.DemiBold }
        Txt { x: 160; y: 70; width: 1620; height: 84; verticalAlignment: Text.AlignVCenter; text: screen.model.first.title; size: 54; fit: true; color: Theme.trenHoe; font.weight: Font.ExtraBold }
    }
    Grid {
        x: 48; y: 318
        columns: 3
        columnSpacing: 24
        rowSpacing: 28
        Repeater {
            model: screen.model.units
            BigButton {
                id: tile
                required property var modelData
                width: 592; height: 262
                radius: 26
                Accessible.name: modelData.title
                condition: lessons.text
                onActed: screen.model.openUnit(tile.modelData.id)
                Rectangle {
                    x: 24; y: 24; width: 112; height: 112
                    radius: 24
                    color: Theme.contrast ? Theme.giay : Theme.tintGround(tile.modelData.tint)
                    Icon { anchors.centerIn: parent; name: tile.modelData.icon; size: 80; plate: Theme.tintPlate(tile.modelData.tint) }
                }
                Txt { id: lessons; x: 164; y: 38; width: 404; height: 84; verticalAlignment: Text.AlignVCenter; text: qsTr("%n bài", "", tile.modelData.lessons); size: 40; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
                Txt { x: 24; y: 138; width: 544; height: 118; text: tile.modelData.title; size: 46; fit: true; font.weight: Font.Bold }
            }
        }
    }
    Grid {
        x: 48; y: 134
        columns: 3
        columnSpacing: 24
        rowSpacing: 24
        Repeater {
            model: screen.model.lessons
            BigButton {
                id: lesson
                required property var modelData
                width: 592; height: 359
                radius: 26
                kind: modelData.next ? "ask" : "paper"
                Accessible.name: modelData.title
                condition: words.text
                onActed: screen.model.choose(lesson.modelData.id)
                Rectangle {
                    x: 28; y: 26; width: 112; height: 112
                    radius: 24
                    color: Theme.contrast ? Theme.giay : lesson.modelData.next ? Theme.the : Theme.tintGround(lesson.modelData.tint)
                    Icon { anchors.centerIn: parent; name: lesson.modelData.icon; size: 80; plate: Theme.tintPlate(lesson.modelData.tint) }
                }
                Txt { x: 440; y: 26; width: 116; height: 90; text: String(lesson.modelData.number); size: 64; fit: true; topPadding: 0; horizontalAlignment: Text.AlignRight; font.weight: Font.ExtraBold; color: Theme.mucNhat }
                Txt { x: 28; y: 146; width: 540; height: 124; text: lesson.modelData.title; size: 48; fit: true; font.weight: Font.Bold }
                Icon { id: sign; x: 28; y: 286; size: 46; visible: name !== ""; name: lesson.modelData.next ? "arrow-right" : lesson.modelData.taught ? "check-circle" : ""; ink: lesson.modelData.next ? Theme.muc : Theme.la; plate: "transparent" }
                Txt {
                    id: words
                    x: sign.visible ? 86 : 28
                    y: 278; width: 560 - x; height: 62
                    verticalAlignment: Text.AlignVCenter
                    text: lesson.modelData.next ? qsTr("Bài nối tiếp · %1 phút").arg(lesson.modelData.minutes) : lesson.modelData.taught ? qsTr("Lớp đã học") : qsTr("%1 phút").arg(lesson.modelData.minutes)
                    size: 38
                    fit: true
                    color: lesson.modelData.next ? Theme.muc : lesson.modelData.taught ? Theme.la : Theme.mucNhat
                    font.weight: Font.DemiBold
                }
            }
        }
    }
}
