pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// What the list would do, before it does it: who is new, who is here, which lines cannot be read and why.
Frame {
    id: screen

    required property ImportPreviewModel model
    readonly property bool preview: model.state === "preview"
    readonly property bool added: model.state === "added"

    title: qsTr("Nhập danh sách")
    subtitle: model.file
    titleSize: 46
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondText: added ? qsTr("Bỏ, đừng thêm nữa") : qsTr("Trang sau")
    bar.secondIcon: added ? "arrow-counter-clockwise" : "arrow-right"
    bar.secondKind: "paper"
    bar.secondShown: added || model.pages > 1
    bar.onAsked: added ? model.undo() : model.turnPage()
    bar.thirdShown: false
    bar.wayText: preview ? (model.fresh > 0 ? qsTr("Thêm %n người", "", model.fresh) : qsTr("Không có ai mới")) : qsTr("Xong")
    bar.wayIcon: preview ? (model.fresh > 0 ? "user-plus" : "") : "check"
    bar.wayIconAfter: false
    bar.wayWorking: !preview || model.fresh > 0
    bar.onWay: preview ? model.add() : model.back()

    Row {
        x: 48; y: 126
        spacing: 24
        Repeater {
            model: [
                { count: screen.model.fresh, text: qsTr("người mới"), icon: "user-plus", ground: Theme.laNhat },
                { count: screen.model.already, text: qsTr("người đã có"), icon: "user-check", ground: Theme.coVitNhat },
                { count: screen.model.problems, text: qsTr("dòng cần xem lại"), icon: "note-pencil", ground: Theme.hoeNhat }
            ]
            Rectangle {
                id: card
                required property var modelData
                width: 592; height: 150
                radius: Theme.cardRadius
                color: modelData.ground
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: card.modelData.icon; size: 80; plate: Theme.plateCoVit }
                Txt { id: number; x: 132; width: 150; height: parent.height; text: String(card.modelData.count); size: 88; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
                Txt { x: 290; width: 286; height: parent.height; text: card.modelData.text; size: 42; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
            }
        }
    }
    Rectangle {
        visible: !screen.preview
        x: 48; y: 310; width: 1824; height: 560
        radius: Theme.cardRadius
        color: screen.added ? Theme.laNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 100; anchors.verticalCenter: parent.verticalCenter; name: screen.added ? "check-circle" : "arrow-counter-clockwise"; size: 220; ink: screen.added ? Theme.la : Theme.muc; plate: screen.added ? Theme.plateLa : Theme.plateCoVit }
        Txt {
            x: 420; y: 80; width: 1330; height: 200
            text: screen.added ? qsTr("Đã thêm %n người.", "", screen.model.added) : qsTr("Đã bỏ. Máy không giữ tên ai vừa thêm.")
            size: 88
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
        }
        Txt {
            visible: screen.added
            x: 420; y: 290; width: 1330; height: 210
            text: qsTr("Thêm nhầm thì bấm “Bỏ, đừng thêm nữa” trước khi rời trang này. Thẻ in ở mục “Thẻ học”.")
            size: 50
            fit: true
        }
    }
    Column {
        visible: screen.preview
        x: 48; y: 296
        spacing: 8
        Repeater {
            model: screen.preview ? screen.model.lines : []
            Rectangle {
                id: line
                required property var modelData
                readonly property bool problem: modelData.kind === "problem"
                width: 1824; height: 92
                radius: 20
                color: problem ? Theme.hoeNhat : Theme.the
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Txt { x: 24; width: 210; height: parent.height; text: qsTr("Dòng %1").arg(line.modelData.line); size: 36; fit: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
                Icon { x: 240; anchors.verticalCenter: parent.verticalCenter; name: line.problem ? "note-pencil" : line.modelData.kind === "new" ? "user-plus" : "user-check"; size: 54; plate: line.problem ? Theme.plateHoe : Theme.plateCoVit }
                Txt { x: 316; width: line.problem ? 1484 : 800; height: parent.height; text: line.modelData.text; size: 40; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
                Txt { visible: !line.problem; x: 1130; width: 670; height: parent.height; text: line.modelData.kind === "already" ? qsTr("đã có · %1").arg(line.modelData.second) : line.modelData.second; size: 38; fit: true; horizontalAlignment: Text.AlignRight; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat }
            }
        }
    }
}
