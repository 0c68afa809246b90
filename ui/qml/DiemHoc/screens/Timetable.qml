pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The classes of the coming week, a line each; touch one to change it.
Frame {
    id: screen

    required property TimetableModel model

    title: qsTr("Lịch lớp")
    subtitle: model.pages > 1 ? qsTr("Trang %1 trên %2").arg(model.page).arg(model.pages) : ""
    titleSize: 46
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.back()
    bar.secondText: qsTr("Trang sau")
    bar.secondIcon: "list-bullets"
    bar.secondKind: "paper"
    bar.secondShown: model.pages > 1
    bar.onAsked: model.turnPage()
    bar.thirdShown: model.undoable
    bar.thirdWide: true
    bar.thirdText: qsTr("Lấy lại lớp vừa bỏ")
    bar.thirdIcon: "arrow-counter-clockwise"
    bar.onThird: model.bringBack()
    bar.wayText: qsTr("Thêm lớp")
    bar.wayIcon: "plus"
    bar.wayIconAfter: false
    bar.onWay: model.add()

    Txt {
        visible: screen.model.count === 0
        x: 48; y: 300; width: 1824; height: 300
        text: qsTr("Chưa có lớp nào trong lịch.\nBấm “Thêm lớp” để hẹn buổi đầu tiên nhé.")
        size: 56
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
        color: Theme.mucNhat
    }
    Column {
        x: 48; y: 134
        spacing: 24
        Repeater {
            model: screen.model.rows
            BigButton {
                id: row
                required property var modelData
                width: 1824; height: 102
                kind: modelData.today && !modelData.off && !modelData.held ? "ask" : "paper"
                Accessible.name: modelData.day + ", " + modelData.time + ", " + modelData.lesson
                condition: state.text
                onActed: screen.model.change(row.modelData.number)
                Icon { x: 24; y: 25; size: 52; name: row.modelData.off ? "prohibit" : row.modelData.held ? "check-circle" : row.modelData.weekly ? "repeat" : "calendar-blank"; ink: row.modelData.held ? Theme.la : Theme.muc; plate: "transparent" }
                Txt { x: 96; width: 366; height: 102; verticalAlignment: Text.AlignVCenter; text: row.modelData.today ? qsTr("Hôm nay") : row.modelData.day; size: 42; fit: true; font.weight: Font.Bold }
                Txt { x: 470; width: 160; height: 102; verticalAlignment: Text.AlignVCenter; text: row.modelData.time; size: 46; fit: true; single: true; font.weight: Font.ExtraBold }
                Txt { x: 640; width: 720; height: 102; verticalAlignment: Text.AlignVCenter; text: row.modelData.lesson; size: 40; fit: true; font.weight: Font.DemiBold }
                Txt {
                    id: state
                    x: 1376; width: 420; height: 102
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.off ? qsTr("Nghỉ buổi này") : row.modelData.held ? qsTr("Đã học") : row.modelData.leader === "" ? row.modelData.where : row.modelData.leader
                    size: 36
                    fit: true
                    color: row.modelData.off ? Theme.sonChu : row.modelData.held ? Theme.la : Theme.mucNhat
                    font.weight: Font.DemiBold
                }
            }
        }
    }
}
