pragma ComponentBehavior: Bound

import QtQuick

// Draws pictures that are likely to be wanted next in the background, at the size of a scene, so that they are there at once.
Item {
    id: prefetch

    property list<url> pictures

    visible: false
    Accessible.ignored: true

    Repeater {
        model: prefetch.pictures
        Image {
            required property url modelData
            width: 892; height: 748
            asynchronous: true
            fillMode: Image.PreserveAspectCrop // belongs to what a kept picture is found by
            source: modelData
            sourceSize: Qt.size(Math.ceil(width * Theme.ratio), Math.ceil(height * Theme.ratio))
        }
    }
}
