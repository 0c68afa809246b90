pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// What goes to the commune: what waits, what it has signed for, what it would not take and why; by network or by stick.
Frame {
    id: screen

    required property SendModel model
    readonly property bool unkept: model.keeping !== "" && model.trouble === ""
    readonly property bool choosing: model.asking === "write" || model.asking === "read"

    title: qsTr("Sổ gửi về xã")
    subtitle: !model.joined ? qsTr("máy này chưa nối với xã") : model.packs === "" ? "" : qsTr("bài của xã: %1").arg(model.packs)
    titleSize: 46
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.back()
    bar.secondText: qsTr("Trang sau (%1/%2)").arg(model.page).arg(model.pages)
    bar.secondIcon: "list-bullets"
    bar.secondKind: "paper"
    bar.secondShown: model.pages > 1 && !choosing
    bar.onAsked: model.turnPage()
    bar.thirdShown: false
    bar.wayText: !model.joined ? qsTr("Chưa nối với xã") : model.sending ? qsTr("Đang gửi…") : model.pending === 0 ? qsTr("Đã gửi hết") : qsTr("Gửi ngay")
    bar.wayIcon: !model.joined ? "" : model.pending === 0 && !model.sending ? "check" : "paper-plane-tilt"
    bar.wayIconAfter: false
    bar.wayWorking: model.joined && !model.sending && model.pending > 0
    bar.onWay: model.send()

    function number(n: real): string { return n.toLocaleString(Qt.locale(screen.shell.language === "vi" ? "vi_VN" : "en_US"), "f", 0) }
    function what(row) {
        switch (row.kind) {
        case "person": return qsTr("%n mục ghi tên", "", row.count)
        case "card": return qsTr("%n mục về thẻ", "", row.count)
        case "class": return qsTr("%n mục về lớp", "", row.count)
        case "attendance": return qsTr("%n lượt điểm danh", "", row.count)
        case "lesson": return qsTr("%n lượt học", "", row.count)
        case "certificate": return qsTr("%n giấy xác nhận", "", row.count)
        default: return qsTr("%n mục khác", "", row.count)
        }
    }
    function why(reason) {
        switch (reason) {
        case "conflict": return qsTr("Xã đã có mục khác mang cùng số.")
        case "large": return qsTr("Mục này dài quá, xã không nhận.")
        case "unreadable": return qsTr("Máy của xã chưa đọc được mục này.")
        default: return qsTr("Xã chưa nhận mục này.")
        }
    }
    readonly property string stickText: {
        switch (model.step) {
        case "writing": return model.percent < 0 ? qsTr("Đang chép ra %1. Đừng rút USB nhé.").arg(model.stick) : qsTr("Đang chép ra %1: %2%. Đừng rút USB nhé.").arg(model.stick).arg(model.percent)
        case "written": return qsTr("Đã chép xong, rút được rồi: %1 mục. Mang USB đến xã nhé.").arg(number(model.events))
        case "nothing": return qsTr("Không có gì chờ gửi, không cần chép. Rút USB được rồi.")
        case "reading": return qsTr("Đang đọc giấy báo trên %1. Đừng rút USB nhé.").arg(model.stick)
        case "read": return model.program !== "" ? qsTr("Đã nhận bản phần mềm %1, lúc vắng máy sẽ tự đổi sang. Rút USB được rồi.").arg(model.program) : model.events > 0 ? qsTr("Xã báo đã nhận: %1 mục. Rút USB được rồi.").arg(number(model.events)) : qsTr("Giấy báo này máy đã có rồi. Rút USB được rồi.")
        case "failed": return screen.shell.language === "vi" ? model.stickTrouble : qsTr("Chưa làm được với USB này. Sổ vẫn còn nguyên trong máy, mình thử lại nhé.")
        default: return model.asking === "none" ? qsTr("Máy chưa thấy USB. Mình cắm USB rồi bấm lại nhé.")
            : qsTr("Không có mạng thì chép ra USB mang đến xã; xã chép giấy báo vào USB đó.")
        }
    }

    Rectangle { // how much waits, how much is there
        x: 48; y: 134; width: 890; height: 372
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 36; y: 30; name: screen.model.pending === 0 ? "check-circle" : "paper-plane-tilt"; size: 84; ink: screen.model.pending === 0 ? Theme.la : Theme.muc; plate: screen.model.pending === 0 ? Theme.plateLa : Theme.plateCoVit }
        Txt { x: 148; y: 16; width: 710; height: 110; text: screen.model.pending === 0 ? qsTr("Không có gì chờ") : qsTr("Chờ gửi %1").arg(screen.number(screen.model.pending)); size: 72; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Txt { x: 40; y: 134; width: 810; height: 70; text: screen.model.joined ? qsTr("Xã đã nhận %1").arg(screen.number(screen.model.sent)) : qsTr("Đang giữ trong máy: %1").arg(screen.number(screen.model.sent)); size: 46; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
        Txt { x: 40; y: 202; width: 810; height: 66; text: screen.model.lastReceipt === "" ? qsTr("Chưa có giấy báo nhận nào.") : qsTr("Giấy báo nhận lần cuối: %1").arg(screen.model.lastReceipt); size: 38; fit: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
        Txt { x: 40; y: 280; width: 810; height: 80; visible: !screen.model.long; text: !screen.model.joined ? qsTr("Nối với xã rồi, máy gửi cả các mục này.") : screen.model.pending === 0 ? qsTr("Ghi gì mới, có mạng là máy tự gửi.") : screen.model.days > 0 ? qsTr("Mục cũ nhất chờ đã %n ngày.", "", screen.model.days) : qsTr("Có mạng là máy tự gửi nốt, không cần chờ."); size: 38; fit: true; verticalAlignment: Text.AlignVCenter }
        Item { // a long backlog: how far it is
            visible: screen.model.long
            x: 40; y: 284; width: 810; height: 72
            Accessible.role: Accessible.ProgressBar
            Accessible.name: progress.text
            Rectangle {
                y: 16; width: 560; height: 40; radius: 14
                color: Theme.hoe
                border.width: 3
                border.color: Theme.hoeDam
                Rectangle { width: Math.max(28, parent.width * screen.model.part); height: parent.height; radius: 14; color: Theme.coVit }
            }
            Txt { id: progress; x: 580; width: 230; height: 72; text: qsTr("được %1%").arg(Math.floor(100 * screen.model.part)); size: 40; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
        }
    }
    Rectangle { // what to do, when something has to be done
        x: 48; y: 530; width: 890; height: 344
        radius: Theme.cardRadius
        color: screen.model.stopped ? Theme.sonNhat : screen.model.trouble !== "" || screen.unkept ? Theme.hoeNhat : Theme.laNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 36; y: 40; name: screen.model.stopped ? "hand-palm" : screen.unkept ? "hard-drive" : screen.model.trouble !== "" ? "wifi-slash" : "check-circle"; size: 84; ink: screen.model.stopped ? Theme.sonChu : screen.model.trouble !== "" || screen.unkept ? Theme.hoeChu : Theme.la; plate: screen.model.stopped ? Theme.plateSon : screen.model.trouble !== "" || screen.unkept ? Theme.plateHoe : Theme.plateLa }
        Txt {
            x: 148; y: 22; width: 710; height: 122
            text: screen.model.stopped ? qsTr("Máy đã ngừng gửi") : screen.unkept ? qsTr("Chưa cất được bản sao") : screen.model.trouble !== "" ? qsTr("Chưa gửi được") : screen.model.joined ? qsTr("Gửi tốt") : qsTr("Sổ nằm trong máy này")
            size: 56
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
            color: screen.model.stopped ? Theme.sonChu : screen.model.trouble !== "" || screen.unkept ? Theme.hoeChu : Theme.muc
        }
        Txt {
            x: 40; y: 148; width: 810; height: 180
            text: screen.model.stopped ? (screen.shell.language === "vi" ? screen.model.trouble + "\n" : "") + qsTr("Sổ vẫn giữ đủ trong máy.")
                : screen.unkept ? (screen.shell.language === "vi" ? screen.model.keeping : qsTr("Máy chưa cất được bản sao của sổ hôm nay. Nhờ người phụ trách xem lại bộ nhớ nhé."))
                : screen.model.trouble !== "" ? (screen.shell.language === "vi" ? screen.model.trouble : qsTr("Chưa gửi được. Máy giữ lại và sẽ gửi sau."))
                : screen.model.joined ? qsTr("Máy chỉ gửi mã số và số lượt, không gửi tên bà con.")
                : qsTr("Muốn gửi về xã, nhờ cán bộ xã cấp cho một mã nối máy.")
            size: 40
            fit: true
            color: screen.model.stopped ? Theme.sonChu : screen.model.trouble !== "" || screen.unkept ? Theme.hoeChu : Theme.muc
            font.weight: Font.DemiBold
        }
    }
    Rectangle { // what was not taken, or which stick
        x: 968; y: 134; width: 904; height: 372
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: screen.model.notTaken > 0 && !screen.choosing ? Theme.hoeDam : Theme.canh
        Txt {
            x: 36; y: 8; width: 832; height: 66
            text: screen.choosing ? (screen.model.asking === "write" ? qsTr("Chép ra USB nào?") : qsTr("Đọc USB nào?")) : screen.model.notTaken > 0 ? qsTr("%n mục cần xem lại", "", screen.model.notTaken) : screen.model.joined ? qsTr("Xã nhận hết") : qsTr("Chưa gửi cho xã")
            size: 46
            fit: true
            single: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
        }
        Txt {
            visible: !screen.choosing && screen.model.notTaken === 0
            x: 36; y: 90; width: 832; height: 150
            text: qsTr("Không có mục nào cần xem lại.")
            size: 40
            fit: true
            color: Theme.mucNhat
        }
        Column {
            visible: !screen.choosing
            x: 36; y: 66
            spacing: 0
            Repeater {
                model: screen.choosing ? [] : screen.model.rows
                Item {
                    id: row
                    required property var modelData
                    width: 832; height: 84
                    Txt { width: 832; height: 44; topPadding: 0; text: screen.what(row.modelData) + (row.modelData.day === "" ? "" : " · " + row.modelData.day); size: 36; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
                    Txt { y: 42; width: 832; height: 42; topPadding: 0; text: screen.why(row.modelData.reason); size: 34; fit: true; single: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat }
                }
            }
        }
        Txt { visible: !screen.choosing && screen.model.notTaken > 0; x: 36; y: 328; width: 832; height: 42; topPadding: 0; text: qsTr("Các mục này vẫn còn nguyên trong máy."); size: 34; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
        Column {
            visible: screen.choosing
            x: 36; y: 72
            spacing: 24
            Repeater {
                model: screen.choosing ? screen.model.sticks : []
                BigButton {
                    required property string modelData
                    required property int index
                    width: 832; height: 76
                    text: modelData
                    icon: "usb"
                    iconSize: 44
                    size: 36
                    onActed: screen.model.take(index)
                }
            }
        }
    }
    BigButton {
        x: 968; y: 530; width: 436; height: 130
        text: qsTr("Chép ra USB")
        icon: "usb"
        size: 42
        working: !screen.model.busy
        onActed: screen.model.write()
    }
    BigButton {
        x: 1436; y: 530; width: 436; height: 130
        text: qsTr("Nhận giấy báo từ USB")
        icon: "receipt"
        size: 42
        working: !screen.model.busy
        onActed: screen.model.read()
    }
    Rectangle { // how the stick is doing
        x: 968; y: 690; width: 904; height: 184
        radius: Theme.cardRadius
        readonly property bool good: screen.model.step === "written" || screen.model.step === "read" || screen.model.step === "nothing"
        readonly property bool bad: screen.model.step === "failed" || screen.model.asking === "none"
        color: good ? Theme.laNhat : bad || screen.model.busy ? Theme.hoeNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: parent.good ? "check-circle" : parent.bad ? "warning" : screen.model.busy ? "hourglass-medium" : "info"; size: 80; ink: parent.good ? Theme.la : parent.bad || screen.model.busy ? Theme.hoeChu : Theme.contrast ? Theme.muc : Theme.coVit; plate: parent.good ? Theme.plateLa : Theme.plateHoe }
        Txt {
            x: 140; width: 736; height: parent.height
            text: screen.stickText
            size: 40
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
            color: parent.good ? Theme.la : parent.bad || screen.model.busy ? Theme.hoeChu : Theme.contrast ? Theme.muc : Theme.coVit
        }
    }
}
