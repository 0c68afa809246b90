import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// The address bar of a browser: a closed or an open lock, and where one is.
Look {
    id: look

    readonly property string lock: part.data.lock ?? ""
    readonly property color hue: lock === "yes" ? Pigments.GREEN : lock === "no" ? Pigments.RED : Pigments.INK

    implicitHeight: Math.max(look.host.touchable ? 100 : 76, words.implicitHeight + 2 * pad) + face.foot

    Face {
        id: face
        host: look.host
        width: look.width
        height: look.height - foot
        radius: 38
        color: look.lock === "yes" ? "#E4EED2" : look.lock === "no" ? "#FBE0D6" : Pigments.SAND
        border.width: 3
        border.color: look.hue
        Icon { id: icon; x: 14; anchors.verticalCenter: parent.verticalCenter; name: look.lock === "yes" ? "lock-simple" : look.lock === "no" ? "lock-open" : "globe-simple"; size: 42; ink: look.hue; plate: look.lock === "yes" ? "#A9CE8E" : look.lock === "no" ? "#EFA489" : "#8FC4B7" }
        Words {
            id: words
            host: look.host
            x: 62
            y: (parent.height - height) / 2
            width: parent.width - x - 10
            text: look.host.text
            size: 34
        }
    }
}
