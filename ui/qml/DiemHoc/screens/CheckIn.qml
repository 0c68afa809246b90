pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Thirty people coming in one after another: each holds up a card, sees the name, hears "tinh", sits down.
Frame {
    id: screen

    required property CheckInModel model

    title: qsTr("Điểm danh")
    subtitle: model.lesson
    speaksAtOnce: false
    spoken: []
    bar.secondText: qsTr("Thêm khách chưa có thẻ")
    bar.secondIcon: "user-plus"
    bar.secondKind: "paper"
    bar.thirdText: model.readsNames ? qsTr("Đọc tên đang bật") : qsTr("Đọc tên đang tắt")
    bar.thirdIcon: model.readsNames ? "speaker-high" : "speaker-slash"
    bar.speedShown: false
    bar.wayText: qsTr("Vào bài học")
    bar.wayWorking: model.count > 0
    bar.onBack: model.back()
    bar.onAsked: model.guest()
    bar.onThird: model.turnNames()
    bar.onWay: model.teach()

    Item {
        x: 48; y: 124; width: 900; height: 424
        Rectangle { anchors.fill: parent; anchors.margins: 3; color: "#4D625B" }
        Drawing {
            anchors.fill: parent
            anchors.margins: 4
            visible: screen.model.preview === ""
            name: screen.model.preview !== "" ? "" : screen.model.camera ? "class-sample" : "camera-off"
            cover: true
            idea: qsTr("Bà con giơ thẻ lên cho máy đọc.")
        }
        Image {
            anchors.fill: parent
            anchors.margins: 4
            visible: screen.model.preview !== ""
            source: screen.model.preview
            cache: false
            smooth: false
            fillMode: Image.PreserveAspectCrop
            clip: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Hình mờ từ ống kính, mã trên thẻ đã được che")
        }
        PictureFrame { anchors.fill: parent }
        Rectangle {
            x: 28; y: 26
            width: seen.width + 80; height: Math.max(76, Math.ceil(seenWords.font.pixelSize * 1.74)); radius: height / 2
            color: screen.model.problem !== "" ? Theme.the : Theme.hoe
            border.width: 4
            border.color: Theme.contrast ? Theme.net : "#24190F"
            Row {
                id: seen
                anchors.centerIn: parent
                spacing: 18
                Icon { name: screen.model.problem !== "" ? "eye" : "scan"; size: 46; ink: screen.model.problem !== "" ? Theme.muc : Theme.trenHoe; plate: "transparent"; anchors.verticalCenter: parent.verticalCenter }
                Txt {
                    id: seenWords
                    anchors.verticalCenter: parent.verticalCenter
                    topPadding: 0
                    wrapMode: Text.NoWrap
                    size: 38
                    font.weight: Font.Bold
                    color: screen.model.problem !== "" ? Theme.muc : Theme.trenHoe
                    text: screen.model.problem === "unknown" ? qsTr("Thẻ này chưa có ở máy này")
                        : screen.model.problem === "revoked" ? qsTr("Thẻ cũ, mình dùng thẻ mới nhé")
                        : screen.model.problem === "damaged" ? qsTr("Mã mờ rồi, in thẻ mới nhé")
                        : screen.model.problem === "facilitator" ? qsTr("Đây là thẻ người hướng dẫn")
                        : screen.model.problem === "full" ? qsTr("Máy tạm nghỉ ghi")
                        : screen.model.problem !== "" ? qsTr("Mã này không phải thẻ học")
                        : !screen.model.camera ? qsTr("Đưa thẻ vào máy quét")
                        : screen.model.cards > 0 ? qsTr("Đang thấy %n thẻ", "", screen.model.cards) : qsTr("Mời bà con giơ thẻ")
                }
            }
        }
    }
    StatusPill { // only true once the fact is on the disk
        x: 48; y: 566
        size: Theme.nho
        kind: screen.model.problem === "full" ? "trouble" : "saved"
        icon: screen.model.problem === "full" ? "warning" : "check-circle"
        text: screen.model.problem === "full" ? qsTr("Bộ nhớ đầy, máy chưa ghi thêm được.") : qsTr("Đã lưu trong máy, mất điện vẫn còn.")
    }
    StatusPill {
        x: 48; y: 642
        size: Theme.nho
        kind: "waiting"
        icon: "paper-plane-tilt"
        text: qsTr("Chờ gửi %1 · Đã gửi %2.").arg(screen.model.pending).arg(screen.model.sent) + " " + (screen.model.problem === "full" ? qsTr("Những gì đã ghi vẫn còn.") : qsTr("Có mạng là tự gửi."))
    }
    Row { // for who comes without a card
        x: 48; y: 724
        spacing: 24
        Repeater {
            model: [{ text: qsTr("Tìm tên"), icon: "magnifying-glass" }, { text: qsTr("Gõ số thẻ"), icon: "numpad" }, { text: qsTr("Thêm người mới"), icon: "user-plus" }]
            BigButton {
                id: way
                required property var modelData
                required property int index
                width: 284; height: 144
                text: modelData.text
                icon: modelData.icon
                size: 40
                onActed: index === 0 ? screen.model.find() : index === 1 ? screen.model.number() : screen.model.enrol()
            }
        }
    }
    Txt { id: total; x: 990; y: 96; width: 330; height: 190; text: String(screen.model.count); size: 168; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold; wrapMode: Text.NoWrap }
    Txt {
        x: 990 + total.contentWidth + 36; y: 176; width: 1872 - x; height: 76
        text: screen.model.guests > 0 ? qsTr("người đã có mặt, %n khách", "", screen.model.guests) : qsTr("người đã có mặt")
        size: 44
        fit: true
        font.weight: Font.Bold
    }
    Grid {
        x: 992; y: 270
        columns: 2
        columnSpacing: 18
        rowSpacing: 12
        flow: Grid.LeftToRight
        Repeater {
            model: screen.model.present
            Rectangle {
                id: person
                required property var modelData
                required property int index
                readonly property bool fresh: modelData.fresh
                width: 431; height: 92
                radius: 22
                color: fresh ? Theme.hoe : Theme.the
                border.width: fresh ? 4 : Theme.contrast ? 3 : 0
                border.color: fresh ? (Theme.contrast ? Theme.muc : "#24190F") : Theme.net
                Icon { x: 22; anchors.verticalCenter: parent.verticalCenter; name: "check-circle"; size: 46; ink: person.fresh ? Theme.trenHoe : Theme.la; plate: "transparent" }
                Txt {
                    x: 84; width: 336; height: parent.height
                    text: person.modelData.guest ? qsTr("Khách") : person.modelData.name
                    size: 38
                    fit: true
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.DemiBold
                    color: person.fresh ? Theme.trenHoe : Theme.muc
                }
            }
        }
    }
    BigButton {
        visible: screen.model.count > 0
        x: 992; y: 794; width: 431; height: 74
        edge: 6
        text: screen.model.count > screen.model.present.length ? qsTr("Xem cả %n người", "", screen.model.count) : qsTr("Xem, sửa danh sách")
        size: 34
        onActed: screen.model.listing()
    }
    BigButton { // undo the last, for two minutes
        visible: screen.model.undoable
        x: 1441; y: 794; width: 431; height: 74
        edge: 6
        text: qsTr("Bỏ người vừa ghi")
        size: 34
        onActed: screen.model.undo()
    }
}
