import QtQuick
import DiemHoc.Models

/*
 * The frame of every screen: header, stage, wave lip and bar. What a screen says aloud is in `spoken`: plain strings or
 * {key, phrases} pairs; it is spoken when the screen comes and again by "Nghe lại".
 */
FocusScope {
    id: frame

    required property Shell shell
    property string title: ""
    property string subtitle: ""
    property int titleSize: 38
    property real titleRoom: 1300
    property bool clockShown: true
    property bool headerShown: true
    property list<var> spoken: []
    property bool speaksAtOnce: true
    readonly property alias bar: controlBar
    default property alias stage: stageItem.data

    function speak() { shell.speak(spoken) }

    width: 1920
    height: 1080
    focus: true
    Component.onCompleted: if (speaksAtOnce) Qt.callLater(speak)
    Keys.onEscapePressed: controlBar.back()
    Accessible.role: Accessible.Pane
    Accessible.name: title

    Item {
        visible: frame.headerShown
        Drawing { name: Theme.contrast ? "mark-dark" : "mark"; x: 48; y: 28; width: 68; height: 68 }
        Txt {
            x: 138
            y: 24
            width: frame.titleRoom
            height: 76
            fit: true
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.StyledText
            text: "<b>" + frame.title + "</b>" + (frame.subtitle === "" ? "" : " · " + frame.subtitle)
            size: frame.titleSize
            Accessible.name: frame.title + (frame.subtitle === "" ? "" : ", " + frame.subtitle)
        }
        Row {
            visible: frame.clockShown
            x: 1872 - width
            y: 36
            spacing: 14
            Icon { name: "clock"; size: 46; plate: "transparent"; anchors.verticalCenter: parent.verticalCenter }
            Txt {
                text: frame.shell.clock
                size: 40
                topPadding: 0
                wrapMode: Text.NoWrap
                font.weight: Font.Bold
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Item {
        id: stageItem
        width: 1920
        height: 908
    }
    ControlBar {
        id: controlBar
        speed: frame.shell.speed
        onThird: frame.speak()
        onAsked: if (secondKind === "ask") frame.shell.ask() // else the slot is the screen's own
        onSpeedTurned: frame.shell.turnSpeed()
    }
    StatusPill { // why something could not be done
        visible: frame.shell.notice !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        y: 816
        z: 6
        text: frame.shell.notice
        icon: "warning"
        kind: "trouble"
    }
    StatusPill { // the machine never goes quiet without saying so
        visible: frame.shell.silent && controlBar.visible && controlBar.thirdShown && controlBar.speedShown
        x: 796 + (544 - width) / 2
        y: 948 - height
        z: 5
        size: Theme.nho
        text: qsTr("Máy đang không có tiếng")
        icon: "speaker-slash"
        kind: "information"
    }
}
