pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Somebody stands there without a card: a few letters of the name, then a touch on the person. Village and age band tell
// two of the same name apart. Cards held up meanwhile are taken all the same.
Frame {
    id: screen

    required property FindPersonModel model
    readonly property bool forClass: model.purpose === "class"

    function ages(band) { return band === "70+" ? qsTr("từ 70 tuổi") : band === "<16" ? qsTr("dưới 16 tuổi") : qsTr("%1 tuổi").arg(band) }

    title: forClass ? qsTr("Tìm tên") : model.purpose === "forget" ? qsTr("Xoá tên ai?") : qsTr("Ai mất thẻ?")
    titleSize: 46
    subtitle: !forClass ? "" : model.refused ? qsTr("thẻ vừa giơ chưa được ghi") : qsTr("%n người đã có mặt", "", model.count)
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondText: qsTr("Xoá hết chữ")
    bar.secondIcon: "eraser"
    bar.secondKind: "paper"
    bar.onAsked: model.keys.clear()
    bar.thirdShown: false
    bar.wayKind: "paper"
    bar.wayText: model.pages > 1 ? qsTr("Người khác") : qsTr("Chạm đúng người")
    bar.waySecond: model.pages > 1 ? qsTr("trang %1 trên %2").arg(model.page).arg(model.pages) : ""
    bar.wayIcon: model.pages > 1 ? "arrow-right" : ""
    bar.wayWorking: model.pages > 1
    bar.onWay: model.turnPage()

    TypedField {
        x: 48; y: 116
        width: 1824; height: 150
        keys: screen.model.keys
        hint: qsTr("Gõ vài chữ của tên, không cần dấu")
        onDone: screen.model.chooseOnly()
        Component.onCompleted: forceActiveFocus()
    }
    Txt {
        visible: screen.model.found === 0
        x: 48; y: 284; width: 1824; height: 149
        text: screen.model.nothing ? qsTr("Chưa thấy ai tên như vậy. Mình gõ ít chữ hơn nhé.") : qsTr("Ví dụ: “lan”, hoặc “ng lan” là Nguyễn Thị Lan.")
        size: 46
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.DemiBold
        color: screen.model.nothing ? Theme.muc : Theme.mucNhat
    }
    Row {
        x: 48; y: 284
        spacing: 24
        Repeater {
            model: screen.model.tiles
            BigButton {
                id: tile
                required property var modelData
                readonly property string told: [modelData.village, screen.ages(modelData.band), modelData.number === "" ? "" : qsTr("thẻ %1").arg(modelData.number)].filter(text => text !== "").join(" · ")
                width: 592; height: 149
                kind: modelData.there ? "paper" : "ask"
                Accessible.name: modelData.name
                condition: modelData.there ? qsTr("Đã có mặt") + ", " + told : told
                onActed: screen.model.choose(tile.modelData.id)
                Txt {
                    x: 24; y: 6; width: 544 - mark.room; height: 84
                    text: tile.modelData.name
                    size: 44
                    fit: true
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.Bold
                }
                Icon {
                    id: mark
                    readonly property int room: visible ? 62 : 0
                    x: 522; y: 24
                    visible: tile.modelData.there
                    name: visible ? "check-circle" : ""
                    size: 50
                    ink: Theme.la
                    plate: "transparent"
                }
                Txt {
                    x: 24; y: 88; width: 544; height: 56
                    text: tile.told
                    size: Theme.nho
                    fit: true
                    single: true
                    verticalAlignment: Text.AlignVCenter
                    color: tile.kind === "ask" ? Theme.muc : Theme.mucNhat
                }
            }
        }
    }
    Keyboard {
        keys: screen.model.keys
        choosing: false
    }
}
