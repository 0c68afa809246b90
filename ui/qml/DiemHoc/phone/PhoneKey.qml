import QtQuick
import DiemHoc
import "pigments.js" as Pigments

// One key of the phone's keyboard. The keyboard takes the touches; the key says what it is and shows it.
Target {
    id: key

    required property var value
    property bool down: false
    readonly property string kind: value.kind
    readonly property string words: value.label !== "" ? value.label : value.sign === " " ? qsTr("Cách")
        : value.sign === "done" ? qsTr("Xong") : value.sign === "shift" ? qsTr("Chữ hoa") : qsTr("Xoá")
    readonly property color ink: kind === "primary" ? Pigments.PAPER : Pigments.INK

    signal pressed

    mark: value.sign
    aimRadius: 14
    Accessible.role: Accessible.Button
    Accessible.name: words
    Accessible.onPressAction: key.pressed()

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 6
        anchors.bottomMargin: key.down ? -1 : -5
        radius: face.radius
        color: key.kind === "primary" ? Pigments.TEAL_EDGE : key.kind === "erase" ? "#B8305F" : key.kind === "paper" ? Pigments.EDGE : Pigments.AMBER_LINE
    }
    Rectangle {
        id: face
        y: key.down ? 4 : 0
        width: key.width
        height: key.height
        radius: 13
        color: key.down && key.kind !== "primary" ? Pigments.AMBER : key.kind === "primary" ? Pigments.TEAL : key.kind === "erase" ? "#F8DDE4"
            : key.kind === "hot" ? Pigments.AMBER : key.kind === "ask" ? "#FDE9B8" : Pigments.PAPER
        border.width: 2
        border.color: key.kind === "primary" ? Pigments.TEAL : Pigments.LINE
        Icon { visible: name !== ""; anchors.centerIn: parent; name: key.value.icon; size: 44; ink: key.ink; plate: key.kind === "erase" ? "#E98BA8" : Pigments.AMBER }
        Text {
            visible: key.value.icon === ""
            anchors.centerIn: parent
            text: key.words
            color: key.ink
            font.family: Theme.family
            font.pixelSize: key.value.wide > 3 && key.value.label !== "" ? Math.max(34, Math.floor(key.height * 0.59)) : 34
            font.weight: Font.Bold
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
