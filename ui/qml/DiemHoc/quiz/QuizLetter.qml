pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc

// A message on a pile of those to come. Once it has been put somewhere, a stamp says where it belongs.
Item {
    id: letter

    required property var answer
    property int number: 1
    property int total: 1
    property bool cameBack: false
    property bool lit: false
    /** Where it belongs, from QuizPlaces.all; null until it was put somewhere. */
    property var place: null
    readonly property int waiting: cameBack ? 0 : Math.min(2, total - number)

    width: 1824
    height: 350

    Repeater { // the pile
        model: letter.waiting
        Rectangle {
            required property int index
            readonly property int depth: letter.waiting - index
            x: 14 * depth; y: 11 * depth
            width: parent.width - 28 * depth
            height: parent.height
            radius: Theme.cardRadius
            color: Theme.the
            border.width: 3
            border.color: Theme.canh
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.the
        border.width: letter.lit ? 8 : 3
        border.color: letter.lit ? Theme.hoeDam : Theme.net

        Rectangle {
            x: 44; y: 44; width: 262; height: 262
            radius: 26
            color: Theme.contrast ? Theme.giay : Theme.coVitNhat
            Icon { anchors.centerIn: parent; name: letter.answer.icon; size: 170; plate: Theme.plateCoVit }
        }
        Row {
            x: 350; y: 30
            spacing: 14
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: letter.cameBack ? "arrow-counter-clockwise" : "envelope-simple"
                size: 48
                ink: Theme.mucNhat
            }
            Txt {
                anchors.verticalCenter: parent.verticalCenter
                text: letter.cameBack ? qsTr("Mình gặp lại tin này nhé.") : qsTr("Tin %1 trên %2").arg(letter.number).arg(letter.total)
                size: 38
                topPadding: 0
                wrapMode: Text.NoWrap
                font.weight: Font.DemiBold
                color: Theme.mucNhat
            }
        }
        Txt {
            x: 350; y: 84; width: 1050; height: 250
            text: letter.answer.text
            size: 56
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.Bold
        }
        Icon {
            visible: letter.place === null
            x: 1540; y: 95
            name: "question"
            size: 160
            ink: Theme.net
            plate: "transparent"
        }
        Rectangle { // the stamp
            visible: letter.place !== null
            x: 1440; y: 36; width: 346; height: 278
            radius: 26
            color: letter.place?.ground ?? "transparent"
            border.width: 9
            border.color: letter.place?.line ?? "transparent"
            Icon {
                x: (parent.width - size) / 2; y: 34
                name: letter.place?.icon ?? ""
                size: 120
                plate: letter.place?.plate ?? "transparent"
            }
            Txt {
                x: 18; y: 156; width: parent.width - 36; height: 110
                text: letter.place?.name ?? ""
                size: 52
                fit: true
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font.weight: Font.ExtraBold
            }
        }
    }
}
