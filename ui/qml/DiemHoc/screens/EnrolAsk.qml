pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Three things of a citizen ID, or somebody who is here already: is this you? Yes and no are of one size.
Frame {
    id: screen

    required property EnrolAskModel model
    readonly property bool found: model.kind === "found"
    readonly property string question: found ? qsTr("Máy ghi ba điều này, mình đồng ý không?") : qsTr("Có phải %1 ở %2 không?").arg(model.call).arg(village)
    readonly property string village: model.village.charAt(0).toLowerCase() + model.village.slice(1)
    readonly property string gender: model.gender === "f" ? qsTr("Nữ") : model.gender === "m" ? qsTr("Nam") : qsTr("Không ghi")
    readonly property var facts: found
        ? [{ icon: "user", text: model.name }, { icon: "cake", text: qsTr("Sinh năm %1").arg(model.birthYear) }, { icon: model.gender === "f" ? "gender-female" : "gender-male", text: gender }]
        : [{ icon: "user", text: model.name }, { icon: "cake", text: qsTr("Sinh năm %1").arg(model.birthYear) }, { icon: "house-line", text: model.village }]

    title: found ? qsTr("Từ căn cước") : qsTr("Máy có một người giống thế")
    subtitle: found ? qsTr("số căn cước và địa chỉ đã bỏ đi") : ""
    titleSize: 44
    spoken: [question, ...facts.map(one => one.text + ".")]
    bar.onBack: model.back()
    bar.wayText: qsTr("Chạm một ô nhé")
    bar.wayIcon: ""
    bar.wayWorking: false

    Txt {
        x: 48; y: 116; width: 1824; height: 150
        text: screen.question
        size: 76
        fit: true
        font.weight: Font.ExtraBold
        verticalAlignment: Text.AlignVCenter
    }
    Column {
        x: 48; y: 284
        spacing: 16
        Repeater {
            model: screen.facts
            Rectangle {
                id: fact
                required property var modelData
                width: 1824; height: 112
                radius: Theme.cardRadius
                color: Theme.the
                border.width: 3
                border.color: Theme.canh
                Icon { x: 34; anchors.verticalCenter: parent.verticalCenter; name: fact.modelData.icon; size: 70; plate: Theme.plateCoVit }
                Txt { x: 140; width: 1650; height: parent.height; text: fact.modelData.text; size: 50; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
            }
        }
    }
    Row {
        x: 48; y: 696
        spacing: 32
        BigButton {
            width: 896; height: 178
            radius: 26
            text: screen.found ? qsTr("Đồng ý") : qsTr("Đúng rồi")
            icon: "check"
            iconSize: 80
            size: 64
            onActed: screen.model.yes()
        }
        BigButton {
            width: 896; height: 178
            radius: 26
            text: screen.found ? qsTr("Không") : qsTr("Không, người khác")
            icon: "x"
            iconSize: 80
            size: 64
            onActed: screen.model.no()
        }
    }
}
