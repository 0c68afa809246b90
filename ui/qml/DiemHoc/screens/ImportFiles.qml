pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Which file holds the list? USB sticks first, then the machine's own folders.
Frame {
    id: screen

    required property ImportFilesModel model

    function where(place) { return place === "usb" ? qsTr("USB") : place === "documents" ? qsTr("Tài liệu") : qsTr("Giấy tờ của máy") }

    title: qsTr("Nhập danh sách")
    subtitle: qsTr("chọn tệp, máy xem trước, chưa thêm ai")
    titleSize: 46
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondText: qsTr("Tìm lại")
    bar.secondIcon: "arrows-clockwise"
    bar.secondKind: "paper"
    bar.onAsked: model.again()
    bar.thirdShown: false
    bar.wayText: model.pages > 1 ? qsTr("Tệp khác") : qsTr("Chọn một tệp")
    bar.waySecond: model.pages > 1 ? qsTr("trang %1 trên %2").arg(model.page).arg(model.pages) : ""
    bar.wayKind: "paper"
    bar.wayIcon: model.pages > 1 ? "arrow-right" : ""
    bar.wayWorking: model.pages > 1
    bar.onWay: model.turnPage()

    Column {
        x: 48; y: 136
        spacing: 30
        Repeater {
            model: screen.model.files
            BigButton {
                id: file
                required property var modelData
                width: 1824; height: 116
                Accessible.name: modelData.name
                condition: screen.where(modelData.place) + ", " + modelData.day
                onActed: screen.model.choose(file.modelData.index)
                Icon { x: 30; anchors.verticalCenter: parent.verticalCenter; name: file.modelData.place === "usb" ? "usb" : "folder-open"; size: 66; plate: Theme.plateCoVit }
                Txt { x: 126; width: 1080; height: parent.height; text: file.modelData.name; size: 46; fit: true; wrapMode: Text.WrapAnywhere; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
                Txt { x: 1230; width: 564; height: parent.height; text: screen.where(file.modelData.place) + " · " + file.modelData.day; size: 38; fit: true; horizontalAlignment: Text.AlignRight; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
            }
        }
    }
    Rectangle {
        visible: screen.model.files.length === 0
        x: 48; y: 170; width: 1824; height: 520
        radius: Theme.cardRadius
        color: Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 100; anchors.verticalCenter: parent.verticalCenter; name: "usb"; size: 240; plate: Theme.plateCoVit }
        Txt {
            x: 430; y: 50; width: 1310; height: 170
            text: qsTr("Chưa thấy tệp nào. Mình cắm USB vào, rồi bấm “Tìm lại” nhé.")
            size: 62
            fit: true
            font.weight: Font.Bold
        }
        Txt {
            x: 430; y: 250; width: 1310; height: 240
            text: qsTr("Tệp Excel (.xlsx) hoặc CSV, có cột: họ tên, năm sinh, giới, thôn, đồng ý. Dưới 16 tuổi thêm cột người giám hộ.")
            size: 46
            fit: true
        }
    }
}
