pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// What whoever mends the machine needs: a square to be photographed, and all of it on a stick. Nobody's name is in it.
Frame {
    id: screen

    required property DiagnosisModel model
    readonly property bool good: model.step === "written"
    readonly property bool bad: model.step === "failed" || model.step === "nothing"

    title: qsTr("Gửi chẩn đoán")
    titleSize: 50
    speaksAtOnce: false
    spoken: [heading.text, told.text]
    bar.onBack: model.back()
    bar.secondShown: false
    bar.wayText: qsTr("Chép ra USB")
    bar.wayIcon: "usb"
    bar.wayIconAfter: false
    bar.wayBusy: model.busy
    bar.onWay: model.write()

    Rectangle { // black on white in both themes, with its clear margin
        x: 48; y: 130; width: 748; height: 748
        radius: Theme.cardRadius
        color: "#FFFFFF"
        border.width: 3
        border.color: Theme.net
        Image {
            anchors.centerIn: parent
            width: 660; height: 660
            source: screen.model.short === "" ? "" : "image://qr/" + encodeURIComponent(screen.model.short)
            sourceSize: Qt.size(Math.round(width * Theme.ratio), Math.round(height * Theme.ratio))
            cache: false
            smooth: false
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Mã chẩn đoán của máy")
        }
    }
    Txt {
        id: heading
        x: 850; y: 118; width: 1022; height: 240
        text: qsTr("Chụp mã này gửi cho người phụ trách, hoặc chép ra USB.")
        size: 64
        fit: true
        font.weight: Font.ExtraBold
    }
    Txt {
        x: 850; y: 370; width: 1022; height: 220
        text: qsTr("Mã chỉ nói máy nào, bản nào, phần nào cần xem. Không có tên, số thẻ hay thôn của ai cả.")
        size: 48
        fit: true
        font.weight: Font.DemiBold
    }
    Rectangle {
        x: 850; y: 630; width: 1022; height: 248
        radius: Theme.cardRadius
        color: screen.good ? Theme.laNhat : screen.bad || screen.model.busy ? Theme.hoeNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 36; anchors.verticalCenter: parent.verticalCenter; name: screen.good ? "check-circle" : screen.bad ? "warning" : screen.model.busy ? "hourglass-medium" : "usb"; size: 110; ink: screen.good ? Theme.la : screen.bad || screen.model.busy ? Theme.hoeChu : Theme.contrast ? Theme.muc : Theme.coVit; plate: screen.good ? Theme.plateLa : Theme.plateHoe }
        Txt {
            id: told
            x: 180; width: 810; height: parent.height
            text: screen.model.step === "written" ? qsTr("Đã chép vào %1, rút USB được rồi.").arg(screen.model.stick)
                : screen.model.step === "writing" ? qsTr("Đang chép. Đừng rút USB nhé.")
                : screen.model.step === "nothing" ? qsTr("Máy chưa thấy USB. Mình cắm USB rồi bấm lại nhé.")
                : screen.model.step === "failed" ? (screen.shell.language === "vi" ? screen.model.trouble : qsTr("Chưa chép được. Mình thử USB khác nhé."))
                : qsTr("Cắm USB rồi chạm “Chép ra USB” là có đủ chẩn đoán trong một tệp.")
            size: 46
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
        }
    }
}
