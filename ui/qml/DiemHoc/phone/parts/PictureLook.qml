import DiemHoc
import QtQuick
import "../pigments.js" as Pigments

// A photo: as wide as the screen, its own height where there is room.
Look {
    id: look

    readonly property int most: (part.data.size ?? "") === "big" ? [540, 460, 380, 300][host.tight] : [333, 300, 250, 190][host.tight]

    implicitHeight: Math.min(most, image.implicitWidth > 0 ? width * image.implicitHeight / image.implicitWidth : most)

    Rectangle {
        anchors.fill: parent
        anchors.margins: -4
        visible: look.host.touchable
        color: "transparent"
        border.width: 5
        border.color: look.host.down ? Pigments.AMBER : Pigments.LINE
    }
    Image {
        id: image
        anchors.fill: parent
        source: look.part.picture
        sourceSize.width: 396 * Theme.ratio
        fillMode: Image.PreserveAspectCrop
        clip: true
    }
}
