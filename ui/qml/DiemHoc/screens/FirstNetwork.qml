pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Which Wi-Fi, or why there is nothing to choose. Without a network everything works: it is said, and one goes on.
FirstFrame {
    id: screen

    required property FirstNetworkModel model
    readonly property bool none: model.networks.length === 0
    readonly property bool bad: model.way === "failed"
    readonly property bool waiting: model.way === "looking" || model.way === "joining"
    /** Nothing can be done here: the card takes the room of the blocks. */
    readonly property bool alone: none && (model.way === "cable" || model.way === "absent")
    readonly property bool naming: model.way === "choose" || model.way === "failed" || (model.way === "wifi" && !none)
    readonly property string headline: {
        switch (model.way) {
        case "looking": return qsTr("Máy đang tìm mạng…")
        case "joining": return qsTr("Đang vào mạng %1…").arg(model.joined)
        case "failed": return qsTr("Chưa vào được mạng %1").arg(model.joined)
        case "cable": return qsTr("Máy đã cắm dây mạng")
        case "wifi": return qsTr("Đã vào mạng %1").arg(model.joined)
        case "off": return qsTr("Wi-Fi đang tắt")
        case "none": return qsTr("Máy này không có Wi-Fi")
        case "absent": return qsTr("Mạng của máy do người khác lo")
        default: return none ? qsTr("Chưa thấy mạng Wi-Fi nào") : qsTr("Chạm tên mạng nhà mình")
        }
    }
    readonly property string words: {
        switch (model.way) {
        case "looking": return qsTr("Chờ chút nhé, chừng mười giây.")
        case "joining": return qsTr("Chờ chút nhé, có khi đến nửa phút.")
        case "failed": return trouble()
        case "cable": return qsTr("Có dây là tốt nhất. Không cần Wi-Fi nữa, mình đi tiếp nhé.")
        case "wifi": return qsTr("Tốt rồi. Máy nhớ mạng này, lần sau tự vào.")
        case "off": return qsTr("Chạm “Bật Wi-Fi” để máy tìm mạng, hoặc cắm dây mạng.")
        case "none": return qsTr("Cắm dây mạng thì máy tự vào. Không có mạng máy vẫn dạy học, sổ gửi bằng USB.")
        case "absent": return qsTr("Mình không phải làm gì ở đây. Chưa có mạng máy vẫn dạy học bình thường.")
        default: return none ? qsTr("Đặt máy gần cục phát Wi-Fi rồi tìm lại. Không có mạng máy vẫn dạy học bình thường.") : qsTr("Mạng có hình khoá thì cần mật khẩu, thường ghi dưới cục phát Wi-Fi.")
        }
    }
    function trouble() {
        switch (model.code) {
        case "wifi.password": return qsTr("Mật khẩu chưa khớp. Mình xem lại từng chữ, cả chữ hoa chữ thường, rồi gõ lại nhé.")
        case "wifi.gone": return qsTr("Máy không còn thấy mạng này. Mình tìm lại, hoặc đặt máy gần cục phát Wi-Fi hơn nhé.")
        case "wifi.forbidden": return qsTr("Máy chưa cho phép đổi mạng ở đây. Nhờ cán bộ xã xem giúp, hoặc mình cắm dây mạng nhé.")
        case "wifi.slow": return qsTr("Mạng này trả lời chậm quá. Mình thử lại, hoặc chọn mạng khác nhé.")
        default: return qsTr("Mình thử lại, hoặc để sau cũng được: không có mạng máy vẫn dạy học bình thường.")
        }
    }

    step: model.step
    answered: model.online || model.way === "absent"
    title: qsTr("Nối mạng")
    spoken: [headline, words]
    onHeadlineChanged: Qt.callLater(screen.speak)

    Column {
        visible: !screen.none
        x: 48; y: 140
        spacing: 34
        Repeater {
            model: screen.model.networks
            BigButton {
                id: network
                required property var modelData
                required property int index
                width: 1050; height: screen.model.pages > 1 ? 214 : 152
                radius: 26
                working: screen.model.way !== "joining"
                Accessible.name: modelData.name
                condition: modelData.locked ? qsTr("có khoá") : qsTr("không cần mật khẩu")
                onActed: screen.model.choose(network.index)
                Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: network.modelData.strength > 1 ? "wifi-high" : network.modelData.strength === 1 ? "wifi-medium" : "wifi-low"; size: 84; ink: network.inkColor; plate: Theme.plateCoVit }
                Txt { x: 146; width: 760; height: parent.height; text: network.modelData.name; size: 50; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: network.inkColor }
                Icon { x: 942; anchors.verticalCenter: parent.verticalCenter; visible: network.modelData.locked; name: "lock-simple"; size: 64; ink: network.inkColor; plate: "transparent" }
            }
        }
    }
    Rectangle {
        x: screen.none ? 48 : 1140; y: 140; width: screen.none ? 1824 : 732; height: screen.alone ? 730 : screen.none ? 520 : 372
        radius: Theme.cardRadius
        color: screen.model.online ? Theme.laNhat : screen.bad ? Theme.hoeNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon {
            x: 44; y: screen.none ? 40 : 24
            name: screen.model.way === "cable" ? "plug" : screen.model.online ? "check-circle" : screen.waiting ? "hourglass-medium"
                : screen.bad ? "warning" : screen.model.way === "off" || screen.model.way === "none" ? "wifi-slash" : screen.none && screen.model.way === "choose" ? "wifi-slash" : "wifi-high"
            size: screen.none ? 150 : 96
            ink: screen.model.online ? Theme.la : screen.bad ? Theme.hoeChu : Theme.contrast ? Theme.muc : Theme.coVit
            plate: screen.model.online ? Theme.plateLa : screen.bad ? Theme.plateHoe : Theme.plateCoVit
        }
        Txt {
            x: screen.none ? 240 : 168; y: screen.none ? 26 : 10; width: parent.width - x - 30; height: screen.none ? 180 : 126
            text: screen.headline
            size: screen.none ? 72 : 50
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
        }
        Txt {
            x: 44; y: screen.none ? 230 : 134; width: parent.width - 88; height: parent.height - y - 16
            text: screen.words
            size: screen.none ? 54 : 44
            fit: true
            font.weight: Font.DemiBold
        }
    }
    BigButton {
        x: screen.none ? 48 : 1140; y: screen.none ? 704 : 540; width: screen.none ? 892 : screen.model.pages > 1 ? 354 : 732; height: 150
        visible: screen.model.way !== "cable" && screen.model.way !== "absent"
        radius: 26
        text: screen.model.way === "off" ? qsTr("Bật Wi-Fi") : qsTr("Tìm lại")
        icon: screen.model.way === "off" ? "wifi-high" : "arrows-clockwise"
        size: 44
        working: !screen.waiting
        onActed: screen.model.way === "off" ? screen.model.switchOn() : screen.model.look()
    }
    BigButton {
        x: 1518; y: 540; width: 354; height: 150
        visible: screen.model.pages > 1
        radius: 26
        text: qsTr("Mạng khác")
        icon: "list-bullets"
        size: 44
        onActed: screen.model.turnPage()
    }
    BigButton { // one that does not say its name
        x: screen.none ? 980 : 1140; y: screen.none ? 704 : 722; width: screen.none ? 892 : 732; height: screen.none ? 150 : 144
        visible: screen.naming
        radius: 26
        text: qsTr("Không thấy? Gõ tên mạng")
        icon: "keyboard"
        size: 44
        onActed: screen.model.type()
    }
}
