import QtQuick
import DiemHoc
import DiemHoc.Models

// Today's class as the timetable says it. One tap more and it is open.
Frame {
    id: screen

    required property OpenClassModel model

    title: qsTr("Lớp hôm nay")
    titleSize: 46
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.back()
    bar.secondText: qsTr("Chọn bài khác")
    bar.secondIcon: "books"
    bar.secondKind: "paper"
    bar.onAsked: model.other()
    bar.thirdShown: false
    bar.wayText: qsTr("Mở lớp")
    bar.onWay: model.open()

    Picture { x: 48; y: 134; width: 900; height: 744; source: screen.model.picture; idea: screen.model.title }
    Txt { x: 1000; y: 126; width: 872; height: 130; verticalAlignment: Text.AlignVCenter; text: screen.model.time; size: 104; fit: true; single: true; font.weight: Font.ExtraBold }
    Txt { x: 1000; y: 264; width: 872; height: 190; text: screen.model.title; size: 64; fit: true; font.weight: Font.ExtraBold }
    Txt { x: 1000; y: 458; width: 872; height: 66; text: screen.model.unit; size: 40; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }
    Column {
        x: 1000; y: 548
        spacing: 18
        Repeater {
            model: [{ icon: "map-pin", words: screen.model.place },
                    { icon: "chalkboard-teacher", words: screen.model.leader },
                    { icon: "clock", words: qsTr("Bài này khoảng %n phút", "", screen.model.minutes) }]
            Rectangle {
                id: line
                required property var modelData
                width: 872; height: 98
                radius: Theme.cardRadius
                color: Theme.the
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: line.modelData.icon; size: 56; plate: Theme.plateCoVit }
                Txt { x: 108; width: 740; height: parent.height; verticalAlignment: Text.AlignVCenter; text: line.modelData.words; size: 42; fit: true; font.weight: Font.DemiBold }
            }
        }
    }
}
