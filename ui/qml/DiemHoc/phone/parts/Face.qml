import QtQuick
import ".."
import "../pigments.js" as Pigments

// A block of the phone. What can be touched has a darker edge below and sinks under the finger.
Rectangle {
    id: face

    required property PartState host
    property color edge: Pigments.EDGE
    /** How high the edge is: part of the look's height. */
    readonly property int foot: host.touchable ? 7 : 0

    radius: 26
    transform: Translate { y: face.host.down && face.foot > 0 ? 5 : 0 }

    Rectangle {
        z: -1
        visible: face.foot > 0
        anchors.fill: parent
        anchors.topMargin: 8
        anchors.bottomMargin: face.host.down ? -2 : -7
        radius: parent.radius
        color: face.edge
    }
}
