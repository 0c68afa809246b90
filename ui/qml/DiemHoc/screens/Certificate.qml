pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The certificate as it will be on paper, and the way to have it printed. The paper is in Vietnamese in every language.
Frame {
    id: screen

    required property CertificateModel model
    readonly property color paperInk: "#24190F"

    title: qsTr("Giấy xác nhận")
    spoken: [qsTr("Giấy xác nhận của %1 đây.").replace("%1", shell.you), model.wording + ".", advice.text]
    bar.backText: qsTr("Trang chính")
    bar.backIcon: "house"
    bar.onBack: model.home()
    bar.wayText: model.printed ? qsTr("Về trang chính") : model.printer ? qsTr("In giấy này") : qsTr("Về trang chính")
    bar.wayIcon: model.printer && !model.printed ? "printer" : "arrow-right"
    bar.onWay: model.printer && !model.printed ? model.print() : model.home()

    Rectangle { // pigment off its line
        x: 58; y: 143; width: 1180; height: 734
        color: Theme.hoe
    }
    Rectangle {
        x: 48; y: 134; width: 1180; height: 734
        color: "#FFFDF6"
        border.width: 5
        border.color: "#2A1C10"
        Rectangle {
            anchors.fill: parent
            anchors.margins: 18
            color: "transparent"
            border.width: 3
            border.color: "#0B4A4C"
        }
        Drawing { x: 64; y: 52; width: 120; height: 120; name: "mark" }
        Txt {
            x: 204; y: 60; width: 900; height: 104
            text: "Điểm Học Số"
            size: 40
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.Bold
            color: screen.paperInk
        }
        Txt {
            x: 60; y: 180; width: 1060; height: 110
            text: screen.model.wording
            size: 56
            fit: true
            horizontalAlignment: Text.AlignHCenter
            font.weight: Font.ExtraBold
            color: "#0B4A4C"
        }
        Txt {
            x: 60; y: 300; width: 1060; height: 130
            text: screen.model.name
            size: 84
            fit: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
            color: screen.paperInk
        }
        Txt {
            x: 60; y: 434; width: 1060; height: 80
            text: screen.model.learned
            size: 48
            fit: true
            horizontalAlignment: Text.AlignHCenter
            font.weight: Font.Bold
            color: screen.paperInk
        }
        Txt {
            x: 60; y: 540; width: 700; height: 140
            text: screen.model.place + "\n" + screen.model.date
            size: 40
            fit: true
            color: screen.paperInk
        }
        Badge { x: 900; y: 500; width: 176; height: 194; source: "image://drawing/badge/5/light" }
    }
    Txt {
        id: advice
        x: 1290; y: 150; width: 582; height: 420
        text: screen.model.printed ? qsTr("Giấy đang in. %1 chờ một chút nhé.").replace("%1", screen.shell.You)
            : screen.model.printer ? qsTr("%1 chạm nút có máy in để in giấy này ra mang về.").replace("%1", screen.shell.You)
            : qsTr("Máy này chưa có máy in. %1 nhờ người hướng dẫn in giấy này nhé.").replace("%1", screen.shell.You)
        size: 50
        fit: true
        font.weight: Font.Bold
    }
    Rectangle {
        x: 1290; y: 590; width: 582; height: 278
        radius: Theme.cardRadius
        color: Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 32; y: 36; size: 88; name: "qr-code"; plate: Theme.plateCoVit }
        Txt {
            x: 146; y: 20; width: 412; height: 240
            text: qsTr("Trên giấy có mã ô vuông, để xã kiểm tra lại khi cần.")
            size: 40
            fit: true
            verticalAlignment: Text.AlignVCenter
        }
    }
}
