pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// For whom, how on the sheet; then made, printed or kept as a file. The old card ends with the new one.
Frame {
    id: screen

    required property MakeCardsModel model
    readonly property bool one: model.person !== ""

    function ages(band) { return band === "70+" ? qsTr("từ 70 tuổi") : band === "<16" ? qsTr("dưới 16 tuổi") : qsTr("%1 tuổi").arg(band) }

    title: one ? qsTr("Làm thẻ mới") : qsTr("In thẻ cả thôn")
    titleSize: 50
    speaksAtOnce: false
    bar.backText: model.ready ? qsTr("Xong") : qsTr("Quay lại")
    bar.backIcon: model.ready ? "check" : "arrow-left"
    bar.onBack: model.back()
    bar.secondText: one ? qsTr("Người khác") : qsTr("Thôn khác")
    bar.secondIcon: "users-three"
    bar.secondKind: model.busy ? "off" : "paper"
    bar.onAsked: model.back()
    bar.thirdShown: false
    bar.wayText: model.ready ? qsTr("Xong") : one ? qsTr("Đúng, làm thẻ mới") : qsTr("In %n thẻ", "", model.cards)
    bar.wayIcon: model.ready ? "check" : model.sheet === "photo" ? "camera" : "printer"
    bar.wayIconAfter: false
    bar.wayBusy: model.busy
    bar.wayWorking: model.cards > 0
    bar.onWay: model.ready ? model.back() : model.make()

    Rectangle {
        x: 48; y: 134; width: 1824; height: 250
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 48; anchors.verticalCenter: parent.verticalCenter; name: screen.one ? "user" : "users-three"; size: 150; plate: Theme.plateCoVit }
        Txt { x: 248; y: 20; width: 1540; height: 110; text: screen.one ? screen.model.person : screen.model.village; size: 76; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Txt {
            x: 248; y: 138; width: 1540; height: 90
            text: screen.one ? [screen.model.village, screen.ages(screen.model.band), screen.model.number === "" ? "" : qsTr("số thẻ %1").arg(screen.model.number.slice(0, 3) + " " + screen.model.number.slice(3))].filter(text => text !== "").join(" · ")
                : qsTr("%n người chưa có thẻ in", "", screen.model.cards)
            size: 46
            fit: true
            verticalAlignment: Text.AlignVCenter
            color: Theme.mucNhat
        }
    }
    Row {
        visible: !screen.model.ready
        x: 48; y: 424
        spacing: 24
        Repeater {
            model: [{ id: "10", icon: "identification-card", text: qsTr("Thẻ nhỏ"), second: screen.one ? qsTr("86 x 54 mm, để mang về") : qsTr("10 thẻ một tờ, liền nhau") }, { id: "8", icon: "scissors", text: qsTr("Thẻ nhỏ, cắt kéo"), second: qsTr("8 thẻ một tờ, cách nhau") }, { id: "a5", icon: "qr-code", text: qsTr("Thẻ lớp, to"), second: qsTr("A5 để đố vui, kèm thẻ nhỏ") }, { id: "photo", icon: "device-mobile-camera", text: qsTr("Ảnh thẻ"), second: qsTr("Chụp mã bằng điện thoại") }].filter(sheet => sheet.id !== (screen.one ? "8" : "photo"))
            BigButton {
                id: sheet
                required property var modelData
                readonly property bool now: screen.model.sheet === modelData.id
                width: 592; height: 250
                radius: 26
                kind: now ? "hot" : "paper"
                Accessible.name: modelData.text
                condition: now ? qsTr("đã chọn") : modelData.second
                onActed: screen.model.chooseSheet(sheet.modelData.id)
                Icon { x: 28; y: 28; name: sheet.now ? "check-circle" : sheet.modelData.icon; size: 84; ink: sheet.inkColor; plate: sheet.now ? "transparent" : Theme.plateCoVit }
                Txt { x: 136; y: 18; width: 436; height: 110; text: sheet.modelData.text; size: 50; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: sheet.inkColor }
                Txt { x: 28; y: 136; width: 540; height: 100; text: sheet.modelData.second; size: 40; fit: true; verticalAlignment: Text.AlignVCenter; color: sheet.inkColor }
            }
        }
    }
    Rectangle {
        x: 48; y: screen.model.ready ? 424 : 714; width: 1824; height: screen.model.ready ? 280 : 150
        radius: Theme.cardRadius
        color: screen.model.ready ? Theme.laNhat : Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 40; anchors.verticalCenter: parent.verticalCenter; name: screen.model.ready ? "check-circle" : screen.model.busy ? "hourglass-medium" : "info"; size: 84; ink: screen.model.ready ? Theme.la : Theme.muc; plate: screen.model.ready ? "transparent" : Theme.plateHoe }
        Txt {
            x: 160; width: 1620; height: parent.height
            text: screen.model.printed ? qsTr("Máy in đã nhận %n thẻ. In ở cỡ 100 %, cắt theo vạch.", "", screen.model.cards)
                : screen.model.ready ? qsTr("%n thẻ đã lưu trong tệp %1. Mình in ở cỡ 100 %.", "", screen.model.cards).arg(screen.model.file)
                : screen.model.busy ? qsTr("Đang làm thẻ %1 trên %2…").arg(screen.model.done).arg(screen.model.cards)
                : screen.one ? qsTr("Đúng người này thì bấm làm thẻ mới. Thẻ cũ khoá ngay, bài đã học vẫn còn.")
                : qsTr("Chỉ in cho người chưa có thẻ in. Thẻ xếp theo tên.")
            size: 46
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
        }
    }
}
