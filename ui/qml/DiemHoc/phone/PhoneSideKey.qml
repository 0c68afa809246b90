import QtQuick
import DiemHoc
import "pigments.js" as Pigments

// A key on the phone's edge with a sign beside it, or the bar at its foot.
Target {
    id: key

    required property var part
    property bool live: true
    readonly property string role: part.data.role ?? "power"
    readonly property bool bar: role === "home"
    readonly property string words: part.text !== "" ? part.text : role === "power" ? qsTr("Nút nguồn") : role === "volume_up" ? qsTr("Nút to tiếng")
        : role === "volume_down" ? qsTr("Nút nhỏ tiếng") : qsTr("Thanh về màn hình chính")

    signal acted(string gesture, string direction)

    mark: part.id
    width: bar ? 300 : 88
    height: bar ? 74 : 104
    aim: bar ? Qt.rect(30, 26, 240, 32) : Qt.rect(0, 4, 84, 96)
    aimRadius: bar ? 16 : 30
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: words
    Accessible.onPressAction: key.acted("tap", "")
    Keys.onReturnPressed: key.acted("tap", "")
    Keys.onEnterPressed: key.acted("tap", "")
    Keys.onSpacePressed: key.acted("tap", "")

    Rectangle { // the key itself
        visible: !key.bar
        x: area.pressed ? 2 : 6
        y: 2
        width: 18; height: 100; radius: 8
        color: "#3E4C4A"
        border.width: 4
        border.color: Theme.contrast ? Theme.net : "#2A1C10"
    }
    Rectangle { // what it is for
        visible: !key.bar
        x: 24; y: 22
        width: 60; height: 60; radius: 30
        color: area.pressed ? Pigments.AMBER : "#FDE9B8"
        border.width: 4
        border.color: Pigments.INK
        Icon { anchors.centerIn: parent; name: key.role === "power" ? "power" : key.role === "volume_up" ? "speaker-high" : "speaker-low"; size: 44; ink: Pigments.INK; plate: Pigments.AMBER }
    }
    Rectangle { // the bar at the foot
        visible: key.bar
        x: 50; y: 36
        width: 200; height: 14; radius: 7
        color: area.pressed ? Pigments.AMBER : key.dark ? Pigments.PAPER : Pigments.INK
    }
    property bool dark: false
    FocusRing { around: key }
    Finger {
        id: area
        anchors.fill: parent
        enabled: key.live
        reach: key.bar ? 40 : 90
        onDid: (gesture, direction) => key.acted(gesture, direction)
    }
}
