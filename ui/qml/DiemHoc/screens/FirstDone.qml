pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// All was asked: what is ready, what may still be done, and what comes next.
FirstFrame {
    id: screen

    required property FirstDoneModel model
    function partIcon(part) {
        switch (part) {
        case "network": return "wifi-high"
        case "commune": return "buildings"
        case "touch": return "hand-tap"
        case "sound": return "speaker-high"
        case "camera": return "camera"
        default: return "chalkboard-teacher"
        }
    }
    function partText(one) {
        switch (one.part) {
        case "network": return one.good ? qsTr("Có mạng") : qsTr("Chưa có mạng")
        case "commune": return one.good ? qsTr("Đã nối với xã") : qsTr("Chưa nối với xã")
        case "touch": return one.good ? qsTr("Màn hình nhạy") : qsTr("Chưa thử màn hình")
        case "sound": return one.good ? qsTr("Loa nghe rõ") : qsTr("Chưa có tiếng")
        case "camera": return one.good ? qsTr("Ống kính đọc tốt") : qsTr("Chưa thử ống kính")
        default: return one.good ? qsTr("Có người hướng dẫn") : qsTr("Chưa có người hướng dẫn")
        }
    }

    step: model.step
    title: qsTr("Xong rồi, máy sẵn sàng!")
    spoken: [title, next.text]
    bar.backText: qsTr("Quay lại")
    bar.backIcon: "arrow-left"
    bar.secondShown: false
    bar.wayText: model.led ? qsTr("Trang của tôi") : qsTr("Xong")
    bar.wayIcon: model.led ? "arrow-right" : "check"
    bar.wayKind: "primary"

    Grid {
        x: 48; y: 140
        columns: 2
        columnSpacing: 32
        rowSpacing: 24
        Repeater {
            model: screen.model.ready
            Rectangle {
                id: line
                required property var modelData
                width: 896; height: 120
                radius: Theme.cardRadius
                color: modelData.good ? Theme.laNhat : Theme.hoeNhat
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Icon { x: 30; anchors.verticalCenter: parent.verticalCenter; name: screen.partIcon(line.modelData.part); size: 70; ink: line.modelData.good ? Theme.la : Theme.hoeChu; plate: line.modelData.good ? Theme.plateLa : Theme.plateHoe }
                Txt { x: 124; width: 650; height: parent.height; text: screen.partText(line.modelData); size: 46; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: line.modelData.good ? Theme.la : Theme.hoeChu }
                Icon { x: 800; anchors.verticalCenter: parent.verticalCenter; name: line.modelData.good ? "check-circle" : "clock"; size: 60; ink: line.modelData.good ? Theme.la : Theme.hoeChu; plate: "transparent" }
            }
        }
    }
    Txt {
        id: next
        x: 48; y: 570; width: 1824; height: 116
        text: screen.model.led ? qsTr("Việc tiếp theo: ghi tên bà con, in thẻ, rồi mở lớp.") : qsTr("Phần chưa làm thì để sau cũng được: chạm “Lớp học” ở màn hình chào.")
        size: 50
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
    }
    Row {
        visible: screen.model.led
        x: 48; y: 700
        spacing: 32
        BigButton { width: 896; height: 168; radius: 26; text: qsTr("Ghi tên, in thẻ"); icon: "identification-card"; iconSize: 90; size: 56; onActed: screen.model.people() }
        BigButton { width: 896; height: 168; radius: 26; text: qsTr("Mở lớp học"); icon: "chalkboard-teacher"; iconSize: 90; size: 56; onActed: screen.model.lesson() }
    }
}
