pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// One touch answers: woman, man or not said; a village that is known, or the keyboard for another.
Frame {
    id: screen

    required property EnrolChoiceModel model
    readonly property bool gender: model.question === "gender"
    readonly property var people: [{ id: "f", text: qsTr("Nữ"), icon: "gender-female" }, { id: "m", text: qsTr("Nam"), icon: "gender-male" }, { id: "-", text: qsTr("Không ghi"), icon: "user" }]

    title: gender ? qsTr("Mình là nữ hay nam?") : qsTr("Nhà mình ở thôn nào?")
    titleSize: 56
    clockShown: false
    spoken: gender ? [title, ...people.map(one => one.text + ".")] : [title, ...model.villages.map(one => one + ".")]
    bar.onBack: model.back()
    bar.wayText: model.chosen !== "" ? qsTr("Tiếp theo") : model.pages > 1 ? qsTr("Thôn khác nữa") : qsTr("Chạm một ô nhé")
    bar.wayKind: model.chosen === "" && model.pages > 1 ? "paper" : "primary"
    bar.wayIcon: model.chosen !== "" || model.pages > 1 ? "arrow-right" : ""
    bar.wayWorking: model.chosen !== "" || model.pages > 1
    bar.onWay: model.chosen !== "" ? model.next() : model.turnPage()

    TurnOf { number: screen.model.number; of: screen.model.of }
    Row {
        visible: screen.gender
        x: 48; y: 190
        spacing: 24
        Repeater {
            model: screen.gender ? screen.people : []
            BigButton {
                id: who
                required property var modelData
                width: 592; height: 600
                radius: 26
                chosen: screen.model.chosen === modelData.id
                Accessible.name: modelData.text
                onActed: screen.model.choose(who.modelData.id)
                Icon { x: 181; y: 110; name: who.modelData.icon; size: 230; ink: who.inkColor; plate: Theme.plateCoVit }
                Txt { x: 20; y: 390; width: 552; height: 150; text: who.modelData.text; size: 76; fit: true; horizontalAlignment: Text.AlignHCenter; font.weight: Font.Bold; color: who.inkColor }
            }
        }
    }
    Grid {
        visible: !screen.gender
        x: 48; y: 150
        columns: 3
        columnSpacing: 24
        rowSpacing: 36
        Repeater {
            model: screen.gender ? [] : screen.model.villages
            BigButton {
                id: village
                required property string modelData
                width: 592; height: 330
                radius: 26
                chosen: screen.model.chosen === modelData
                Accessible.name: modelData
                onActed: screen.model.choose(village.modelData)
                Icon { x: 34; y: 34; name: village.chosen ? "check-circle" : "house-line"; size: 96; ink: village.inkColor; plate: village.chosen ? "transparent" : Theme.plateCoVit }
                Txt { x: 34; y: 146; width: 530; height: 166; text: village.modelData; size: 56; fit: true; font.weight: Font.Bold; color: village.inkColor }
            }
        }
        BigButton {
            id: other
            visible: !screen.gender
            width: 592; height: 330
            radius: 26
            kind: "ask"
            Accessible.name: qsTr("Gõ tên thôn khác")
            onActed: screen.model.type()
            Icon { x: 34; y: 34; name: "keyboard"; size: 96 }
            Txt { x: 34; y: 146; width: 530; height: 166; text: qsTr("Gõ tên thôn khác"); size: 56; fit: true; font.weight: Font.Bold }
        }
    }
}
