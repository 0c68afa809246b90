import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// The title of a screen.
Look {
    id: look

    readonly property bool iconed: part.icon !== ""

    implicitHeight: Math.max(words.implicitHeight + 10, iconed ? icon.size : 0)

    Icon {
        id: icon
        visible: look.iconed
        anchors.verticalCenter: parent.verticalCenter
        name: look.part.icon
        size: look.host.tight > 1 ? 52 : 64
        ink: look.part.tint === "la" && !look.host.dark ? Pigments.GREEN : look.ink
        plate: look.part.tint === "" && !look.host.dark ? "#8FC4B7" : look.host.dark ? "#2F7A72" : Pigments.plate(look.part.tint)
    }
    Words {
        id: words
        host: look.host
        x: look.iconed ? icon.size + 14 : 0
        anchors.verticalCenter: parent.verticalCenter
        width: look.width - x
        text: look.host.text
        size: 44
        color: look.ink
        font.weight: Font.Bold
        horizontalAlignment: look.host.centred && !look.iconed ? Text.AlignHCenter : Text.AlignLeft
    }
}
