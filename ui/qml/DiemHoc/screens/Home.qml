pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A resident who has just been greeted: go on where one stopped, or choose a unit; below, what else there is for them.
Frame {
    id: screen

    required property HomeModel model
    readonly property string dueText: qsTr("Ôn lại %n câu", "", model.due)

    title: model.name === "" ? qsTr("Mời bác chọn bài") : qsTr("Chào %1!").arg(model.name)
    spoken: [title, model.resume.begun ? qsTr("%1 học tiếp bài: %2.").arg(shell.You).arg(model.resume.title)
                                       : qsTr("Mời %1 học bài: %2.").arg(shell.you).arg(model.resume.title),
             model.due > 0 ? qsTr("Hôm trước %1 còn lưỡng lự, mình ôn lại nhé.").arg(shell.you) : ""]
    titleSize: 62
    bar.backText: qsTr("Thoát")
    bar.backIcon: "sign-out"
    bar.wayText: qsTr("Mục khác")
    bar.wayKind: "paper"
    bar.onBack: model.leave()
    bar.onWay: model.turnPage()

    Prefetch { pictures: [screen.model.resume.ahead] }
    Txt {
        x: 1300; y: 30; width: 370; height: 60
        text: qsTr("Trang %1 trên %2").arg(screen.model.page).arg(screen.model.pages)
        size: 38
        fit: true
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        color: Theme.mucNhat
        font.weight: Font.DemiBold
    }
    BigButton { // the whole tile is one target; the hot block inside says so
        id: resume
        x: 48; y: 134; width: 700; height: 742
        kind: "primary"
        radius: 26
        Accessible.name: qsTr("Học tiếp") + ": " + screen.model.resume.title
        onActed: screen.model.goOn()

        Picture {
            x: 24; y: 24; width: 652; height: 362
            source: screen.model.resume.picture
            idea: screen.model.resume.idea
            radius: 18
            ground: resume.faceColor
        }
        Txt {
            x: 36; y: 396; width: 640; height: 60
            text: qsTr("%1 · Bài %2").arg(screen.model.resume.unit).arg(screen.model.resume.number)
            size: 38
            fit: true
            color: Theme.contrast ? Theme.trenCoVit : "#FDE9B8"
            font.weight: Font.DemiBold
        }
        Txt {
            x: 36; y: 442; width: 640; height: 88
            text: screen.model.resume.title
            size: 54
            fit: true
            color: Theme.trenCoVit
            font.weight: Font.Bold
        }
        Row {
            x: 36; y: 536
            height: 56
            spacing: 12
            Repeater {
                model: screen.model.resume.total
                Rectangle {
                    required property int index
                    anchors.verticalCenter: parent.verticalCenter
                    width: 58; height: 20; radius: 10
                    color: index < screen.model.resume.part - 1 ? Theme.contrast ? Theme.trenCoVit : Theme.hoe : "transparent"
                    border.width: 3
                    border.color: index < screen.model.resume.part - 1 ? color : Theme.trenCoVit
                }
            }
            Txt {
                leftPadding: 16
                width: 652 - 70 * screen.model.resume.total
                height: 56
                fit: true
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Còn %1 phút").arg(screen.model.resume.minutes)
                size: 38
                color: Theme.trenCoVit
                font.weight: Font.DemiBold
            }
        }
        Rectangle {
            x: 24; y: 606; width: 652; height: 112
            radius: Theme.blockRadius
            color: Theme.contrast ? "#170F05" : Theme.hoe
            Row {
                anchors.centerIn: parent
                spacing: 24
                Txt {
                    text: screen.model.resume.begun ? qsTr("Học tiếp") : screen.model.resume.done ? qsTr("Học lại bài này") : qsTr("Học bài này")
                    font.pixelSize: Math.min(64, Math.round(56 * Theme.textScale)) // its block is 112 high
                    topPadding: 0
                    wrapMode: Text.NoWrap
                    anchors.verticalCenter: parent.verticalCenter
                    font.weight: Font.ExtraBold
                    color: Theme.contrast ? "#FFC53D" : Theme.trenHoe
                }
                Icon { name: "arrow-right"; size: 60; ink: Theme.contrast ? "#FFC53D" : Theme.trenHoe; anchors.verticalCenter: parent.verticalCenter }
            }
        }
    }
    Grid {
        x: 784; y: 134
        columns: 3
        columnSpacing: 22
        rowSpacing: 24
        Repeater {
            model: screen.model.units
            BigButton {
                id: tile
                required property var modelData
                width: 348; height: 295
                radius: 26
                Accessible.name: modelData.title
                condition: words.text
                onActed: screen.model.openUnit(tile.modelData.id)

                Rectangle {
                    x: 24; y: 22; width: 96; height: 96
                    radius: 22
                    color: Theme.contrast ? Theme.giay : Theme.tintGround(tile.modelData.tint)
                    Icon { anchors.centerIn: parent; name: tile.modelData.icon; size: 70; plate: Theme.tintPlate(tile.modelData.tint) }
                }
                Lotus {
                    x: 226; y: 32
                    visible: !tile.modelData.done
                    petals: tile.modelData.petals
                    filled: tile.modelData.filled
                }
                Badge {
                    x: 238; y: 12; width: 90; height: 99
                    visible: tile.modelData.done
                    petals: tile.modelData.petals
                }
                Txt {
                    x: 24; y: 114; width: 306; height: 118
                    text: tile.modelData.title
                    size: 42
                    fit: true
                    font.weight: Font.Bold
                }
                Icon {
                    x: 24; y: 234; size: 46
                    visible: tile.modelData.done
                    name: "check-circle"
                    ink: Theme.la
                    plate: "transparent"
                }
                Txt {
                    id: words
                    x: tile.modelData.done ? 82 : 24
                    y: 228; width: 312 - (tile.modelData.done ? 58 : 0); height: 58
                    verticalAlignment: Text.AlignVCenter
                    text: tile.modelData.done ? qsTr("Đã xong")
                        : tile.modelData.lessons === 0 ? qsTr("Sắp có bài")
                        : tile.modelData.finished > 0 ? qsTr("Xong %1/%2 bài").arg(tile.modelData.finished).arg(tile.modelData.petals)
                        : qsTr("%n bài mới", "", tile.modelData.lessons)
                    size: 38
                    fit: true
                    font.weight: Font.DemiBold
                    color: tile.modelData.done ? Theme.la : tile.modelData.finished > 0 ? Theme.muc : Theme.mucNhat
                }
            }
        }
    }
    Row { // what is here stays in its order; the widest takes what room is left
        id: besides
        x: 784; y: 772
        spacing: 22
        readonly property int shown: (screen.model.findable ? 1 : 0) + (screen.model.due > 0 ? 1 : 0) + (screen.model.certified ? 1 : 0)
        readonly property int wide: 1088 - 370 * (shown - 1)
        BigButton {
            visible: screen.model.findable
            width: screen.model.due > 0 ? 348 : besides.wide
            text: qsTr("Tìm bài học")
            icon: "magnifying-glass"
            size: 40
            onActed: screen.model.find()
        }
        BigButton {
            visible: screen.model.due > 0
            width: besides.wide
            kind: "ask"
            text: screen.dueText
            second: width > 600 ? qsTr("Hôm trước %1 còn lưỡng lự").arg(screen.shell.you) : ""
            icon: "arrows-clockwise"
            size: 40
            onActed: screen.model.review()
        }
        BigButton {
            visible: screen.model.certified
            width: screen.model.due > 0 || screen.model.findable ? 348 : besides.wide
            text: qsTr("Giấy xác nhận")
            icon: "certificate"
            size: 40
            onActed: screen.model.certificate()
        }
    }
}
