import QtQuick
import DiemHoc.Models

// Before names stand on a TV that mirrors the kiosk: the facilitator is asked.
FocusScope {
    id: sheet

    required property Shell shell

    width: 1920
    height: 1080
    focus: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text
    Keys.onEscapePressed: sheet.shell.room.answer(false)

    Rectangle {
        anchors.fill: parent
        color: Theme.contrast ? "#000000" : "#24190F"
        opacity: 0.75
    }
    MouseArea { anchors.fill: parent }
    Rectangle {
        x: 210; y: 190; width: 1500; height: 640
        radius: Theme.cardRadius
        color: Theme.giay
        border.width: 5
        border.color: Theme.contrast ? Theme.net : Theme.muc
        Icon { x: 70; y: 84; name: "television"; size: 130 }
        Txt { id: title; x: 240; y: 70; width: 1190; height: 190; text: qsTr("Tivi sẽ thấy tên bà con. Mở tiếp không?"); size: 66; fit: true; font.weight: Font.ExtraBold }
        Txt { x: 240; y: 270; width: 1190; height: 120; text: qsTr("Muốn giữ riêng thì rút dây tivi, hoặc mở sau giờ học."); size: 40; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
        BigButton { x: 70; y: 440; width: 660; height: 128; text: qsTr("Không, quay lại"); icon: "arrow-left"; focus: true; onActed: sheet.shell.room.answer(false) }
        BigButton { x: 770; y: 440; width: 660; height: 128; text: qsTr("Mở tiếp"); icon: "eye"; onActed: sheet.shell.room.answer(true) }
    }
}
