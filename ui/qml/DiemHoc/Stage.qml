pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import DiemHoc.Models

// One stage of 1920 x 1080, scaled as a whole to the window; the screen of the moment; the idle sheet above.
FocusScope {
    id: root

    required property Shell shell
    required property Window window

    anchors.fill: parent
    focus: true
    Keys.onTabPressed: (event) => {
        Theme.keyboard = true
        event.accepted = false
    }
    Keys.onBacktabPressed: (event) => {
        Theme.keyboard = true
        event.accepted = false
    }

    Binding { target: Theme; property: "contrast"; value: root.shell.contrast }
    Binding { target: Theme; property: "textScale"; value: root.shell.textScale }
    Binding { target: Theme; property: "calm"; value: root.shell.calm }
    Binding { target: Voice; property: "shell"; value: root.shell }
    Binding { target: Theme; property: "ratio"; value: stage.scale }
    Binding { target: root.window; property: "color"; value: Theme.giayDam }

    Rectangle { // paper above the bar's ground where the panel is taller than 16:9
        width: parent.width
        height: parent.height / 2
        color: Theme.giay
    }
    Item {
        id: stage
        anchors.centerIn: parent
        width: 1920
        height: 1080
        scale: Math.min((root.width || root.window.width) / 1920, (root.height || root.window.height) / 1080)

        Rectangle {
            anchors.fill: parent
            color: Theme.giay
        }
        Loader {
            id: loader
            readonly property bool alone: root.shell.secondsLeft < 0 && !root.shell.room.asking
            anchors.fill: parent
            enabled: alone // a sheet keeps the focus to itself, and gives it back
            focus: alone
        }
        Loader {
            anchors.fill: parent
            active: root.shell.secondsLeft >= 0
            focus: active
            sourceComponent: IdleSheet { shell: root.shell }
        }
        Loader {
            anchors.fill: parent
            active: root.shell.room.asking
            focus: active
            sourceComponent: NamesSheet { shell: root.shell }
        }
        Caption {
            shell: root.shell
            around: stage
        }
        ChimeSign { name: root.shell.aloud.mark }
    }
    MouseArea { // every touch says that somebody is here; none is taken
        anchors.fill: parent
        z: 100
        onPressed: (mouse) => {
            Theme.keyboard = false
            if (root.shell.secondsLeft < 0)
                root.shell.touched()
            mouse.accepted = false
        }
    }
    Connections {
        target: root.shell
        function onScreenChanged() { root.open() }
    }
    function open() {
        Voice.armed = null
        if (shell.screen !== "")
            loader.setSource("screens/" + shell.screen + ".qml", { shell: shell, model: shell.model })
    }
    Component.onCompleted: open()
}
