pragma ComponentBehavior: Bound

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
    /** "Nghe lại": what the screen says, then the names of its blocks, each lit as it is said. */
    function readScreen() { shell.speak(spoken.concat(controls())) }
    /** The blocks that can be touched, as {key, phrases}: the stage from its top left, then the bar. */
    function controls() {
        const at = (one) => one.mapToItem(stageItem, 0, 0)
        const row = (one) => Math.round(at(one).y / 70)
        const told = spoken.map((one) => Voice.plain(typeof one === "string" ? one : (one.phrases ?? []).join(" ")))
        const named = (one) => one.voiceMark !== undefined
        const found = Voice.find(stageItem, named).sort((a, b) => row(a) - row(b) || at(a).x - at(b).x)
        if (controlBar.visible)
            found.push(...[controlBar.wayBlock, controlBar.secondBlock, controlBar.backBlock].filter((one) => one.visible))
        return found.filter((one) => one.named && one.voiceText !== "" && !told.includes(Voice.plain(one.Accessible.name)))
            .map((one) => ({ key: one.voiceMark, phrases: [one.voiceText] }))
    }
    /** A notice that came with the screen goes before what it says itself. */
    function arrive() {
        if (parent === null) // another screen has come already
            return
        const notice = shell.notice === "" ? [] : [{ key: "notice", phrases: [shell.notice], lang: "vi" }]
        if (speaksAtOnce || notice.length > 0)
            shell.speak(notice.concat(speaksAtOnce ? spoken : []))
    }
    /** "Đọc khi chạm": the text under a finger is read. */
    function readAt(x, y) {
        const texts = Voice.find(frame, (one) => one.lights !== undefined && one.voiceKey !== undefined)
        const under = texts.find((one) => one.contains(one.mapFromItem(frame, x, y)))
        if (under && under.Accessible.name !== "")
            shell.speak([under.Accessible.name.replace(/\n/g, " ")])
    }

    width: 1920
    height: 1080
    focus: true
    Component.onCompleted: Qt.callLater(arrive)
    Keys.onEscapePressed: controlBar.back()
    Accessible.role: Accessible.Pane
    Accessible.name: title

    MouseArea { // below all that can be pressed
        anchors.fill: parent
        visible: Voice.readsFirst
        onClicked: (mouse) => frame.readAt(mouse.x, mouse.y)
    }
    Item {
        visible: frame.headerShown
        Drawing { name: Theme.contrast ? "mark-dark" : "mark"; x: 48; y: 28; width: 68; height: 68 }
        Txt {
            visible: !Voice.captioned
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
        onThird: frame.readScreen()
        onAsked: if (secondKind === "ask") frame.shell.ask() // else the slot is the screen's own
        onSpeedTurned: {
            frame.shell.turnSpeed()
            loudness.active = true
            loudness.touched()
        }
    }
    Loader { // how loud: comes with the first touch of the speed
        id: loudness
        objectName: "loudness"
        active: false
        signal touched
        z: 4
        sourceComponent: LoudnessStrip {
            id: strip
            shell: frame.shell
            onEnded: loudness.active = false
            Connections {
                target: loudness
                function onTouched() { strip.stay() }
            }
        }
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
