pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The classes that were held, the newest first; touch one to see its figures and print its book again.
Frame {
    id: screen

    required property HeldClassesModel model

    title: qsTr("Lớp đã dạy")
    subtitle: model.pages > 1 ? qsTr("Trang %1 trên %2").arg(model.page).arg(model.pages) : ""
    titleSize: 46
    speaksAtOnce: false
    spoken: []
    bar.onBack: model.back()
    bar.secondShown: false
    bar.thirdShown: false
    bar.wayShown: model.pages > 1
    bar.wayText: qsTr("Trang sau")
    bar.wayIcon: "list-bullets"
    bar.wayIconAfter: false
    bar.wayKind: "paper"
    bar.onWay: model.turnPage()

    Txt {
        visible: screen.model.count === 0
        x: 48; y: 300; width: 1824; height: 300
        text: qsTr("Chưa dạy lớp nào.\nDạy xong một lớp, sổ của lớp nằm ở đây.")
        size: 56
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
        color: Theme.mucNhat
    }
    Column {
        x: 48; y: 134
        spacing: 24
        Repeater {
            model: screen.model.rows
            BigButton {
                id: row
                required property var modelData
                width: 1824; height: 102
                Accessible.name: modelData.day + ", " + modelData.time + ", " + modelData.lesson
                condition: people.text + (modelData.byMachine ? ", " + auto.text : "")
                onActed: screen.model.choose(row.modelData.number)
                Icon { x: 24; y: 25; size: 52; name: row.modelData.byMachine ? "moon" : "notebook"; plate: row.modelData.byMachine ? Theme.plateHoe : Theme.plateCoVit }
                Txt { x: 96; width: 340; height: 102; verticalAlignment: Text.AlignVCenter; text: row.modelData.day; size: 42; fit: true; font.weight: Font.Bold }
                Txt { x: 446; width: 150; height: 102; verticalAlignment: Text.AlignVCenter; text: row.modelData.time; size: 46; fit: true; single: true; font.weight: Font.ExtraBold }
                Txt { x: 606; width: row.modelData.byMachine ? 560 : 900; height: 102; verticalAlignment: Text.AlignVCenter; text: row.modelData.lesson; size: 40; fit: true; font.weight: Font.DemiBold }
                Txt {
                    id: auto
                    visible: row.modelData.byMachine
                    x: 1180; width: 330; height: 102
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("máy khép lúc 24:00")
                    size: 36
                    fit: true
                    color: Theme.hoeChu
                    font.weight: Font.DemiBold
                }
                Txt { id: people; x: 1524; width: 272; height: 102; verticalAlignment: Text.AlignVCenter; horizontalAlignment: Text.AlignRight; text: qsTr("%n người", "", row.modelData.people); size: 42; fit: true; font.weight: Font.Bold }
            }
        }
    }
}
