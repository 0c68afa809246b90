pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// How the machine is, part by part, what ails first. Each part opens what to do about it.
Frame {
    id: screen

    required property HealthModel model
    readonly property bool opened: model.chosen.part !== undefined
    readonly property bool vi: shell.language === "vi"

    function partIcon(one) {
        const good = one.state === "ok"
        switch (one.part) {
        case "screen": return "monitor"
        case "touch": return "hand-tap"
        case "camera": return good ? "camera" : "camera-slash"
        case "scanner": return "barcode"
        case "sound": return good ? "speaker-high" : "speaker-slash"
        case "voice": return "chat-circle-text"
        case "disk": return "hard-drive"
        case "clock": return "clock"
        case "hub": return "paper-plane-tilt"
        case "database": return "database"
        case "backup": return "copy"
        case "memory": return "gauge"
        case "network": return good ? "wifi-high" : "wifi-slash"
        case "printer": return "printer"
        case "stick": return "usb"
        default: return "package"
        }
    }
    function partName(one) {
        switch (one.part) {
        case "screen": return qsTr("Màn hình")
        case "touch": return qsTr("Cảm ứng")
        case "camera": return qsTr("Ống kính")
        case "scanner": return qsTr("Máy quét")
        case "sound": return qsTr("Loa")
        case "voice": return qsTr("Giọng đọc")
        case "disk": return qsTr("Bộ nhớ")
        case "clock": return qsTr("Đồng hồ")
        case "hub": return qsTr("Gửi sổ")
        case "database": return qsTr("Sổ trong máy")
        case "backup": return qsTr("Bản sao của sổ")
        case "memory": return qsTr("Sức làm việc")
        case "network": return qsTr("Mạng")
        case "printer": return qsTr("Máy in")
        case "stick": return qsTr("USB")
        default: return qsTr("Phiên bản")
        }
    }
    function stateText(one) { return one.state === "ok" ? qsTr("Tốt") : one.state === "missing" ? qsTr("Chưa có") : qsTr("Cần xem") }
    function found(one) { return vi ? one.foundVi : one.found }
    function advice(one) {
        const told = vi ? one.adviceVi : one.advice
        return told === "" ? qsTr("Không phải làm gì cả, phần này tốt.") : told
    }

    title: qsTr("Sức khoẻ của máy")
    subtitle: model.busy || model.count === 0 ? qsTr("đang khám…") : model.ailing > 0 ? qsTr("%n phần cần xem", "", model.ailing) : qsTr("máy khoẻ")
    titleSize: 50
    speaksAtOnce: false
    spoken: opened ? [partName(model.chosen), found(model.chosen), advice(model.chosen)] : [title, subtitle]
    bar.onBack: opened ? model.choose("") : model.back()
    bar.secondText: qsTr("Trang sau (%1/%2)").arg(model.page).arg(model.pages)
    bar.secondIcon: "list-bullets"
    bar.secondKind: "paper"
    bar.secondShown: !opened && model.pages > 1
    bar.onAsked: model.turnPage()
    bar.thirdText: qsTr("Gửi chẩn đoán")
    bar.thirdIcon: "qr-code"
    bar.thirdWide: true
    bar.thirdShown: model.count > 0
    bar.onThird: model.diagnosis()
    bar.wayText: model.busy ? qsTr("Đang khám…") : qsTr("Kiểm tra lại")
    bar.wayIcon: model.busy ? "" : "arrows-clockwise"
    bar.wayIconAfter: false
    bar.wayWorking: !model.busy
    bar.onWay: model.look()

    Grid {
        visible: !screen.opened
        x: 48; y: 140
        columns: 2
        columnSpacing: 32
        rowSpacing: 34
        Repeater {
            model: screen.opened ? [] : screen.model.rows
            BigButton {
                id: row
                required property var modelData
                readonly property color ink: modelData.state === "ok" ? Theme.la : modelData.state === "look" ? Theme.sonChu : Theme.hoeChu
                width: 896; height: 218
                radius: 26
                Accessible.name: screen.partName(modelData)
                condition: screen.stateText(modelData)
                onActed: screen.model.choose(row.modelData.part)
                Rectangle {
                    x: 26; y: 26; width: 166; height: 166; radius: 34
                    color: row.modelData.state === "ok" ? Theme.laNhat : row.modelData.state === "look" ? Theme.sonNhat : Theme.hoeNhat
                    Icon { anchors.centerIn: parent; name: screen.partIcon(row.modelData); size: 116; ink: row.ink; plate: row.modelData.state === "ok" ? Theme.plateLa : row.modelData.state === "look" ? Theme.plateSon : Theme.plateHoe }
                }
                Txt { x: 220; y: 8; width: 400; height: 96; text: screen.partName(row.modelData); size: 48; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
                Txt { x: 624; y: 8; width: 190; height: 96; text: screen.stateText(row.modelData); size: 42; fit: true; horizontalAlignment: Text.AlignRight; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: row.ink }
                Icon { x: 826; y: 32; name: row.modelData.state === "ok" ? "check-circle" : "warning"; size: 50; ink: row.ink; plate: "transparent" }
                Txt { x: 220; y: 100; width: 650; height: 112; text: screen.vi ? screen.brief(row.modelData.foundVi) : screen.brief(row.modelData.found); size: 38; fit: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
            }
        }
    }
    function brief(text) { return text.length > 74 ? text.slice(0, 72).replace(/\s+\S*$/, "") + " …" : text }
    BigButton {
        visible: !screen.opened && screen.model.count > 0
        x: 976; y: 644; width: 896; height: 218
        radius: 26
        kind: "ask"
        text: qsTr("Cài đặt máy")
        second: qsTr("mạng, nối với xã, thử loa")
        icon: "gear"
        iconSize: 110
        size: 48
        onActed: screen.model.setUp()
    }
    Item { // the first look: nothing is known yet
        visible: screen.model.count === 0
        x: 48; y: 240; width: 1824; height: 500
        Icon { x: 812; name: screen.model.trouble !== "" ? "warning" : "stethoscope"; size: 200; plate: Theme.plateCoVit }
        Txt {
            y: 240; width: parent.width; height: 200
            text: screen.model.trouble !== "" ? (screen.vi ? screen.model.trouble : qsTr("Chưa khám được. Mình thử lại nhé.")) : qsTr("Máy đang tự khám, chừng năm giây.")
            size: 64
            fit: true
            horizontalAlignment: Text.AlignHCenter
            font.weight: Font.ExtraBold
        }
    }
    Rectangle { // one part: what was found, what to do
        readonly property var one: screen.opened ? screen.model.chosen : { part: "", state: "ok", found: "", foundVi: "", advice: "", adviceVi: "" }
        id: sheet
        visible: screen.opened
        x: 48; y: 140; width: 1824; height: 730
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Rectangle {
            x: 48; y: 48; width: 300; height: 300; radius: 50
            color: sheet.one.state === "ok" ? Theme.laNhat : sheet.one.state === "look" ? Theme.sonNhat : Theme.hoeNhat
            Icon { anchors.centerIn: parent; name: screen.partIcon(sheet.one); size: 210; ink: sheet.one.state === "ok" ? Theme.la : sheet.one.state === "look" ? Theme.sonChu : Theme.hoeChu; plate: sheet.one.state === "ok" ? Theme.plateLa : sheet.one.state === "look" ? Theme.plateSon : Theme.plateHoe }
        }
        Txt { x: 396; y: 40; width: 1380; height: 124; text: screen.partName(sheet.one) + ": " + screen.stateText(sheet.one); size: 76; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Txt { x: 396; y: 170; width: 1380; height: 190; text: screen.found(sheet.one); size: 44; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
        Rectangle {
            x: 48; y: 388; width: 1728; height: 300
            radius: Theme.cardRadius
            color: sheet.one.state === "ok" ? Theme.laNhat : Theme.hoeNhat
            border.width: Theme.contrast ? 3 : 0
            border.color: Theme.net
            Icon { x: 40; anchors.verticalCenter: parent.verticalCenter; name: sheet.one.state === "ok" ? "check-circle" : "wrench"; size: 130; ink: sheet.one.state === "ok" ? Theme.la : Theme.hoeChu; plate: sheet.one.state === "ok" ? Theme.plateLa : Theme.plateHoe }
            Txt { x: 216; width: 1470; height: parent.height; text: screen.advice(sheet.one); size: 60; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
        }
    }
}
