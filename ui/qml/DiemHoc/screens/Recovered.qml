pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Read once by a facilitator: the machine's book was damaged, and this is what there is again.
Frame {
    id: screen

    required property RecoveredModel model

    title: qsTr("Sổ của máy")
    titleSize: 46
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.goOn()
    bar.secondShown: false
    bar.thirdShown: false
    bar.wayText: qsTr("Tôi biết rồi")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.onWay: model.goOn()

    Rectangle {
        x: 48; y: 134; width: 1824; height: 236
        radius: Theme.cardRadius
        color: screen.model.whole ? Theme.laNhat : Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 44; anchors.verticalCenter: parent.verticalCenter; name: screen.model.whole ? "check-circle" : "first-aid-kit"; size: 140; ink: screen.model.whole ? Theme.la : Theme.hoeChu; plate: screen.model.whole ? Theme.plateLa : Theme.plateHoe }
        Txt { x: 230; y: 10; width: 1560; height: 216; text: screen.model.head; size: 60; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold; color: screen.model.whole ? Theme.muc : Theme.hoeChu }
    }
    Column {
        x: 48; y: 394
        spacing: 20
        Repeater {
            model: screen.model.lines
            Rectangle {
                id: line
                required property string modelData
                width: 1824; height: 146
                radius: Theme.cardRadius
                color: Theme.the
                border.width: 3
                border.color: Theme.canh
                Txt { x: 40; width: 1744; height: parent.height; text: line.modelData; size: 44; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
            }
        }
    }
}
