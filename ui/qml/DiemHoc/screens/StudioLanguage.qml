pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// In which language is it spoken? Vietnamese by its regions, the languages of the communes, any other by name.
Frame {
    id: screen

    required property StudioLanguageModel model

    title: qsTr("Mình thu tiếng nào?")
    titleSize: 56
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondShown: false
    bar.thirdShown: false
    bar.wayText: qsTr("Tiếng khác nữa")
    bar.wayKind: "paper"
    bar.onWay: model.turnPage()

    Grid {
        x: 48; y: 134
        columns: 3
        columnSpacing: 24
        rowSpacing: 34
        Repeater {
            model: screen.model.tiles
            BigButton {
                id: tile
                required property var modelData
                readonly property bool other: modelData.id === "other"
                width: 592; height: 340
                radius: 26
                kind: other ? "ask" : "paper"
                Accessible.name: words.text
                onActed: screen.model.choose(tile.modelData.id)
                Icon { x: 34; y: 34; name: tile.other ? "keyboard" : "user-sound"; size: 96; plate: tile.other ? Theme.plateHoe : Theme.plateCoVit }
                Txt { id: words; x: 34; y: 146; width: 530; height: 172; text: tile.other ? qsTr("Tiếng khác, mình gõ tên") : tile.modelData.name; size: 56; fit: true; font.weight: Font.Bold }
            }
        }
    }
}
