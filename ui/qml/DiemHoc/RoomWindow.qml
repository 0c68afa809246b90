import QtQuick
import QtQuick.Window
import DiemHoc.Models
import "room"

// The room's own screen: the class view alone, scaled as a whole.
Window {
    id: window

    required property Shell shell

    width: 1920
    height: 1080
    color: Theme.giay
    title: qsTr("Điểm Học Số · Tivi")

    RoomView {
        anchors.centerIn: parent
        shell: window.shell
        scale: Math.min(window.width / 1920, window.height / 1080)
    }
}
