import QtQuick

// What the camera sees, small and covered, or an icon while there is nothing to see; a pill says how reading goes.
Item {
    id: view

    property string preview: ""
    property string icon: "scan"
    property string pill: ""
    property string pillIcon: "eye"
    property string pillKind: "waiting"

    Rectangle { anchors.fill: parent; anchors.margins: 3; color: "#4D625B" }
    Image {
        anchors.fill: parent
        anchors.margins: 4
        visible: view.preview !== ""
        source: view.preview
        cache: false
        smooth: false
        fillMode: Image.PreserveAspectCrop
        clip: true
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Hình mờ từ ống kính, các mã đã được che")
    }
    Icon {
        anchors.centerIn: parent
        visible: view.preview === ""
        name: view.icon
        size: 300
        ink: "#FFFDF6"
        plate: "#7A958B"
    }
    PictureFrame { anchors.fill: parent }
    StatusPill {
        x: 28; y: 26
        size: 38
        kind: view.pillKind
        icon: view.pillIcon
        text: view.pill
    }
}
