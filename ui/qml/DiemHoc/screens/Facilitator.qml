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
    bar.thirdText: qsTr("Tivi trong phòng")
    bar.thirdIcon: "television"
    bar.thirdWide: true
    bar.wayText: qsTr("Sổ gửi về xã")
    bar.waySecond: model.sending ? qsTr("đang gửi…") : model.waitsDays > 0 ? qsTr("Chép ra USB?") : model.pending > 0 ? qsTr("chờ gửi %1").arg(model.pending) : qsTr("đã gửi hết")
    bar.wayIcon: model.waitsDays > 0 ? "usb" : "paper-plane-tilt"
    bar.wayIconAfter: false
    bar.wayKind: model.waitsDays > 0 || model.stopped ? "ask" : "paper"
    bar.onBack: model.leave()
    bar.onAsked: model.settings()
    bar.onWay: model.book()
    bar.onThird: model.tv()

    readonly property bool offering: model.forgotten === "" && model.offer !== ""
    readonly property bool asking: model.offer === "offered" || model.offer === "trouble"
    readonly property string plannedText: qsTr("Mở lớp %1: %2").arg(model.plannedTime).arg(model.plannedTitle)

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
        x: 48; y: 134; width: 700; height: 390
        kind: "primary"
        radius: 26
        Accessible.name: screen.model.open ? qsTr("Tiếp tục điểm danh") : screen.model.planned ? screen.plannedText : qsTr("Mở lớp học")
        onActed: screen.model.openClass()
        Icon { x: 44; y: 30; name: screen.model.planned && !screen.model.open ? "calendar-check" : "chalkboard-teacher"; size: 88; ink: Theme.trenCoVit; plate: Theme.contrast ? "#8A6A18" : "#2F7A72" }
        Txt { x: 156; y: 30; width: 520; height: 92; verticalAlignment: Text.AlignVCenter; text: screen.model.open ? qsTr("Lớp đang mở") : screen.model.planned ? qsTr("Mở lớp %1").arg(screen.model.plannedTime) : qsTr("Mở lớp học"); size: 62; fit: true; color: Theme.trenCoVit; font.weight: Font.ExtraBold }
        Txt {
            x: 40; y: 128; width: 630; height: 126
            text: screen.model.open ? screen.model.classTitle : screen.model.planned ? screen.model.plannedTitle : qsTr("Chọn bài, rồi bà con giơ thẻ.")
            size: screen.model.open || screen.model.planned ? 48 : 42
            fit: true
            color: Theme.contrast ? Theme.trenCoVit : "#FDE9B8"
            font.weight: Font.Bold
        }
        Rectangle {
            x: 24; y: 262; width: 652; height: 104
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
    BigButton {
        x: 48; y: 558; width: 700; height: 130
        radius: 26
        Accessible.name: qsTr("Bà con")
        condition: told.text
        onActed: screen.model.people()
        Rectangle {
            x: 18; y: 14; width: 102; height: 102; radius: 24
            color: Theme.contrast ? Theme.giay : Theme.coVitNhat
            Icon { anchors.centerIn: parent; name: "users-three"; size: 74; plate: Theme.plateCoVit }
        }
        Txt { x: 146; y: 4; width: 530; height: 64; verticalAlignment: Text.AlignVCenter; text: qsTr("Bà con"); size: 46; fit: true; font.weight: Font.Bold }
        Txt { id: told; x: 146; y: 62; width: 530; height: 62; verticalAlignment: Text.AlignVCenter; text: screen.model.residents === 0 ? qsTr("Chưa có ai. Thêm người đầu tiên nhé.") : qsTr("%n người · thêm bà con", "", screen.model.residents); size: 36; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
    }
    BigButton { // what a facilitator should know first
        visible: screen.model.forgotten !== ""
        x: 48; y: 722; width: 700; height: 147
        radius: 26
        kind: "ask"
        Accessible.name: forgotten.text
        onActed: screen.model.lookAtForgotten()
        Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: "moon"; size: 64; plate: Theme.plateHoe }
        Txt {
            id: forgotten
            x: 120; width: 556; height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: screen.model.forgotten === "yesterday" ? qsTr("Lớp hôm qua máy đã khép giúp lúc 24:00. Chạm để xem sổ.")
                : qsTr("Lớp %1 máy đã khép giúp lúc 24:00. Chạm để xem sổ.").arg(screen.model.forgotten)
            size: 38
            fit: true
            color: Theme.hoeChu
            font.weight: Font.DemiBold
        }
    }
    BigButton { // else a voice that could be fetched
        visible: screen.offering && screen.asking
        x: 48; y: 722; width: 490; height: 147
        radius: 26
        kind: "ask"
        Accessible.name: offered.text
        onActed: screen.model.takeVoice()
        Icon { x: 22; anchors.verticalCenter: parent.verticalCenter; name: "download-simple"; size: 60; plate: Theme.plateHoe }
        Txt {
            id: offered
            x: 100; width: parent.width - 118; height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: screen.model.offer === "offered" ? qsTr("Có giọng đọc tiếng Việt rõ hơn. Chạm để tải %1 MB.").arg(screen.model.offerMegabytes)
                : qsTr("Chưa tải được giọng đọc. Chạm để tải tiếp.")
            size: 38
            fit: true
            color: Theme.hoeChu
            font.weight: Font.DemiBold
        }
    }
    Rectangle { // or one that is being fetched
        visible: screen.offering && !screen.asking
        x: 48; y: 722; width: 700; height: 156
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: screen.model.offer === "ready" ? "check-circle" : "download-simple"; size: 64; plate: Theme.plateCoVit }
        Txt {
            x: 120; width: 556; height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: screen.model.offer === "ready" ? qsTr("Có giọng đọc mới rồi. Máy đang đọc sẵn bài.")
                : qsTr("Đang tải giọng đọc: %1 %. Mình cứ dạy bình thường.").arg(screen.model.offerPercent)
            size: 38
            fit: true
            color: Theme.muc
            font.weight: Font.DemiBold
        }
    }
    BigButton {
        visible: screen.offering && screen.asking
        x: 558; y: 722; width: 190; height: 147
        text: qsTr("Để sau")
        size: 40
        onActed: screen.model.laterVoice()
    }
    Rectangle { // else the day's numbers
        visible: screen.model.forgotten === "" && !screen.offering
        x: 48; y: 722; width: 700; height: 156
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: "calendar-blank"; size: 64; plate: Theme.plateCoVit }
        Txt {
            x: 120; width: 556; height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: (screen.model.next !== "" ? qsTr("Hôm nay: %1 lượt học, %2 lớp.\nLớp sau: %3").arg(screen.model.sessionsToday).arg(screen.model.classesToday).arg(screen.model.next)
                : qsTr("Hôm nay: %1 lượt học, %2 lớp.").arg(screen.model.sessionsToday).arg(screen.model.classesToday))
                + (screen.model.reading ? "\n" + qsTr("Máy đang đọc sẵn bài: %1 %.").arg(screen.model.read) : "")
            size: 38
            fit: true
            color: Theme.muc
            font.weight: Font.DemiBold
        }
    }
    Rectangle {
        x: 796; y: 134; width: 1076; height: 268
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 34; y: 22; name: "paper-plane-tilt"; size: 64 }
        Txt { x: 122; y: 4; width: 930; height: 100; text: qsTr("Đã gửi %1 · Chờ gửi %2").arg(screen.model.sent).arg(screen.model.pending); size: 56; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Rectangle {
            x: 36; y: 106; width: 1004; height: 28; radius: 10
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
        Txt { x: 36; y: 138; width: 1004; height: 122; visible: screen.model.trouble !== ""; text: screen.shell.language === "vi" ? screen.model.trouble : qsTr("Chưa gửi được. Máy giữ lại và sẽ gửi sau."); size: 38; fit: true; color: Theme.hoeChu; font.weight: Font.DemiBold }
        Txt { x: 36; y: 138; width: 1004; height: 62; visible: screen.model.trouble === ""; text: screen.model.notTaken > 0 ? qsTr("%n mục cần xem lại, ở “Sổ gửi về xã”.", "", screen.model.notTaken) : qsTr("Có mạng là máy tự gửi nốt, không cần chờ."); size: 38; fit: true }
        Txt { x: 36; y: 198; width: 1004; height: 60; visible: screen.model.trouble === ""; text: screen.model.lastSent === "" ? qsTr("Chưa gửi lần nào.") : qsTr("Gửi lần cuối lúc %1.").arg(screen.model.lastSent); size: 38; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
    }
    BigButton { // how the machine is; more of it behind
        x: 796; y: 422; width: 1076; height: 208
        radius: Theme.cardRadius
        Accessible.name: qsTr("Sức khoẻ của máy")
        condition: screen.model.health.map(one => screen.partName(one) + ": " + screen.partState(one)).join(", ")
        onActed: screen.model.machine()
        Grid {
            x: 28; y: 8
            columns: 2
            columnSpacing: 40
            rowSpacing: 8
            Repeater {
                model: screen.model.health
                Item {
                    id: part
                    required property var modelData
                    width: 490; height: 92
                    Icon { anchors.verticalCenter: parent.verticalCenter; name: screen.partIcon(part.modelData); size: 52; ink: part.modelData.good ? Theme.la : Theme.hoeChu; plate: part.modelData.good ? Theme.plateLa : Theme.plateHoe }
                    Txt { x: 66; width: 170; height: parent.height; text: screen.partName(part.modelData); size: 38; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
                    Txt { x: 240; width: 198; height: parent.height; text: screen.partState(part.modelData); size: 36; fit: true; horizontalAlignment: Text.AlignRight; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: part.modelData.good ? Theme.la : Theme.hoeChu }
                    Icon { x: 446; anchors.verticalCenter: parent.verticalCenter; name: part.modelData.good ? "check-circle" : "warning"; size: 44; ink: part.modelData.good ? Theme.la : Theme.hoeChu; plate: "transparent" }
                }
            }
        }
    }
    Grid { // what else a facilitator does, at most six
        x: 796; y: 658
        columns: 3
        columnSpacing: 25
        rowSpacing: 28
        BigButton { width: 342; height: 94; text: qsTr("Lịch lớp"); icon: "calendar-blank"; iconSize: 50; size: 38; onActed: screen.model.timetable() }
        BigButton { width: 342; height: 94; text: qsTr("Chưa đến"); icon: "house-line"; iconSize: 50; size: 38; onActed: screen.model.absent() }
        BigButton { width: 342; height: 94; text: qsTr("Thẻ học"); icon: "identification-card"; iconSize: 50; size: 38; onActed: screen.model.cards() }
        BigButton { width: 342; height: 94; visible: !screen.model.open; text: qsTr("Người dạy"); icon: "chalkboard-teacher"; iconSize: 50; size: 38; onActed: screen.model.leaders() }
        BigButton { width: 342; height: 94; visible: screen.model.open; text: qsTr("Giao lớp"); icon: "handshake"; iconSize: 50; size: 38; onActed: screen.model.handOver() }
        BigButton { width: 342; height: 94; text: qsTr("Lớp đã dạy"); icon: "notebook"; iconSize: 50; size: 38; onActed: screen.model.held() }
        BigButton { width: 342; height: 94; visible: !screen.model.open; text: qsTr("Thu giọng"); icon: "microphone"; iconSize: 50; size: 38; onActed: screen.model.studio() }
        BigButton { width: 342; height: 94; visible: screen.model.open; text: qsTr("Kết thúc lớp"); icon: "check"; iconSize: 50; size: 38; onActed: screen.model.endClass() }
    }
}
