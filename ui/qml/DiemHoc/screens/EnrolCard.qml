pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The card at once: its code to photograph, or a printed one. The code stands here once and never again.
Frame {
    id: screen

    required property EnrolCardModel model
    /** A TV that mirrors the kiosk would show the code to the room: it stays covered until the TV is off. */
    property bool covered: shell.private && shell.room.tv === "mirror"

    title: (model.anew ? qsTr("Thẻ mới của %1") : qsTr("Xong rồi, chào %1!")).arg(model.call)
    titleSize: 50
    spoken: [title, model.inClass ? qsTr("Mình đã có mặt trong lớp.") : "", heading.text, words.text].filter(text => text !== "")
    bar.secondShown: !model.leads // there is nobody to ask: it is a facilitator who stands here
    bar.onBack: model.done()
    bar.wayText: qsTr("Xong")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.onWay: model.done()

    Rectangle { // black on white in both themes, with its clear margin
        x: 48; y: 130; width: 748; height: 748
        radius: Theme.cardRadius
        color: "#FFFFFF"
        border.width: 3
        border.color: Theme.net
        Image {
            anchors.centerIn: parent
            width: 580; height: 580
            visible: !screen.covered
            source: screen.covered ? "" : "image://qr/" + encodeURIComponent(screen.model.token)
            sourceSize: Qt.size(Math.round(width * Theme.ratio), Math.round(height * Theme.ratio))
            cache: false
            smooth: false
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Mã thẻ học của %1").arg(screen.model.call)
        }
    }
    Item {
        visible: screen.covered
        x: 48; y: 130; width: 748; height: 748
        Rectangle { anchors.fill: parent; radius: Theme.cardRadius; color: Theme.hoeNhat; border.width: 3; border.color: Theme.net }
        Icon { x: 284; y: 50; name: "television"; size: 180 }
        Txt {
            x: 50; y: 250; width: 648; height: 290
            text: qsTr("Tivi đang chiếu màn hình này, nên mã được che. Rút dây tivi rồi hãy mở.")
            size: 50
            fit: true
            horizontalAlignment: Text.AlignHCenter
            font.weight: Font.Bold
        }
        BigButton {
            x: 50; y: 570; width: 648; height: 120
            text: qsTr("Đã rút, mở mã ra")
            icon: "eye"
            size: 46
            onActed: screen.covered = false
        }
    }
    Txt {
        id: heading
        x: 850; y: 118; width: 1022; height: 170
        text: qsTr("Lấy điện thoại của mình, chụp ô vuông này.")
        size: 68
        fit: true
        font.weight: Font.ExtraBold
    }
    Txt {
        id: words
        x: 850; y: 300; width: 1022; height: 180
        text: screen.model.leads ? qsTr("Đây là thẻ người hướng dẫn. Giơ ảnh này lên, bấm mã riêng là mở được lớp. Đừng gửi ảnh cho ai.")
            : screen.model.anew ? qsTr("Thẻ cũ khoá rồi. Lần sau giơ ảnh này lên là vào học. Đừng gửi ảnh cho ai.")
            : qsTr("Đây là thẻ học tạm. Lần sau giơ ảnh này lên là vào học. Đừng gửi ảnh cho ai.")
        size: 46
        fit: true
        font.weight: Font.DemiBold
    }
    Rectangle {
        x: 850; y: 500; width: 1022; height: 116
        radius: Theme.cardRadius
        color: Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 30; anchors.verticalCenter: parent.verticalCenter; name: "numpad"; size: 66; plate: Theme.plateCoVit }
        Txt { x: 122; width: 880; height: parent.height; text: qsTr("Không có điện thoại: nhớ số %1").arg(screen.model.number); size: 46; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
    }
    BigButton {
        visible: screen.model.paper !== "none"
        x: 850; y: 646; width: 1022; height: 116
        text: screen.model.paper === "printed" ? qsTr("Đã gửi sang máy in") : screen.model.paper === "failed" ? qsTr("Máy in chưa nhận, thử lại") : qsTr("In thẻ giấy")
        icon: "printer"
        size: 50
        working: screen.model.paper !== "printed"
        onActed: screen.model.print()
    }
    Txt {
        x: 850; y: 782; width: 1022; height: 100
        text: qsTr("Mã chỉ hiện một lần. Làm thẻ mới thì mã này hết dùng.")
        size: 38
        fit: true
        color: Theme.mucNhat
        verticalAlignment: Text.AlignVCenter
    }
}
