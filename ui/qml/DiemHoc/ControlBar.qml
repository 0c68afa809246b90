pragma ComponentBehavior: Bound

import QtQuick

/*
 * The bar that a resident learns once: four places that never move. 1 back, 2 ask the facilitator, 3 hear again and
 * the speed, 4 the way on.
 */
Item {
    id: bar

    property string backText: qsTr("Quay lại")
    property string backIcon: "arrow-left"
    property string secondText: qsTr("Hỏi người hướng dẫn")
    property string secondIcon: "hand-palm"
    property string secondKind: "ask"
    property bool secondShown: true
    property string thirdText: qsTr("Nghe lại")
    property string thirdIcon: "speaker-high"
    property bool thirdWide: false
    property bool thirdShown: true
    property bool speedShown: !thirdWide
    property int speed: 1
    property string wayText: qsTr("Tiếp theo")
    property string waySecond: ""
    property string wayIcon: "arrow-right"
    property bool wayIconAfter: true
    property string wayKind: "primary"
    property bool wayWorking: true
    property bool wayShown: true
    property bool wayBusy: false
    readonly property alias secondBlock: second
    readonly property alias wayBlock: way
    readonly property alias backBlock: back

    signal back
    signal asked
    signal third
    signal speedTurned
    signal way

    width: 1920
    height: 172
    y: 908

    Image { // sóng: one row of scallops as the bar's lip
        width: parent.width
        height: 28
        source: "image://drawing/lip/" + (Theme.contrast ? "dark" : "light")
        sourceSize: Qt.size(Math.ceil(width * Theme.ratio), Math.ceil(height * Theme.ratio))
        Accessible.ignored: true
    }
    Rectangle {
        y: 28
        width: parent.width
        height: 400
        color: Theme.giayDam
    }
    BigButton {
        id: way
        x: 1412; y: 44; width: 460
        visible: bar.wayShown
        text: bar.wayText
        second: bar.waySecond
        icon: bar.wayIcon
        iconAfter: bar.wayIconAfter
        kind: bar.wayWorking ? bar.wayKind : "off"
        working: bar.wayWorking
        busy: bar.wayBusy
        size: bar.waySecond === "" ? 44 : 38
        focus: true
        onActed: bar.way()
    }
    BigButton {
        id: third
        x: 796; y: 44; width: bar.thirdWide ? 544 : 328
        visible: bar.thirdShown
        text: bar.thirdText
        icon: bar.thirdIcon
        size: 38
        onActed: bar.third()
    }
    BigButton {
        id: speed
        x: 1144; y: 44; width: 196
        visible: bar.thirdShown && bar.speedShown
        textAlign: Text.AlignLeft
        text: ""
        Accessible.name: bar.speed === 0 ? qsTr("Đọc chậm") : bar.speed === 1 ? qsTr("Đọc vừa") : qsTr("Đọc nhanh")
        onActed: bar.speedTurned()
        Txt {
            x: 16
            width: 96
            height: parent.height
            text: speed.Accessible.name
            size: 34
            fit: true
            font.weight: Font.Bold
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            x: 102
            spacing: -32
            Repeater {
                model: 3
                Icon {
                    required property int index
                    name: "caret-right"
                    size: 54
                    ink: index <= bar.speed ? Theme.muc : Theme.canh
                }
            }
        }
    }
    BigButton {
        id: second
        x: 378; y: 44; width: 352
        visible: bar.secondShown
        text: bar.secondText
        icon: bar.secondIcon
        kind: bar.secondKind
        size: 36
        onActed: bar.asked()
    }
    BigButton {
        id: back
        x: 48; y: 44; width: 290
        text: bar.backText
        icon: bar.backIcon
        size: 38
        onActed: bar.back()
    }
}
