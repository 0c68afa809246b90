import QtQuick

// What a chime looks like, for a moment over the mark: a tick for "tinh" (it worked), a bell for "chuong" (help was called).
Rectangle {
    property string name: ""
    readonly property bool bell: name === "chuong"

    visible: name !== ""
    x: 36; y: 14; width: 92; height: 92
    z: 8
    radius: 46
    color: bell ? Theme.hoe : Theme.la
    border.width: 6
    border.color: bell ? (Theme.contrast ? "#FFF6E0" : Theme.hoeDam) : Theme.contrast ? "#170F05" : Theme.the
    Accessible.role: Accessible.Graphic
    Accessible.name: bell ? qsTr("Chuông vừa reo") : qsTr("Đã nhận")
    Icon {
        anchors.centerIn: parent
        name: parent.bell ? "bell-ringing" : "check"
        size: 58
        ink: parent.bell ? Theme.trenHoe : Theme.trenLa
        plate: "transparent"
    }
}
