import QtQuick
import DiemHoc
import DiemHoc.Models

// Help is called. The screen says only what the machine knows: the bell has rung.
Frame {
    id: screen

    required property AskedModel model

    title: qsTr("Đã gọi người hướng dẫn")
    headerShown: false
    spoken: [qsTr("Đã gọi. %1 chờ một chút nhé.").replace("%1", shell.You)]
    bar.wayText: qsTr("Gọi lại")
    bar.wayIcon: "bell-ringing"
    bar.wayIconAfter: false
    bar.wayKind: "paper"
    bar.onBack: model.back()
    property int rung: 1
    function ring() {
        rung += 1
        shell.chime("chuong")
        speak()
    }
    bar.onWay: ring()
    bar.onAsked: ring()

    Item {
        x: 48; y: 40; width: 800; height: 840
        Drawing { anchors.fill: parent; anchors.margins: 4; name: "facilitator-call"; cover: true
                  idea: qsTr("Cô hướng dẫn vẫy tay, mỉm cười.") }
        PictureFrame { anchors.fill: parent }
    }
    Txt { x: 912; y: 66; width: 960; height: 250; text: qsTr("Đã gọi người\nhướng dẫn"); size: 98; fit: true; font.weight: Font.ExtraBold }
    Txt { x: 914; y: 326; width: 958; height: 72; text: (screen.rung === 1 ? qsTr("Chuông vừa reo. %1 chờ một chút nhé.") : qsTr("Chuông reo %1 lần rồi. %2 chờ một chút nhé.").arg(screen.rung).replace("%2", "%1")).replace("%1", screen.shell.You); size: 46; fit: true }
    Txt { x: 914; y: 394; width: 958; height: 76; text: qsTr("Bài đang học vẫn giữ nguyên."); size: 46; fit: true; font.weight: Font.Bold }
    Rectangle {
        x: 914; y: 506; width: 958; height: 116
        radius: Theme.cardRadius
        color: Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 36; anchors.verticalCenter: parent.verticalCenter; name: "hourglass-medium"; size: 62 }
        Txt { x: 128; width: 810; height: parent.height; textFormat: Text.StyledText; text: qsTr("Chưa thấy ai đến, %1 bấm <b>Gọi lại</b>.").replace("%1", screen.shell.you); size: 42; fit: true; verticalAlignment: Text.AlignVCenter }
    }
    BigButton {
        x: 914; y: 672; width: 958; height: 140
        text: qsTr("Tôi làm được rồi")
        icon: "check"
        kind: "primary"
        size: 56
        iconSize: 72
        onActed: screen.model.back()
    }
}
