pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A voice as a pack that other kiosks install: to a stick, or from one.
Frame {
    id: screen

    required property StudioPackModel model
    readonly property bool good: model.step === "written" || model.step === "read"
    readonly property bool bad: model.step === "failed" || model.step === "none"
    readonly property string told: {
        switch (model.step) {
        case "busy": return model.writing ? qsTr("Đang chép. Đừng rút USB nhé.") : qsTr("Đang nhận. Đừng rút USB nhé.")
        case "written": return qsTr("Chép xong, rút được rồi: %1").arg(model.file)
        case "read": return qsTr("Máy đã nhận %n gói giọng, dùng được ngay.", "", model.count)
        case "none": return qsTr("Ở đó chưa có gói giọng nào. Mình xem lại USB nhé.")
        case "failed": return screen.shell.language === "vi" ? model.trouble : qsTr("Chưa làm được. Giọng đã thu vẫn còn nguyên, mình thử lại nhé.")
        default: return model.writing ? qsTr("Chọn nơi chép. Lời đồng ý thu tiếng không đi theo gói.") : qsTr("Chọn nơi có gói giọng, tên tệp đuôi là .voice.zip.")
        }
    }

    title: model.writing ? qsTr("Chép gói giọng") : qsTr("Nhận gói giọng")
    titleSize: 50
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondShown: false
    bar.thirdShown: false
    bar.wayText: good ? qsTr("Xong") : model.step === "busy" ? qsTr("Chờ chút…") : qsTr("Chạm một ô nhé")
    bar.wayIcon: good ? "check" : ""
    bar.wayWorking: good
    bar.onWay: model.back()

    Rectangle { // what goes
        visible: screen.model.writing
        x: 48; y: 134; width: 890; height: 400
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 36; y: 34; name: "user-sound"; size: 84; plate: Theme.plateCoVit }
        Txt { x: 148; y: 20; width: 710; height: 110; text: screen.model.language; size: 58; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Txt { x: 40; y: 146; width: 810; height: 70; text: qsTr("%n câu", "", screen.model.sentences); size: 46; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
        Txt { x: 40; y: 222; width: 810; height: 70; text: screen.model.speaker !== "" ? qsTr("Ghi tên: %1").arg(screen.model.speaker) : qsTr("Không ghi tên người đọc"); size: 44; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
        Txt { x: 40; y: 298; width: 810; height: 70; text: qsTr("Giấy phép: %1").arg(screen.model.licence); size: 44; fit: true; single: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
    }
    Rectangle {
        visible: !screen.model.writing
        x: 48; y: 134; width: 890; height: 400
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 3
        border.color: Theme.canh
        Icon { x: 36; y: 34; name: "package"; size: 84; plate: Theme.plateCoVit }
        Txt { x: 148; y: 20; width: 710; height: 110; text: qsTr("Giọng thu ở máy khác"); size: 54; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
        Txt { x: 40; y: 146; width: 810; height: 230; text: qsTr("Máy xem gói có nguyên vẹn không rồi mới nhận. Nhận rồi thì câu nào có giọng người, máy đọc bằng giọng ấy."); size: 44; fit: true }
    }
    Rectangle { // how it went
        x: 48; y: 566; width: 890; height: 310
        radius: Theme.cardRadius
        color: screen.good ? Theme.laNhat : screen.bad || screen.model.step === "busy" ? Theme.hoeNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 36; anchors.verticalCenter: parent.verticalCenter; name: screen.good ? "check-circle" : screen.bad ? "warning" : screen.model.step === "busy" ? "hourglass-medium" : "info"; size: 96; ink: screen.good ? Theme.la : screen.bad || screen.model.step === "busy" ? Theme.hoeChu : Theme.contrast ? Theme.muc : Theme.coVit; plate: screen.good ? Theme.plateLa : Theme.plateHoe }
        Txt {
            x: 166; width: 690; height: parent.height
            text: screen.told
            size: 44
            fit: true
            wrapMode: Text.Wrap
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
            color: screen.good ? Theme.la : screen.bad || screen.model.step === "busy" ? Theme.hoeChu : Theme.contrast ? Theme.muc : Theme.coVit
        }
    }
    Column {
        x: 968; y: 134
        spacing: 32
        Repeater {
            model: screen.model.sticks
            BigButton {
                required property string modelData
                required property int index
                width: 904; height: 150
                text: modelData === "" ? qsTr("Thư mục giấy tờ của máy") : modelData
                icon: modelData === "" ? "folder-open" : "usb"
                iconSize: 72
                size: 46
                working: screen.model.step !== "busy"
                onActed: screen.model.take(index)
            }
        }
    }
}
