pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Four corners and the middle: a glass that answers everywhere, or does not.
FirstFrame {
    id: screen

    required property FirstTouchModel model
    readonly property var places: [
        { x: 48, y: 140, name: qsTr("Góc trên bên trái") }, { x: 1572, y: 140, name: qsTr("Góc trên bên phải") },
        { x: 810, y: 404, name: qsTr("Ở giữa") },
        { x: 48, y: 668, name: qsTr("Góc dưới bên trái") }, { x: 1572, y: 668, name: qsTr("Góc dưới bên phải") }
    ]

    step: model.step
    answered: model.left === 0
    title: qsTr("Thử màn hình cảm ứng")
    spoken: [heading.text]
    onAnsweredChanged: if (answered) Qt.callLater(screen.speak)

    Txt {
        id: heading
        x: 400; y: 150; width: 1120; height: 210
        text: screen.answered ? qsTr("Tốt lắm, màn hình rất nhạy!") : qsTr("Chạm đủ năm chỗ có hình bàn tay")
        size: 64
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.ExtraBold
    }
    Repeater {
        model: screen.places
        BigButton {
            id: place
            required property var modelData
            required property int index
            readonly property bool felt: screen.model.felt[index]
            x: modelData.x; y: modelData.y
            width: 300; height: 200
            radius: 26
            kind: felt ? "paper" : "hot"
            readable: false
            Accessible.name: modelData.name
            condition: felt ? qsTr("đã chạm") : ""
            onActed: screen.model.touch(place.index)
            Icon { anchors.centerIn: parent; name: place.felt ? "check-circle" : "hand-tap"; size: 120; ink: place.felt ? Theme.la : place.inkColor; plate: place.felt ? Theme.plateLa : "#C98A12" }
        }
    }
    Txt {
        x: 400; y: 680; width: 1120; height: 180
        text: screen.answered ? "" : qsTr("Chỗ nào chạm mãi không được thì cứ bỏ qua, rồi nhờ người xem lại màn hình.")
        size: 42
        fit: true
        color: Theme.mucNhat
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.DemiBold
    }
}
