import QtQuick
import DiemHoc
import DiemHoc.Models

// After class: is everybody counted? Close it, and the sheet for the book is ready.
Frame {
    id: screen

    required property ClassDoneModel model

    title: model.closed ? qsTr("Lớp học xong rồi!") : qsTr("Kết thúc lớp?")
    subtitle: model.lesson
    speaksAtOnce: false
    spoken: []
    bar.backText: model.closed ? qsTr("Trang chính") : qsTr("Quay lại")
    bar.backIcon: model.closed ? "house" : "arrow-left"
    bar.secondText: qsTr("Điểm danh tiếp")
    bar.secondIcon: "scan"
    bar.secondKind: "paper"
    bar.thirdShown: false
    bar.wayText: model.closed ? qsTr("Xong") : qsTr("Kết thúc lớp")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.onBack: model.closed ? model.home() : model.back()
    bar.onAsked: model.closed ? model.home() : model.back()
    bar.onWay: model.closed ? model.home() : model.close()

    Txt { x: 48; y: 118; width: 700; height: 320; text: String(screen.model.people); size: 260; fit: true; font.weight: Font.ExtraBold; wrapMode: Text.NoWrap; verticalAlignment: Text.AlignVCenter; horizontalAlignment: Text.AlignHCenter }
    Txt { x: 48; y: 440; width: 700; height: 90; text: qsTr("người đã có mặt"); size: 56; fit: true; font.weight: Font.Bold; horizontalAlignment: Text.AlignHCenter }
    Txt { x: 48; y: 530; width: 700; height: 70; text: qsTr("trong %n phút", "", screen.model.minutes); size: 42; fit: true; color: Theme.mucNhat; horizontalAlignment: Text.AlignHCenter; font.weight: Font.DemiBold }
    Column {
        x: 800; y: 134
        spacing: 22
        Repeater {
            model: [{ icon: "users-three", words: qsTr("Bà con có thẻ"), count: screen.model.residents },
                    { icon: "user-plus", words: qsTr("Khách"), count: screen.model.guests },
                    { icon: "gender-female", words: qsTr("Phụ nữ"), count: screen.model.women },
                    { icon: "heart", words: qsTr("Từ 60 tuổi"), count: screen.model.over60 },
                    { icon: "star", words: qsTr("Lần đầu đến"), count: screen.model.fresh }]
            Rectangle {
                id: line
                required property var modelData
                width: 1072; height: 108
                radius: Theme.cardRadius
                color: Theme.the
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: line.modelData.icon; size: 64; plate: Theme.plateCoVit }
                Txt { x: 128; width: 660; height: parent.height; text: line.modelData.words; size: 46; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
                Txt { x: 800; width: 236; height: parent.height; text: String(line.modelData.count); size: 60; fit: true; single: true; horizontalAlignment: Text.AlignRight; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
            }
        }
    }
    Rectangle {
        x: 48; y: 660; width: 700; height: 218
        radius: Theme.cardRadius
        color: screen.model.closed ? Theme.laNhat : Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: screen.model.closed ? "check-circle" : "hourglass-medium"; size: 72; ink: screen.model.closed ? Theme.la : Theme.muc }
        Txt {
            x: 132; width: 540; height: parent.height
            text: screen.model.closed && screen.model.roster === "" ? qsTr("Chưa chép được sổ điểm danh. Người đã ghi vẫn còn trong máy.")
                : screen.model.closed ? qsTr("Sổ điểm danh đã lưu: %1").arg(screen.model.roster) : qsTr("Còn ai chưa ghi thì bấm “Điểm danh tiếp”. Kết thúc rồi thì sổ điểm danh được lưu.")
            size: 38
            fit: true
            verticalAlignment: Text.AlignVCenter
        }
    }
    Rectangle {
        visible: screen.model.closed
        x: 800; y: 786; width: 1072; height: 92
        radius: Theme.cardRadius
        color: Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: "paper-plane-tilt"; size: 52 }
        Txt { x: 104; width: 940; height: parent.height; text: qsTr("Chờ gửi %1 · Đã gửi %2. Có mạng là tự gửi.").arg(screen.model.pending).arg(screen.model.sent); size: 38; fit: true; verticalAlignment: Text.AlignVCenter; color: Theme.hoeChu; font.weight: Font.DemiBold }
    }
}
