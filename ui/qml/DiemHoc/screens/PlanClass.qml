pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// One class of the timetable, set by tapping: which day, what hour, each week or once, what it takes.
Frame {
    id: screen

    required property PlanClassModel model

    title: model.known ? qsTr("Sửa lịch lớp") : qsTr("Thêm lớp vào lịch")
    subtitle: model.date + ", " + model.time
    titleSize: 46
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.back()
    bar.secondText: qsTr("Bỏ khỏi lịch")
    bar.secondIcon: "trash"
    bar.secondKind: "paper"
    bar.secondShown: model.known
    bar.onAsked: model.remove()
    bar.thirdShown: model.cancellable
    bar.thirdWide: true
    bar.thirdText: model.off ? qsTr("Buổi này vẫn học") : qsTr("Nghỉ riêng buổi này")
    bar.thirdIcon: model.off ? "check" : "prohibit"
    bar.onThird: model.turnOff()
    bar.wayText: model.ready ? qsTr("Lưu vào lịch") : qsTr("Mình chọn bài nhé")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.wayWorking: model.ready
    bar.onWay: model.save()

    Txt { x: 48; y: 124; width: 800; height: 58; text: qsTr("Ngày học"); size: 40; fit: true; font.weight: Font.Bold }
    Row {
        x: 48; y: 186
        spacing: 19
        Repeater {
            model: screen.model.days
            BigButton {
                id: day
                required property var modelData
                width: 244; height: 104
                text: modelData.name
                chosen: modelData.chosen
                iconSize: 44
                icon: modelData.chosen ? "check-circle" : ""
                size: 38
                onActed: screen.model.chooseDay(day.modelData.number)
            }
        }
    }
    Txt { x: 48; y: 318; width: 800; height: 58; text: qsTr("Giờ học"); size: 40; fit: true; font.weight: Font.Bold }
    BigButton { x: 48; y: 380; width: 220; height: 104; icon: "minus"; text: qsTr("Sớm hơn"); size: 36; iconSize: 44; repeatGuard: 120; onActed: screen.model.move(-1) }
    Txt { x: 290; y: 374; width: 296; height: 116; horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter; text: screen.model.time; size: 84; fit: true; single: true; font.weight: Font.ExtraBold }
    BigButton { x: 608; y: 380; width: 220; height: 104; icon: "plus"; text: qsTr("Muộn hơn"); size: 36; iconSize: 44; repeatGuard: 120; onActed: screen.model.move(1) }
    Txt { x: 920; y: 318; width: 800; height: 58; text: qsTr("Lặp lại"); size: 40; fit: true; font.weight: Font.Bold }
    BigButton { x: 920; y: 380; width: 464; height: 104; text: qsTr("Mỗi tuần"); icon: "repeat"; chosen: screen.model.weekly; size: 42; onActed: screen.model.repeat(true) }
    BigButton { x: 1408; y: 380; width: 464; height: 104; text: qsTr("Một buổi thôi"); icon: "calendar-blank"; chosen: !screen.model.weekly; size: 42; onActed: screen.model.repeat(false) }
    Txt { x: 48; y: 512; width: 800; height: 58; text: qsTr("Lớp học gì"); size: 40; fit: true; font.weight: Font.Bold }
    BigButton {
        id: lesson
        x: 48; y: 574; width: 1824; height: 140
        kind: screen.model.ready ? "paper" : "hot"
        Accessible.name: words.text
        condition: more.visible ? more.text : ""
        onActed: screen.model.choose()
        Icon { x: 32; y: 32; name: screen.model.follows ? "list-numbers" : "book-open-text"; size: 76; ink: lesson.inkColor; plate: lesson.plateColor }
        Txt { id: words; x: 140; y: more.visible ? 4 : 0; width: 1500; height: more.visible ? 76 : 140; verticalAlignment: Text.AlignVCenter; text: screen.model.ready ? screen.model.lesson : qsTr("Chọn bài học"); size: 48; fit: true; color: lesson.inkColor; font.weight: Font.Bold }
        Txt { id: more; x: 140; y: 78; width: 1500; height: 58; visible: screen.model.follows; verticalAlignment: Text.AlignVCenter; text: qsTr("Mỗi buổi học bài nối tiếp của mục này"); size: 36; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
        Icon { x: 1740; y: 44; name: "caret-right"; size: 52; ink: lesson.inkColor; plate: "transparent" }
    }
    Icon { x: 56; y: 770; name: "map-pin"; size: 56; plate: Theme.plateCoVit }
    Txt { x: 136; y: 748; width: 1720; height: 100; verticalAlignment: Text.AlignVCenter; text: screen.model.place; size: 40; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
}
