pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// How the TV is connected; chosen at once.
Frame {
    id: screen

    required property TvModel model
    readonly property var choices: [
        { id: "own", icon: "television", name: qsTr("Màn hình riêng"), text: qsTr("Bà con xem bài trên tivi. Lời gợi ý chỉ ở máy này.") },
        { id: "mirror", icon: "screencast", name: qsTr("Tivi soi gương"), text: qsTr("Tivi chiếu y như máy này. Trước khi mở trang có tên, máy hỏi mình.") },
        { id: "none", icon: "monitor", name: qsTr("Không có tivi"), text: qsTr("Bà con xem ngay trên máy này.") }
    ]

    title: qsTr("Tivi trong phòng")
    speaksAtOnce: false
    bar.secondShown: false
    bar.thirdShown: false
    bar.wayText: qsTr("Xong")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.onBack: model.back()
    bar.onWay: model.back()

    Row {
        x: 48; y: 140
        spacing: 24
        Repeater {
            model: screen.choices
            BigButton {
                id: choice
                required property var modelData
                width: 592; height: 400
                Accessible.name: modelData.name
                chosen: screen.shell.room.tv === modelData.id
                onActed: screen.shell.room.chooseTv(modelData.id)
                Icon { x: 36; y: 34; name: choice.chosen ? "check-circle" : choice.modelData.icon; size: 96; ink: choice.inkColor; plate: choice.plateColor }
                Txt { x: 156; y: 34; width: 410; height: 100; text: choice.modelData.name; size: 46; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold; color: choice.inkColor }
                Txt { x: 36; y: 160; width: 520; height: 220; text: choice.modelData.text; size: 40; fit: true; color: choice.inkColor }
            }
        }
    }
    Txt {
        x: 48; y: 566; width: 1824; height: 110
        text: screen.shell.room.separate ? qsTr("Máy đang chiếu lên màn hình thứ hai.") : screen.shell.room.tv === "own" ? qsTr("Máy chưa thấy màn hình thứ hai. Mình cắm dây tivi là tự có.") : ""
        size: 42
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.DemiBold
        color: Theme.mucNhat
    }
    BigButton {
        x: 48; y: 700; width: 1208; height: 112
        text: screen.shell.room.showsName ? qsTr("Tivi có gọi tên người vừa điểm danh") : qsTr("Tivi không hiện tên ai")
        icon: screen.shell.room.showsName ? "user-check" : "eye-slash"
        size: 42
        onActed: screen.shell.room.turnName()
    }
}
