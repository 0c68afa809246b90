pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc.Models
import "room"

/*
 * The class view on the kiosk itself, where the room has no screen of its own: it fills the panel, and a touch anywhere
 * brings the bar over its foot for 8 s.
 */
Item {
    id: over

    required property Shell shell
    /** What the room sees of this screen, with the screen's model. */
    required property string view
    required property QtObject model
    /** The bar is to be seen now. */
    property bool shown: false
    /** What stands at a touched place, where the view has something to touch (`at`). */
    signal picked(string what)

    function touch() {
        if (shell.room.blank)
            shell.room.turnBlank()
        shown = true
        ends.restart()
    }

    width: 1920
    height: 1080

    Loader {
        id: seen
        active: over.visible
        sourceComponent: RoomView { shell: over.shell; fixed: over.view; given: over.model }
    }
    MouseArea {
        anchors.fill: parent
        onPressed: over.touch()
        onClicked: (mouse) => {
            const view = seen.item as RoomView
            const what = view?.at(mouse.x, mouse.y) ?? ""
            if (what !== "")
                over.picked(what)
        }
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Chạm để hiện các nút")
        Accessible.onPressAction: over.touch()
    }
    Timer {
        id: ends
        interval: 8000
        onTriggered: over.shown = false
    }
}
