pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The lessons of one unit, at most six on a page.
Frame {
    id: screen

    required property UnitModel model

    title: model.title
    spoken: model.whole ? [title, qsTr("%1 học xong cả mục này rồi.").arg(shell.You)] : model.next.id === "" ? [title] : [title, qsTr("%1 học bài: %2.").arg(shell.You).arg(model.next.title)]
    bar.onBack: model.back()
    bar.wayText: model.next.begun ? qsTr("Học tiếp") : model.next.done ? qsTr("Học lại") : qsTr("Học bài này")
    bar.wayWorking: model.next.id !== ""
    bar.onWay: model.open(model.next.id)

    Prefetch { pictures: screen.model.ahead }
    Grid {
        x: 48; y: 134
        columns: 3
        columnSpacing: 24
        rowSpacing: 24
        Repeater {
            model: screen.model.lessons
            BigButton {
                id: tile
                required property var modelData
                readonly property bool suggested: modelData.id !== "" && modelData.id === screen.model.next.id && !screen.model.next.done
                width: 592; height: 359
                radius: 26
                kind: suggested ? "ask" : "paper"
                working: !modelData.damaged
                Accessible.name: title.text
                condition: words.text
                onActed: tile.modelData.turns ? screen.model.turn() : screen.model.open(tile.modelData.id)

                Rectangle {
                    x: 28; y: 26; width: 112; height: 112
                    radius: 24
                    color: Theme.contrast ? Theme.giay : tile.suggested ? Theme.the : Theme.tintGround(tile.modelData.tint)
                    Icon { anchors.centerIn: parent; name: tile.modelData.icon; size: 80; plate: Theme.tintPlate(tile.modelData.tint) }
                }
                Txt {
                    x: 440; y: 26; width: 116; height: 90
                    text: String(tile.modelData.number)
                    size: 64
                    fit: true
                    topPadding: 0
                    horizontalAlignment: Text.AlignRight
                    font.weight: Font.ExtraBold
                    color: Theme.mucNhat
                }
                Txt {
                    id: title
                    x: 28; y: 146; width: 540; height: 124
                    text: tile.modelData.turns ? qsTr("Các bài khác") : tile.modelData.title
                    size: 48
                    fit: true
                    font.weight: Font.Bold
                }
                Icon {
                    id: stateIcon
                    x: 28; y: 286; size: 46
                    visible: name !== ""
                    name: tile.modelData.done ? "check-circle" : tile.modelData.turns ? "arrow-right" : tile.suggested ? "arrow-right" : ""
                    ink: tile.modelData.done ? Theme.la : Theme.muc
                    plate: "transparent"
                }
                Txt {
                    id: words
                    x: stateIcon.visible ? 86 : 28
                    y: 278; width: 560 - x; height: 62
                    verticalAlignment: Text.AlignVCenter
                    text: tile.modelData.damaged ? qsTr("Bài này đang được sửa.")
                        : tile.modelData.turns ? qsTr("Xem trang sau")
                        : tile.modelData.done ? qsTr("Đã học xong")
                        : tile.modelData.left > 0 ? qsTr("Đang học dở, còn %1 phút").arg(tile.modelData.left)
                        : qsTr("Chưa học · %1 phút").arg(tile.modelData.minutes)
                    size: 38
                    fit: true
                    font.weight: Font.DemiBold
                    color: tile.modelData.done ? Theme.la : tile.suggested ? Theme.muc : Theme.mucNhat
                }
            }
        }
    }
    Item { // the unit's lotus stands where the sixth tile would
        visible: screen.model.lessons.length < 6
        x: 1280; y: 517; width: 592; height: 359
        Badge {
            x: 196; y: 0; width: 200; height: 220
            visible: screen.model.whole
            petals: screen.model.petals
        }
        Lotus {
            x: 150; y: 4; width: 292; height: 200
            visible: !screen.model.whole
            petals: screen.model.petals
            filled: screen.model.filled
        }
        Txt {
            y: screen.model.whole ? 222 : 206; width: 592; height: 130
            text: screen.model.whole ? qsTr("Huy hiệu của %1:\nxong cả mục").replace("%1", screen.shell.you) : screen.model.lessons.length === 0 ? qsTr("Mục này sắp có bài.\nMình học mục khác trước nhé.") : qsTr("Mỗi bài xong,\nsen nở thêm một cánh")
            size: 40
            fit: true
            horizontalAlignment: Text.AlignHCenter
            font.weight: Font.DemiBold
        }
    }
    Row { // six lessons leave no room below: the badge stands beside the clock
        visible: screen.model.whole && screen.model.lessons.length >= 6
        x: 1640 - width; y: 12
        spacing: 20
        Txt {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Xong cả mục")
            size: 40
            topPadding: 0
            wrapMode: Text.NoWrap
            font.weight: Font.DemiBold
            color: Theme.la
        }
        Badge { petals: screen.model.petals }
    }
}
