pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Looking for a lesson: six large blocks to touch, the first of them a keyboard, under which the lessons found stand.
Frame {
    id: screen

    required property FindModel model
    readonly property string invitation: model.typing ? qsTr("Gõ vài chữ, không cần dấu. Bài hiện ra ở trên.")
        : qsTr("%1 muốn học gì? %1 chạm một câu, hoặc gõ chữ.").replace(/%1/g, shell.You)
    readonly property string nothing: qsTr("Chưa thấy bài nào. Mình gõ chữ khác, hoặc chạm một câu nhé.")

    title: qsTr("Tìm bài học")
    titleSize: 50
    spoken: model.nothing ? [nothing, ...names()] : [model.typing && model.found ? qsTr("Mình tìm thấy:") : invitation, ...names()]
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.wayText: !model.typing ? qsTr("Câu khác") : model.found ? qsTr("Học bài này") : qsTr("Gõ chữ để tìm")
    bar.wayKind: model.typing ? "primary" : "paper"
    bar.wayIcon: model.typing && !model.found ? "" : "arrow-right"
    bar.wayWorking: model.typing ? model.found : model.pages > 1
    bar.onWay: model.typing ? model.openBest() : model.turnPage()

    function names() { return model.tiles.map(tile => tile.title + ".") }
    function invite() { shell.speak([invitation]) }

    Component.onCompleted: Qt.callLater(invite)
    Connections {
        target: screen.model
        property bool typed: false
        property bool missed: false
        function onChanged() {
            if (screen.model.typing !== typed)
                screen.invite()
            else if (screen.model.nothing && !missed)
                screen.shell.speak([screen.nothing])
            typed = screen.model.typing
            missed = screen.model.nothing
        }
    }
    Grid {
        visible: !screen.model.typing
        x: 48; y: 134
        columns: 3
        columnSpacing: 24
        rowSpacing: 24
        BigButton {
            width: 592; height: 359
            radius: 26
            kind: "primary"
            Accessible.name: qsTr("Gõ chữ để tìm")
            onActed: screen.model.beginTyping()
            Rectangle {
                x: 28; y: 26; width: 112; height: 112
                radius: 24
                color: Theme.contrast ? "#170F05" : Theme.hoe
                Icon { anchors.centerIn: parent; name: "keyboard"; size: 80; ink: Theme.contrast ? "#FFC53D" : Theme.trenHoe; plate: "transparent" }
            }
            Txt {
                x: 28; y: 146; width: 540; height: 124
                text: qsTr("Gõ chữ để tìm")
                size: 54
                fit: true
                color: Theme.trenCoVit
                font.weight: Font.ExtraBold
            }
            Txt {
                x: 28; y: 278; width: 540; height: 62
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Không cần gõ dấu")
                size: 38
                fit: true
                color: Theme.trenCoVit
                font.weight: Font.DemiBold
            }
        }
        Repeater {
            model: screen.model.typing ? [] : screen.model.tiles
            BigButton {
                id: pick
                required property var modelData
                width: 592; height: 359
                radius: 26
                Accessible.name: modelData.title
                condition: modelData.done ? qsTr("Đã học xong") : modelData.second
                onActed: screen.model.open(pick.modelData.id)
                Rectangle {
                    x: 28; y: 26; width: 112; height: 112
                    radius: 24
                    color: Theme.contrast ? Theme.giay : Theme.tintGround(pick.modelData.tint)
                    Icon { anchors.centerIn: parent; name: pick.modelData.icon; size: 80; plate: Theme.tintPlate(pick.modelData.tint) }
                }
                Txt { x: 28; y: 146; width: 540; height: 124; text: pick.modelData.title; size: 48; fit: true; font.weight: Font.Bold }
                Done { id: finished; x: 28; y: 286; shown: pick.modelData.done }
                Txt {
                    x: 28 + finished.room; y: 278; width: 540 - finished.room; height: 62
                    verticalAlignment: Text.AlignVCenter
                    text: pick.modelData.second
                    size: 38
                    fit: true
                    color: Theme.mucNhat
                    font.weight: Font.DemiBold
                }
            }
        }
    }
    TypedField {
        id: field
        visible: screen.model.typing
        x: 48; y: 116
        width: 1824; height: 150
        focus: visible
        keys: screen.model.keys
        hint: qsTr("Mình muốn học gì?")
        onVisibleChanged: if (visible) forceActiveFocus()
        onDone: if (screen.model.found) screen.model.openBest()
    }
    Txt {
        visible: screen.model.nothing
        x: 48; y: 284; width: 584; height: 149
        text: screen.nothing
        size: 42
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.DemiBold
    }
    Row {
        visible: screen.model.typing
        x: screen.model.nothing ? 664 : 48; y: 284
        spacing: 24
        Repeater {
            model: screen.model.typing ? screen.model.tiles : []
            BigButton {
                id: tile
                required property var modelData
                required property int index
                width: 592; height: 149
                kind: screen.model.found && index === 0 ? "ask" : "paper"
                Accessible.name: modelData.title
                condition: modelData.done ? qsTr("Đã học xong") : modelData.second
                onActed: screen.model.open(tile.modelData.id)
                Rectangle {
                    x: 20; y: 24; width: 100; height: 100
                    radius: 22
                    color: Theme.contrast ? Theme.giay : tile.kind === "ask" ? Theme.the : Theme.tintGround(tile.modelData.tint)
                    Icon { anchors.centerIn: parent; name: tile.modelData.icon; size: 72; plate: Theme.tintPlate(tile.modelData.tint) }
                }
                Txt {
                    x: 138; y: 6; width: 440; height: screen.model.found ? 90 : 137
                    text: tile.modelData.title
                    size: 42
                    fit: true
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.Bold
                }
                Done { id: mark; x: 138; y: 97; shown: screen.model.found && tile.modelData.done }
                Txt {
                    visible: screen.model.found
                    x: 138 + mark.room; y: 92; width: 440 - mark.room; height: 54
                    text: tile.modelData.second
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
        visible: screen.model.typing
        keys: screen.model.keys
        choosing: false
    }

    component Done: Icon {
        property bool shown
        readonly property int room: shown ? 58 : 0
        visible: shown
        name: shown ? "check-circle" : ""
        size: 46
        ink: Theme.la
        plate: "transparent"
    }
}
