pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A volunteer before the class comes: open the class, see what waits to be sent and whether the machine is well.
Frame {
    id: screen

    required property FacilitatorModel model

    title: qsTr("Chào %1!").arg(model.name)
    titleSize: 58
    speaksAtOnce: false
    bar.backText: qsTr("Thoát")
    bar.backIcon: "sign-out"
    bar.secondText: qsTr("Tiếng, cỡ chữ")
    bar.secondIcon: "translate"
    bar.secondKind: "paper"
    bar.thirdShown: false
    bar.wayText: model.sending ? qsTr("Đang gửi…") : qsTr("Gửi ngay")
    bar.wayIcon: "paper-plane-tilt"
    bar.wayIconAfter: false
    bar.wayKind: "paper"
    bar.wayWorking: !model.sending && model.pending > 0
    bar.onBack: model.leave()
    bar.onAsked: model.settings()
    bar.onWay: model.send()

    function partIcon(part) {
        switch (part.part) {
        case "camera": return part.good ? "camera" : "camera-slash"
        case "sound": return part.good ? "speaker-high" : "speaker-slash"
        case "disk": return "hard-drive"
        default: return part.good ? "wifi-high" : "wifi-slash"
        }
    }
    function partName(part) {
        switch (part.part) {
        case "camera": return qsTr("Ống kính")
        case "sound": return qsTr("Loa")
        case "disk": return qsTr("Bộ nhớ")
        default: return qsTr("Gửi sổ")
        }
    }
    function partState(part) {
        switch (part.part) {
        case "camera": return part.good ? qsTr("Có") : qsTr("Chưa có")
        case "sound": return part.good ? qsTr("Tốt") : qsTr("Không có tiếng")
        case "disk": return part.good ? qsTr("Còn %1 GB").arg(part.amount) : qsTr("Sắp đầy, còn %1 GB").arg(part.amount)
        default: return part.good ? qsTr("Tốt") : qsTr("Chưa gửi được")
        }
    }

    StatusPill {
        x: 138 + Math.min(heading.advanceWidth, 700) + 40
        y: 34
        text: qsTr("Người hướng dẫn")
        icon: "chalkboard-teacher"
        TextMetrics { id: heading; font.family: Theme.family; font.bold: true; font.pixelSize: screen.titleSize; text: screen.title }
    }
    BigButton {
        x: 48; y: 134; width: 700; height: 456
        kind: "primary"
        radius: 26
        Accessible.name: screen.model.open ? qsTr("Tiếp tục điểm danh") : qsTr("Mở lớp học")
        onActed: screen.model.openClass()
        Icon { x: 44; y: 34; name: "chalkboard-teacher"; size: 104; ink: Theme.trenCoVit; plate: Theme.contrast ? "#8A6A18" : "#2F7A72" }
        Txt { x: 40; y: 140; width: 630; height: 100; text: screen.model.open ? qsTr("Lớp đang mở") : qsTr("Mở lớp học"); size: 70; fit: true; color: Theme.trenCoVit; font.weight: Font.ExtraBold }
        Txt {
            x: 40; y: 240; width: 630; height: 70
            text: screen.model.open ? screen.model.classTitle : qsTr("Chọn bài, rồi bà con giơ thẻ.")
            size: 40
            fit: true
            color: Theme.contrast ? Theme.trenCoVit : "#FDE9B8"
            font.weight: Font.DemiBold
        }
        Rectangle {
            x: 24; y: 324; width: 652; height: 108
            radius: Theme.blockRadius
            color: Theme.contrast ? "#170F05" : Theme.hoe
            Txt {
                anchors.fill: parent
                anchors.leftMargin: 20; anchors.rightMargin: 20
                text: screen.model.open ? qsTr("Tiếp tục điểm danh  →") : qsTr("Bắt đầu điểm danh  →")
                size: 50
                fit: true
                single: true
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font.weight: Font.ExtraBold
                color: Theme.contrast ? "#FFC53D" : Theme.trenHoe
            }
        }
    }
    Rectangle {
        x: 48; y: 622; width: 700; height: 256
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Rectangle {
            x: 28; y: 30; width: 112; height: 112; radius: 24
            color: Theme.contrast ? Theme.giay : Theme.coVitNhat
            Icon { anchors.centerIn: parent; name: "users-three"; size: 80; plate: Theme.plateCoVit }
        }
        Txt { x: 164; y: 18; width: 510; height: 70; text: qsTr("Bà con"); size: 48; fit: true; font.weight: Font.Bold }
        Txt { x: 164; y: 84; width: 510; height: 64; text: screen.model.residents === 0 ? qsTr("Chưa có bà con nào.") : qsTr("%n người đã ghi tên", "", screen.model.residents); size: 38; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
        Txt { x: 28; y: 156; width: 650; height: 80; text: qsTr("Hôm nay: %1 lượt học, %2 lớp.").arg(screen.model.sessionsToday).arg(screen.model.classesToday); size: 38; fit: true; color: Theme.mucNhat }
    }
    Rectangle {
        x: 796; y: 134; width: 1076; height: 296
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 34; y: 30; name: "paper-plane-tilt"; size: 68 }
        Txt { x: 122; y: 6; width: 930; height: 110; text: qsTr("Đã gửi %1 · Chờ gửi %2").arg(screen.model.sent).arg(screen.model.pending); size: 60; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Rectangle {
            x: 36; y: 122; width: 1004; height: 32; radius: 10
            color: Theme.hoe
            border.width: 3
            border.color: Theme.hoeDam
            Rectangle {
                readonly property int all: screen.model.sent + screen.model.pending
                width: all === 0 ? parent.width : parent.width * screen.model.sent / all
                height: parent.height; radius: 10
                color: Theme.coVit
            }
        }
        Txt { x: 36; y: 162; width: 1004; height: 122; visible: screen.model.trouble !== ""; text: screen.shell.language === "vi" ? screen.model.trouble : qsTr("Chưa gửi được. Máy giữ lại và sẽ gửi sau."); size: 38; fit: true; color: Theme.hoeChu; font.weight: Font.DemiBold }
        Txt { x: 36; y: 162; width: 1004; height: 64; visible: screen.model.trouble === ""; text: qsTr("Có mạng là máy tự gửi nốt, không cần chờ."); size: 38; fit: true }
        Txt { x: 36; y: 222; width: 1004; height: 62; visible: screen.model.trouble === ""; text: screen.model.lastSent === "" ? qsTr("Chưa gửi lần nào.") : qsTr("Gửi lần cuối lúc %1.").arg(screen.model.lastSent); size: 38; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
    }
    Rectangle {
        x: 796; y: 456; width: 1076; height: 422
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Txt { x: 36; y: 14; width: 600; height: 76; text: qsTr("Máy hôm nay"); size: 46; fit: true; font.weight: Font.Bold }
        Column {
            x: 36; y: 104
            spacing: 6
            Repeater {
                model: screen.model.health
                Item {
                    id: part
                    required property var modelData
                    width: 1004; height: 72
                    Icon { anchors.verticalCenter: parent.verticalCenter; name: screen.partIcon(part.modelData); size: 52; ink: part.modelData.good ? Theme.la : Theme.hoeChu; plate: part.modelData.good ? Theme.plateLa : Theme.plateHoe }
                    Txt { x: 76; width: 360; height: parent.height; text: screen.partName(part.modelData); size: 40; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
                    Txt { x: 440; width: 490; height: parent.height; text: screen.partState(part.modelData); size: 38; fit: true; horizontalAlignment: Text.AlignRight; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: part.modelData.good ? Theme.la : Theme.hoeChu }
                    Icon { x: 950; anchors.verticalCenter: parent.verticalCenter; name: part.modelData.good ? "check-circle" : "warning"; size: 48; ink: part.modelData.good ? Theme.la : Theme.hoeChu; plate: "transparent" }
                }
            }
        }
    }
}
