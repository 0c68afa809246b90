pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import DiemHoc.Models

// The window: one stage of 1920 x 1080, scaled as a whole to the panel; the screen of the moment; the idle sheet above.
Window {
    id: window

    required property Shell shell
    property alias screenItem: loader.item

    width: 1920
    height: 1080
    color: Theme.giayDam
    title: "Điểm Học Số"

    Binding { target: Theme; property: "contrast"; value: window.shell.contrast }
    Binding { target: Theme; property: "textScale"; value: window.shell.textScale }
    Binding { target: Theme; property: "calm"; value: window.shell.calm }
    Binding { target: Theme; property: "ratio"; value: stage.scale }

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
        scale: Math.min(window.width / 1920, window.height / 1080)

        Rectangle {
            anchors.fill: parent
            color: Theme.giay
        }
        Loader {
            id: loader
            anchors.fill: parent
            focus: true
        }
        Loader {
            anchors.fill: parent
            active: window.shell.secondsLeft >= 0
            focus: active
            sourceComponent: IdleSheet { shell: window.shell }
        }
    }
    MouseArea { // every touch says that somebody is here; none is taken
        anchors.fill: parent
        z: 100
        onPressed: (mouse) => {
            Theme.keyboard = false
            if (window.shell.secondsLeft < 0)
                window.shell.touched()
            mouse.accepted = false
        }
    }
    Connections {
        target: window.shell
        function onScreenChanged() { window.open() }
    }
    function open() {
        if (shell.screen !== "")
            loader.setSource("screens/" + shell.screen + ".qml", { shell: shell, model: shell.model })
    }
    Component.onCompleted: open()
}
