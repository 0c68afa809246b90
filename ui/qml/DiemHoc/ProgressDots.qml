pragma ComponentBehavior: Bound

import QtQuick

// Where one is in a lesson: done, now, to come; at most 8.
Row {
    id: dots

    property int total: 5
    property int now: 1
    readonly property string words: qsTr("Phần %1 trên %2").arg(now).arg(total)

    spacing: 14
    Accessible.role: Accessible.ProgressBar
    Accessible.name: words

    Txt {
        text: dots.words
        size: Theme.thuong
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        anchors.verticalCenter: parent.verticalCenter
        topPadding: 0
        rightPadding: 10
        Accessible.ignored: true
    }
    Repeater {
        model: dots.total
        Rectangle {
            required property int index
            readonly property bool done: index + 1 < dots.now
            readonly property bool current: index + 1 === dots.now
            anchors.verticalCenter: parent.verticalCenter
            width: current ? 84 : 36
            height: 36
            radius: 18
            color: done ? Theme.coVit : current ? Theme.hoe : "transparent"
            border.width: done ? 0 : 4
            border.color: current ? Theme.muc : Theme.net
            Icon {
                visible: parent.done
                anchors.centerIn: parent
                name: "check"
                size: 24
                ink: Theme.trenCoVit
            }
        }
    }
}
