import QtQuick
import DiemHoc
import "pigments.js" as Pigments

// The way back at the upper left of a screen.
Target {
    id: arrow

    property bool live: true
    property bool dark: false

    signal acted(string gesture, string direction)

    mark: "<back>"
    width: 84
    height: 84
    aimRadius: 42
    activeFocusOnTab: visible
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Quay lại")
    Accessible.onPressAction: arrow.acted("tap", "")
    Keys.onReturnPressed: arrow.acted("tap", "")
    Keys.onEnterPressed: arrow.acted("tap", "")
    Keys.onSpacePressed: arrow.acted("tap", "")

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 6
        anchors.bottomMargin: area.pressed ? -1 : -6
        radius: 42
        color: arrow.dark ? Pigments.TEAL_EDGE : Pigments.EDGE
    }
    Rectangle {
        y: area.pressed ? 4 : 0
        width: 84; height: 84; radius: 42
        color: area.pressed ? Pigments.AMBER : Pigments.PAPER
        border.width: 3
        border.color: Pigments.LINE
        Icon { anchors.centerIn: parent; name: "arrow-left"; size: 52; ink: Pigments.INK; plate: "#00000000" }
    }
    FocusRing { around: arrow }
    Finger {
        id: area
        anchors.fill: parent
        enabled: arrow.live && arrow.visible
        onDid: (gesture, direction) => arrow.acted("tap", "")
    }
}
