pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A citizen ID before the camera or the scanner. Its code is dense: often the scanner or the keyboard is the way.
Frame {
    id: screen

    required property EnrolScanModel model
    readonly property bool trouble: model.trouble !== ""

    /** Each refusal in a kind sentence. */
    function sentence(why) {
        switch (why) {
        case "card": return qsTr("Đây là thẻ học. Mình đưa căn cước vào nhé.")
        case "other":
        case "huge": return qsTr("Mã này không phải của căn cước. Mình tìm mã trên mặt có ảnh nhé.")
        case "date": return qsTr("Ngày sinh trong mã máy đọc chưa ra. Mình đưa lại lần nữa, hoặc gõ tên nhé.")
        case "accents": return qsTr("Máy quét làm rơi dấu của tên. Mình gõ tên cho đúng dấu nhé.")
        case "name": return qsTr("Tên trong mã máy đọc chưa rõ. Mình đưa lại lần nữa, hoặc gõ tên nhé.")
        default: return qsTr("Máy đọc mã chưa hết. Mình đưa lại lần nữa, hoặc gõ tên nhé.")
        }
    }

    title: qsTr("Quét căn cước")
    titleSize: 50
    spoken: trouble ? [sentence(model.trouble)] : [heading.text, promise.text]
    bar.onBack: model.back()
    bar.wayText: qsTr("Gõ tên")
    bar.wayIcon: "keyboard"
    bar.wayIconAfter: false
    bar.wayKind: "paper"
    bar.onWay: model.type()

    Connections {
        target: screen.model
        function onTroubleChanged() { screen.speak() }
    }
    Item {
        x: 48; y: 124; width: 1000; height: 754
        Rectangle { anchors.fill: parent; anchors.margins: 3; color: "#4D625B" }
        Image {
            anchors.fill: parent
            anchors.margins: 4
            visible: screen.model.eye.preview !== ""
            source: screen.model.eye.preview
            cache: false
            smooth: false
            fillMode: Image.PreserveAspectCrop
            clip: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Hình mờ từ ống kính, mã trên thẻ đã được che")
        }
        Icon {
            anchors.centerIn: parent
            visible: screen.model.eye.preview === ""
            name: !screen.model.eye.camera ? "barcode" : "identification-card"
            size: 320
            ink: "#FFFDF6"
            plate: "#7A958B"
        }
        PictureFrame { anchors.fill: parent }
        StatusPill {
            x: 28; y: 26
            size: 38
            kind: "waiting"
            icon: !screen.model.eye.camera ? "barcode" : screen.model.eye.reading ? "scan" : "eye"
            text: !screen.model.eye.camera ? qsTr("Dùng máy quét, hoặc gõ tên") : screen.model.eye.reading ? qsTr("Đang đọc, giữ yên nhé") : qsTr("Máy đang tìm mã")
        }
    }
    Txt {
        id: heading
        x: 1100; y: 110; width: 772; height: 250
        text: screen.trouble ? qsTr("Mình thử lại nhé") : qsTr("Đưa ô vuông trên căn cước vào gần")
        size: 68
        fit: true
        font.weight: Font.ExtraBold
    }
    Txt {
        x: 1100; y: 370; width: 772; height: 230
        text: screen.trouble ? screen.sentence(screen.model.trouble) : !screen.model.eye.camera ? qsTr("Máy quét đọc ô vuông ở mặt có ảnh. Chưa có máy quét thì mình gõ tên.") : qsTr("Mã ở mặt có ảnh, cách ống kính một gang tay. Máy chưa đọc ra thì mình gõ tên.")
        size: 46
        fit: true
        font.weight: Font.DemiBold
    }
    Rectangle {
        x: 1100; y: 640; width: 772; height: 238
        radius: Theme.cardRadius
        color: Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 34; anchors.verticalCenter: parent.verticalCenter; name: "shield-check"; size: 84; ink: Theme.contrast ? Theme.muc : Theme.coVit; plate: Theme.plateCoVit }
        Txt {
            id: promise
            x: 150; width: 598; height: parent.height
            text: qsTr("Máy chỉ lấy tên, năm sinh, nữ hay nam. Số căn cước và địa chỉ bỏ đi ngay.")
            size: 44
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
        }
    }
}
