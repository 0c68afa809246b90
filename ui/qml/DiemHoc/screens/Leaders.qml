pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Who leads classes at this machine, and who of them stands here: another one is added, one's own number changed.
Frame {
    id: screen

    required property LeadersModel model
    readonly property bool added: model.told === "added"

    title: qsTr("Người hướng dẫn")
    subtitle: qsTr("%1 đang ở máy").arg(model.here)
    titleSize: 50
    speaksAtOnce: false
    spoken: [note.text]
    bar.onBack: model.back()
    bar.secondText: qsTr("Trang sau (%1/%2)").arg(model.page).arg(model.pages)
    bar.secondIcon: "list-bullets"
    bar.secondKind: "paper"
    bar.secondShown: model.pages > 1
    bar.onAsked: model.turnPage()
    bar.thirdWide: true
    bar.thirdText: qsTr("Đổi mã riêng")
    bar.thirdIcon: "password"
    bar.onThird: model.changePin()
    bar.wayText: qsTr("Ghi thêm người")
    bar.wayIcon: "user-plus"
    bar.wayIconAfter: false
    bar.onWay: model.add()

    Column {
        x: 48; y: 134
        spacing: 16
        Repeater {
            model: screen.model.rows
            Rectangle {
                id: row
                required property var modelData
                width: 1824; height: 128
                radius: Theme.cardRadius
                color: modelData.here ? Theme.coVitNhat : Theme.the
                border.width: 3
                border.color: Theme.contrast ? Theme.net : Theme.canh
                Icon { x: 34; anchors.verticalCenter: parent.verticalCenter; name: row.modelData.here ? "user-check" : "user"; size: 72; plate: Theme.plateCoVit }
                Txt { x: 140; width: 720; height: parent.height; verticalAlignment: Text.AlignVCenter; text: row.modelData.name; size: 50; fit: true; font.weight: Font.Bold }
                Txt { x: 880; width: 460; height: parent.height; verticalAlignment: Text.AlignVCenter; text: row.modelData.village; size: 42; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
                Txt {
                    x: 1360; width: 424; height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.here ? qsTr("đang ở máy") : row.modelData.card ? "" : qsTr("chưa có thẻ")
                    size: 42
                    fit: true
                    color: row.modelData.here ? Theme.muc : Theme.hoeChu
                    font.weight: Font.Bold
                }
            }
        }
    }
    Rectangle {
        x: 48; y: 722; width: screen.added ? 1290 : 1824; height: 148
        radius: Theme.cardRadius
        color: screen.model.told === "" ? "transparent" : Theme.laNhat
        border.width: Theme.contrast && screen.model.told !== "" ? 3 : 0
        border.color: Theme.net
        Icon { x: 34; anchors.verticalCenter: parent.verticalCenter; name: screen.model.told === "" ? "info" : "check-circle"; size: 72; ink: screen.model.told === "" ? Theme.mucNhat : Theme.la; plate: screen.model.told === "" ? Theme.plateCoVit : Theme.plateLa }
        Txt {
            id: note
            x: 140; width: parent.width - 170; height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: screen.added ? qsTr("Đã ghi tên %1. Ghi nhầm thì chạm bỏ tên.").arg(screen.model.who)
                : screen.model.told === "removed" ? qsTr("Đã bỏ tên %1. Thẻ vừa cấp không dùng được nữa.").arg(screen.model.who)
                : screen.model.told === "pin" ? qsTr("Đã đổi mã riêng. Lần sau bấm mã mới nhé.")
                : qsTr("Mỗi người một thẻ, một mã riêng của mình, đừng dùng chung nhé.")
            size: 44
            fit: true
            color: screen.model.told === "" ? Theme.mucNhat : Theme.muc
            font.weight: Font.DemiBold
        }
    }
    BigButton {
        visible: screen.added
        x: 1362; y: 722; width: 510; height: 139
        radius: 26
        text: qsTr("Bỏ tên %1").arg(screen.model.who)
        icon: "arrow-u-up-left"
        size: 44
        onActed: screen.model.undo()
    }
}
