pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Somebody takes their consent back. Who it is, what goes and what stays; then ten seconds to think again.
Frame {
    id: screen

    required property ForgetModel model
    readonly property bool waiting: model.state === "waiting"
    readonly property bool done: model.state === "done"

    function ages(band) { return band === "70+" ? qsTr("từ 70 tuổi") : band === "<16" ? qsTr("dưới 16 tuổi") : qsTr("%1 tuổi").arg(band) }

    title: qsTr("Xoá tên")
    titleSize: 46
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.back()
    bar.secondShown: false
    bar.thirdShown: false
    bar.wayText: done ? qsTr("Xong") : waiting ? qsTr("Thôi, đừng xoá") : qsTr("Xoá tên")
    bar.wayIcon: done ? "check" : waiting ? "arrow-counter-clockwise" : "user-minus"
    bar.wayIconAfter: false
    bar.wayKind: done ? "primary" : waiting ? "hot" : "stop"
    bar.onWay: done ? model.back() : waiting ? model.keep() : model.forget()

    Rectangle {
        visible: !screen.done
        x: 48; y: 134; width: 1824; height: 240
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 40; anchors.verticalCenter: parent.verticalCenter; name: "user"; size: 150; plate: Theme.plateCoVit }
        Txt { x: 230; y: 20; width: 1560; height: 120; text: screen.model.name; size: 84; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Txt {
            x: 230; y: 142; width: 1560; height: 76
            text: [screen.model.village, screen.ages(screen.model.band), screen.model.number === "" ? "" : qsTr("thẻ %1").arg(screen.model.number)].filter(text => text !== "").join(" · ")
            size: 44
            fit: true
            single: true
            verticalAlignment: Text.AlignVCenter
            color: Theme.mucNhat
            font.weight: Font.DemiBold
        }
    }
    Row {
        visible: !screen.done && !screen.waiting
        x: 48; y: 400
        spacing: 24
        Repeater {
            model: [
                { title: qsTr("Sẽ xoá"), text: qsTr("Tên, năm sinh, thôn; thẻ; bài đang học và đã học; giấy in có tên còn trong máy. Thẻ cũ không mở được nữa."), icon: "eraser", ground: Theme.hoeNhat, plate: Theme.plateHoe },
                { title: qsTr("Còn giữ"), text: qsTr("Số lượt đến lớp, không còn biết là của ai. Bản sao của máy giữ thêm ít lâu rồi cũng hết."), icon: "chart-bar", ground: Theme.coVitNhat, plate: Theme.plateCoVit }
            ]
            Rectangle {
                id: card
                required property var modelData
                width: 900; height: 360
                radius: Theme.cardRadius
                color: modelData.ground
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Icon { x: 36; y: 34; name: card.modelData.icon; size: 84; plate: card.modelData.plate }
                Txt { x: 146; y: 26; width: 720; height: 100; text: card.modelData.title; size: 56; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
                Txt { x: 40; y: 136; width: 820; height: 210; text: card.modelData.text; size: 42; fit: true; font.weight: Font.DemiBold }
            }
        }
    }
    Txt {
        visible: !screen.done && !screen.waiting
        x: 48; y: 780; width: 1824; height: 92
        text: qsTr("Hỏi lại %1 cho chắc nhé. Xoá rồi thì không lấy lại được.").arg(screen.model.call)
        size: 46
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
    }
    Rectangle {
        visible: screen.waiting
        x: 48; y: 400; width: 1824; height: 470
        radius: Theme.cardRadius
        color: Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Txt { x: 80; y: 90; width: 300; height: 290; text: String(screen.model.left); size: 200; fit: true; single: true; horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold; color: Theme.hoeChu }
        Txt { x: 430; y: 70; width: 1330; height: 150; text: qsTr("Máy sắp xoá tên."); size: 76; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold; color: Theme.hoeChu }
        Txt { x: 430; y: 230; width: 1330; height: 170; text: qsTr("Máy chưa xoá gì cả. Chạm nhầm thì bấm “Thôi, đừng xoá”."); size: 52; fit: true; color: Theme.hoeChu; font.weight: Font.DemiBold }
    }
    Rectangle {
        visible: screen.done
        x: 48; y: 240; width: 1824; height: 470
        radius: Theme.cardRadius
        color: Theme.laNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 100; anchors.verticalCenter: parent.verticalCenter; name: "check-circle"; size: 220; ink: Theme.la; plate: Theme.plateLa }
        Txt { x: 420; y: 60; width: 1330; height: 170; text: qsTr("Đã xoá tên."); size: 96; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Txt { x: 420; y: 240; width: 1330; height: 180; text: qsTr("Máy không còn giữ tên và thẻ nữa. Giấy đã in ra thì mình huỷ giúp nhé."); size: 52; fit: true }
    }
}
