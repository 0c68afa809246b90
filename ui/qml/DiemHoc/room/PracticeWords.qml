import QtQuick
import DiemHoc
import DiemHoc.Models

// What stands beside the drawn phone before a class, at room size: what is happening, what to do, and below what was
// answered, else who speaks, else what to notice.
Item {
    id: words

    required property PracticeModel model
    readonly property string below: model.finished ? "" : model.message !== "" ? model.kind : model.says !== "" ? "says" : model.note !== "" ? "note" : ""

    Txt {
        width: parent.width
        height: task.visible ? words.height * 0.28 : words.height - 216
        text: words.model.finished ? words.model.message : words.model.heading
        size: Math.round((task.visible ? 92 : 120) / Theme.textScale)
        fit: true
        minimumPixelSize: task.visible ? 66 : 84
        lineHeight: 1
        font.weight: Font.ExtraBold
    }
    Rectangle { // what to do
        id: task
        visible: words.model.instruction !== ""
        y: words.height * 0.28 + 16
        width: parent.width
        height: words.height - 216 - y
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 4
        border.color: Theme.net
        Rectangle {
            x: 30; anchors.verticalCenter: parent.verticalCenter
            width: 132; height: 132; radius: 66
            readonly property bool red: words.model.tint === "son"
            color: red ? "#9E2A18" : Theme.contrast ? Theme.giay : Theme.hoeNhat
            Icon {
                anchors.centerIn: parent
                name: words.model.icon
                size: 88
                ink: parent.red ? "#FFFDF6" : Theme.muc
                plate: parent.red ? "transparent" : Theme.plateHoe
            }
        }
        Txt {
            x: 190; width: parent.width - x - 24; height: parent.height
            text: words.model.instruction
            size: Math.round(104 / Theme.textScale)
            fit: true
            minimumPixelSize: 84
            topPadding: 8
            lineHeight: 1
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.Bold
        }
    }
    Rectangle {
        visible: words.below !== ""
        y: words.height - 200
        width: parent.width; height: 200
        radius: Theme.cardRadius
        color: words.below === "right" ? Theme.laNhat : words.below === "says" ? Theme.the : words.below === "note" ? Theme.coVitNhat : Theme.hoeNhat
        border.width: words.below === "says" ? 5 : Theme.contrast ? 3 : 0
        border.color: words.below === "says" && !Theme.contrast ? Theme.muc : Theme.net
        Icon {
            x: 36; anchors.verticalCenter: parent.verticalCenter
            name: words.below === "right" ? "check-circle" : words.below === "says" ? "user-sound" : words.below === "note" ? "eye" : "lightbulb"
            size: 100
            ink: words.below === "right" ? Theme.la : Theme.muc
            plate: words.below === "right" ? Theme.plateLa : words.below === "says" ? Theme.plateSon : words.below === "note" ? Theme.plateCoVit : Theme.plateHoe
        }
        Txt {
            x: 170; width: parent.width - x - 30; height: parent.height
            text: words.below === "says" ? words.model.who + ": " + words.model.says : words.below === "note" ? words.model.note : words.model.message
            size: Math.round(66 / Theme.textScale)
            fit: true
            minimumPixelSize: 48
            lineHeight: 1
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
        }
    }
}
