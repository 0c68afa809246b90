pragma ComponentBehavior: Bound

import QtQuick

/*
 * The class card turned so that the chosen letter is on top, in a hoe disc. Its code is a drawing: too few modules, and
 * one corner like the others, so that nothing can read it.
 */
Item {
    id: card

    property string letter: "A"
    readonly property int turn: letter === "B" ? -90 : letter === "C" ? 180 : letter === "D" ? 90 : 0
    readonly property color ink: "#24190F"

    width: 200
    height: 200
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Thẻ quay cho chữ %1 lên trên").arg(letter)

    Item {
        anchors.fill: parent
        rotation: card.turn
        Rectangle {
            anchors.fill: parent
            radius: width * 0.05
            color: "#FFFDF6"
            border.width: 5
            border.color: card.ink
        }
        Repeater { // the corners of the drawn code
            model: [[0.3, 0.3], [0.56, 0.3], [0.3, 0.56]]
            Rectangle {
                required property var modelData
                x: card.width * modelData[0]; y: card.width * modelData[1]
                width: card.width * 0.14; height: width
                color: "transparent"
                border.width: card.width * 0.025
                border.color: card.ink
                Rectangle { anchors.centerIn: parent; width: card.width * 0.05; height: width; color: card.ink }
            }
        }
        Repeater {
            model: [[0.47, 0.3], [0.47, 0.36], [0.3, 0.47], [0.38, 0.47], [0.5, 0.44], [0.56, 0.5], [0.64, 0.47], [0.47, 0.55], [0.56, 0.6], [0.62, 0.56], [0.66, 0.64], [0.5, 0.65]]
            Rectangle {
                required property var modelData
                x: card.width * modelData[0]; y: card.width * modelData[1]
                width: card.width * 0.045; height: width
                color: card.ink
            }
        }
        Repeater { // letters in the middle of each margin, their heads outwards
            model: ["A", "B", "C", "D"]
            Item {
                id: side
                required property string modelData
                required property int index
                anchors.fill: parent
                rotation: 90 * index
                readonly property bool chosen: modelData === card.letter
                Rectangle {
                    visible: side.chosen
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: -card.width * 0.02
                    width: card.width * 0.3; height: width; radius: width / 2
                    color: Theme.contrast ? "#FFC53D" : "#F6B32B"
                    border.width: 4
                    border.color: card.ink
                }
                Text {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: card.width * (side.chosen ? 0.13 : 0.145) - height / 2
                    text: side.modelData
                    font.family: Theme.family
                    font.weight: Font.ExtraBold
                    font.pixelSize: card.width * (side.chosen ? 0.21 : 0.17)
                    color: side.chosen ? card.ink : "#54432F"
                    Accessible.ignored: true
                }
            }
        }
    }
}
