pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// What the room sees, 2 to 8 m away: one view of 1920 x 1080, its key sentence 120 px. Nothing here can be pressed.
Item {
    id: view

    required property Shell shell
    /** A view and its model; without them it follows the room from view to view. */
    property string fixed: ""
    property QtObject given: null

    width: 1920
    height: 1080

    Rectangle {
        anchors.fill: parent
        color: Theme.giay
    }
    Loader {
        id: loader
        anchors.fill: parent
        visible: !view.shell.room.blank
    }
    Rectangle { // help was called: words beside the chime
        visible: view.shell.screen === "Asked" && !view.shell.room.blank
        width: 1920
        height: 132
        color: Theme.hoe
        Icon { x: 48; anchors.verticalCenter: parent.verticalCenter; name: "hand-palm"; size: 84; ink: Theme.trenHoe; plate: "transparent" }
        Txt { x: 160; width: 1712; height: 132; text: qsTr("Có người đang chờ người hướng dẫn."); size: 66; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: Theme.trenHoe }
    }
    Rectangle { // hold: everybody looks at the facilitator
        anchors.fill: parent
        visible: view.shell.room.blank
        color: "#0F0C08"
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Tivi đang tắt hình")
    }
    Connections {
        target: view.fixed === "" ? view.shell.room : null
        function onChanged() { view.open() }
    }
    /** What may be touched at a place, for the kiosk that shows this view itself; "" in the most. */
    function at(x: real, y: real): string {
        const question = loader.item as Question
        return question === null ? "" : question.at(x, y)
    }
    property string shown: ""
    property QtObject model: null
    function open() {
        const wished = fixed === "" ? shell.room.view : fixed
        const its = fixed === "" ? shell.room.model : given
        if (wished === shown && its === model)
            return
        shown = wished
        model = its
        const known = { shell: shell }
        if (model !== null)
            known.model = model
        loader.setSource(shown + ".qml", known)
    }
    Component.onCompleted: open()
}
