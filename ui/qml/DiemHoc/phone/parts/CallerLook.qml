import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// Who calls.
Look {
    id: look

    readonly property int side: [116, 104, 92, 80][host.tight]

    implicitHeight: side + 8 + words.implicitHeight + (more.visible ? more.implicitHeight : 0)

    Rectangle {
        x: (look.width - width) / 2
        width: look.side; height: look.side; radius: look.side / 2
        color: "#DDEBE3"
        Icon { anchors.centerIn: parent; name: look.part.icon === "" ? "user" : look.part.icon; size: Math.round(look.side * 0.65); ink: Pigments.INK; plate: "#8FC4B7" }
    }
    Words { id: words; host: look.host; y: look.side + 8; width: look.width; text: look.host.text; size: 46; color: look.ink; font.weight: Font.Bold; horizontalAlignment: Text.AlignHCenter }
    Words { id: more; visible: text !== ""; host: look.host; y: words.y + words.height; width: look.width; text: look.host.second; size: 34; color: look.ink; horizontalAlignment: Text.AlignHCenter }
}
