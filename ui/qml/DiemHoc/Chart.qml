pragma ComponentBehavior: Bound

import QtQuick

/*
 * Bars from zero, the value written at the end of each; the title is a sentence of what is counted.
 * bars: [{label, said, value, of}]; `said` is the label in full, for a screen reader. The longest possible bar, `of` at its largest, is as wide as the chart.
 */
Rectangle {
    id: chart

    property string title: ""
    property list<var> bars: []
    readonly property real most: Math.max(1, ...bars.map(bar => bar.of))
    readonly property real step: (height - 96) / Math.max(1, bars.length)
    property real labelWidth: 150

    radius: Theme.cardRadius
    color: Theme.the
    border.width: 3
    border.color: Theme.canh
    Accessible.role: Accessible.Chart
    Accessible.name: title
    Accessible.description: bars.map(bar => bar.said + ": " + qsTr("%1 trên %2").arg(bar.value).arg(bar.of)).join("; ")

    Txt {
        x: 32; y: 8; width: chart.width - 64; height: 76
        text: chart.title
        size: 40
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
    }
    Repeater {
        model: chart.bars
        Item {
            id: bar
            required property var modelData
            required property int index
            readonly property real room: chart.width - 64 - chart.labelWidth - 24 - 170
            x: 32
            y: 84 + index * chart.step
            width: chart.width - 64
            height: chart.step
            Txt {
                width: chart.labelWidth; height: parent.height
                text: bar.modelData.label
                size: 36
                fit: true
                verticalAlignment: Text.AlignVCenter
                font.weight: Font.DemiBold
            }
            Rectangle { // how many answered
                x: chart.labelWidth + 24
                anchors.verticalCenter: parent.verticalCenter
                width: bar.room * bar.modelData.of / chart.most
                height: Math.min(44, parent.height - 14)
                color: Theme.contrast ? Theme.giay : Theme.giayDam
                border.width: 3
                border.color: Theme.net
                Rectangle { // how many of them were right
                    visible: bar.modelData.value > 0
                    width: Math.max(6, parent.width * bar.modelData.value / Math.max(1, bar.modelData.of))
                    height: parent.height
                    color: Theme.contrast ? Theme.plateLa : "#A9CE8E"
                    border.width: 3
                    border.color: Theme.contrast ? Theme.muc : "#24190F"
                }
            }
            Txt {
                x: bar.width - 160; width: 160; height: parent.height
                text: bar.modelData.value + " / " + bar.modelData.of
                size: 40
                fit: true
                single: true
                horizontalAlignment: Text.AlignRight
                verticalAlignment: Text.AlignVCenter
                font.weight: Font.ExtraBold
            }
        }
    }
}
