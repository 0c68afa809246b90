pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc.Models

// How loud, and whether a touch reads first: comes over the stage's foot when the speed is touched, goes after a while.
Rectangle {
    id: strip

    required property Shell shell
    readonly property var levels: [
        { value: "low", text: qsTr("Nhỏ"), icon: "speaker-none" },
        { value: "normal", text: qsTr("Vừa", "volume"), icon: "speaker-low" },
        { value: "loud", text: qsTr("To", "volume"), icon: "speaker-high" }
    ]

    signal ended

    function stay() { ends.restart() }
    function choose(row, value, said) {
        shell.aloud.choose(row, value)
        shell.speak([said])
        ends.restart()
    }

    x: 24; y: 716; width: 1872; height: 184
    radius: Theme.cardRadius
    color: Theme.giay
    border.width: 5
    border.color: Theme.contrast ? Theme.net : Theme.muc
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Âm lượng")

    Timer {
        id: ends
        interval: 10000
        running: true
        onTriggered: strip.ended()
    }
    MouseArea { anchors.fill: parent } // what lies below is not touched through it
    Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: "speaker-high"; size: 60; plate: Theme.plateCoVit }
    Txt {
        x: 104; width: 230; height: parent.height
        text: qsTr("Âm lượng")
        size: 44
        fit: true
        single: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
    }
    Row {
        x: 346; y: 36
        spacing: 22
        Repeater {
            model: strip.levels
            BigButton {
                id: level
                required property var modelData
                width: 268
                text: modelData.text
                icon: modelData.icon
                size: 42
                chosen: strip.shell.aloud.volume === modelData.value
                readable: false
                onActed: strip.choose("volume", level.modelData.value, qsTr("Âm lượng") + ": " + level.modelData.text)
            }
        }
    }
    BigButton {
        readonly property bool on: strip.shell.aloud.readsFirst
        x: 1260; y: 36; width: 430
        text: qsTr("Đọc khi chạm")
        icon: "hand-tap"
        size: 42
        chosen: on
        readable: false
        onActed: strip.choose("touch", on ? "act" : "read", on ? qsTr("Chạm là chọn ngay.") : qsTr("Chạm một lần máy đọc, chạm lần nữa mới chọn."))
    }
    BigButton {
        x: 1716; y: 36; width: 128
        icon: "x"
        text: ""
        readable: false
        Accessible.name: qsTr("Đóng")
        onActed: strip.ended()
        Icon { anchors.centerIn: parent; name: "x"; size: 56 }
    }
}
