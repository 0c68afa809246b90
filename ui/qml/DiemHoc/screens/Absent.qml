pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Who has not come for weeks: a list for visits at home. It stays on this machine.
Frame {
    id: screen

    required property AbsentModel model

    title: qsTr("Chưa đến %n tuần", "", model.weeks)
    subtitle: model.village === "" ? qsTr("%n người", "", model.count) : qsTr("%1: %2 người").arg(model.village).arg(model.count)
    titleSize: 46
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.back()
    bar.secondText: model.pages > 1 ? qsTr("Trang sau (%1/%2)").arg(model.page).arg(model.pages) : ""
    bar.secondIcon: "list-bullets"
    bar.secondKind: "paper"
    bar.secondShown: model.pages > 1
    bar.onAsked: model.turnPage()
    bar.thirdShown: model.villages > 1
    bar.thirdWide: true
    bar.thirdText: model.village === "" ? qsTr("Tất cả các thôn") : model.village
    bar.thirdIcon: "house-line"
    bar.onThird: model.turnVillage()
    bar.wayText: model.printer ? qsTr("In danh sách") : qsTr("Lưu ra giấy (PDF)")
    bar.wayIcon: model.printer ? "printer" : "file-pdf"
    bar.wayIconAfter: false
    bar.wayWorking: model.count > 0
    bar.onWay: model.write()

    /** "5 tuần trước" */
    function ago(row) {
        return row.unit === "weeks" ? qsTr("%n tuần trước", "", row.ago) : row.unit === "months" ? qsTr("%n tháng trước", "", row.ago) : qsTr("%n năm trước", "", row.ago)
    }

    Column {
        x: 48; y: 134
        spacing: 14
        Repeater {
            model: screen.model.rows
            Rectangle {
                id: row
                required property var modelData
                readonly property string when: screen.ago(modelData)
                width: 1824; height: 98
                radius: Theme.cardRadius
                color: Theme.the
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: "user"; size: 52; plate: Theme.plateCoVit }
                Txt { x: 108; width: 640; height: parent.height; verticalAlignment: Text.AlignVCenter; text: row.modelData.name; size: 44; fit: true; font.weight: Font.Bold }
                Txt { x: 764; width: 360; height: parent.height; verticalAlignment: Text.AlignVCenter; text: row.modelData.village; size: 38; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
                Txt {
                    x: 1136; width: 664; height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.came ? qsTr("đến lần cuối %1").arg(row.when) : qsTr("chưa đến lần nào, ghi tên %1").arg(row.when)
                    size: 38
                    fit: true
                    font.weight: Font.DemiBold
                }
            }
        }
    }
    Txt {
        visible: screen.model.count === 0
        x: 48; y: 300; width: 1824; height: 300
        text: qsTr("Bà con đều đến cả.\nChưa cần ghé thăm ai.")
        size: 60
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
        color: Theme.mucNhat
    }
    Txt {
        visible: screen.model.count > 0
        x: 48; y: 810; width: 1824; height: 74
        verticalAlignment: Text.AlignVCenter
        text: screen.model.paper === "printed" ? qsTr("Đã đưa danh sách ra máy in.")
            : screen.model.paper === "failed" ? qsTr("Chưa in được. Mình xem lại máy in rồi bấm lại nhé.")
            : screen.model.paper !== "" ? qsTr("Danh sách đã lưu: %1").arg(screen.model.paper)
            : qsTr("Danh sách này chỉ ở trong máy, không gửi đi đâu.")
        size: 38
        fit: true
        color: screen.model.paper === "failed" ? Theme.hoeChu : Theme.mucNhat
        font.weight: Font.DemiBold
    }
}
