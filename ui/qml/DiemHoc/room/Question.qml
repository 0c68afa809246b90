pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models
import "../quiz"

// A question of any kind to the whole room, answered aloud. What is right, and why, stands here once the facilitator has
// touched or shown it on the kiosk; whose answer it was stands nowhere.
Item {
    id: question

    required property Shell shell
    required property QuizModel model
    readonly property bool told: model.open
    readonly property bool sorting: model.kind === "sort"
    readonly property bool ordering: model.kind === "order"
    readonly property int count: model.answers.length
    readonly property int rows: Math.ceil(count / 2)
    readonly property real answersTop: 132 + Math.max(1, ask.lineCount) * 152 + 8
    readonly property real cell: Math.min(290, (908 - answersTop - 18 * (rows - 1)) / rows)

    /** What stands at a place: an answer's id, a place's for a message, "" for nothing to touch. */
    function at(x, y) {
        const list = sorting ? places : answers
        for (let i = 0; i < list.count; i++) {
            const one = list.itemAt(i)
            if (x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height)
                return sorting ? named.all[i].id : model.answers[i].id
        }
        return ""
    }

    Head {
        text: question.sorting ? qsTr("Câu %1 trên %2 · Tin %3 trên %4").arg(question.model.number).arg(question.model.questions).arg(question.model.message).arg(question.model.messages)
            : qsTr("Câu %1 trên %2").arg(question.model.number).arg(question.model.questions)
        room: 760
    }
    Row {
        x: 1864 - width
        y: 30
        spacing: 22
        Icon { name: question.told ? "check-circle" : "chat-circle-text"; size: 64; anchors.verticalCenter: parent.verticalCenter }
        Txt {
            text: question.told ? question.model.kind === "one" ? qsTr("Đáp án là chữ %1").arg("ABCD"[question.model.standing.findIndex((one) => one.state === "right")] ?? "") : qsTr("Đáp án đây, bà con")
                : question.ordering ? qsTr("Việc nào làm trước, bà con nói to nhé")
                : question.model.kind === "several" ? qsTr("Có hơn một câu đúng, bà con nói to nhé")
                : question.sorting ? qsTr("Bà con nói to nhé") : qsTr("Bà con nói to chữ mình chọn nhé")
            size: Math.round(48 / Theme.textScale)
            topPadding: 0
            wrapMode: Text.NoWrap
            font.weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Text {
        id: ask
        x: 60; y: 120
        width: 1800
        text: question.model.ask
        readonly property bool lit: Voice.key === "ask"
        color: lit ? Theme.trenHoe : Theme.muc
        font.family: Theme.family
        font.pixelSize: 120
        font.weight: Font.ExtraBold
        lineHeight: 1.0
        topPadding: 4
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        Rectangle { // being said
            z: -1
            x: -14; y: 8
            width: parent.contentWidth + 28; height: parent.contentHeight
            visible: ask.lit
            radius: 16
            color: Theme.hoe
            border.width: 5
            border.color: Theme.contrast ? "#FFF6E0" : Theme.hoeDam
        }
    }
    Repeater {
        id: answers
        model: question.sorting ? [] : question.model.answers
        Rectangle {
            id: answer
            required property var modelData
            required property int index
            readonly property var standing: question.model.standing[index] ?? ({ state: "", number: 0 })
            readonly property bool good: standing.state === "right"
            readonly property bool marked: standing.state === "marked"
            readonly property bool tried: standing.state === "tried"
            readonly property bool last: index === question.count - 1 && index % 2 === 0
            x: last ? 514 : 56 + (index % 2) * 916
            y: question.answersTop + Math.floor(index / 2) * (question.cell + 18)
            width: 892
            height: question.cell
            radius: Theme.cardRadius
            color: good ? Theme.laNhat : marked ? Theme.hoeNhat : tried ? Theme.giay : Theme.the
            border.width: good ? 9 : marked ? 7 : Theme.contrast || tried ? 3 : 0
            border.color: good ? Theme.la : marked ? Theme.hoeDam : Theme.net
            Rectangle {
                id: letter
                x: 28
                anchors.verticalCenter: parent.verticalCenter
                width: 124; height: width; radius: width / 2
                color: answer.good ? Theme.la : answer.marked ? Theme.hoe : Theme.giayDam
                border.width: 4
                border.color: answer.good ? Theme.la : Theme.muc
                Txt {
                    anchors.fill: parent
                    text: !question.ordering ? "ABCD"[answer.index] : answer.standing.number > 0 ? String(answer.standing.number) : ""
                    size: Math.round(80 / Theme.textScale)
                    fit: true
                    single: true
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.ExtraBold
                    color: answer.good ? Theme.trenLa : answer.marked ? Theme.trenHoe : Theme.muc
                }
            }
            Txt {
                x: 180
                width: answer.width - x - 170
                height: parent.height
                text: answer.modelData.text
                size: Math.round(66 / Theme.textScale)
                fit: true
                minimumPixelSize: 48
                lineHeight: 1
                verticalAlignment: Text.AlignVCenter
                font.weight: Font.Bold
                color: answer.tried ? Theme.mucNhat : Theme.muc
            }
            Icon { x: parent.width - 152; anchors.verticalCenter: parent.verticalCenter; name: answer.modelData.icon; size: 124; ink: answer.tried ? Theme.mucNhat : Theme.muc; plate: answer.tried ? "transparent" : [Theme.plateHoe, Theme.plateLa, Theme.plateCoVit, Theme.plateSon][answer.index] }
            Icon { visible: answer.good; x: -22; y: -22; name: "check-circle-fill"; size: 92; ink: Theme.la; plate: Theme.contrast ? "#0F0C08" : "#FFFDF6" }
        }
    }
    Rectangle { // the message that is sorted
        visible: question.sorting
        x: 56; y: question.answersTop; width: 1808; height: 690 - y
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 4
        border.color: Theme.net
        Icon { x: 40; anchors.verticalCenter: parent.verticalCenter; name: question.sorting ? question.model.answers[0].icon : ""; size: 150; plate: Theme.plateCoVit }
        Txt {
            x: 230; width: 1538; height: parent.height
            text: question.sorting ? question.model.answers[0].text : ""
            size: Math.round(84 / Theme.textScale)
            fit: true
            minimumPixelSize: 60
            lineHeight: 1
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.Bold
        }
    }
    QuizPlaces { id: named; visible: false } // their words, icons and colours
    Repeater {
        id: places
        model: question.sorting ? named.all : []
        Rectangle {
            id: place
            required property var modelData
            required property int index
            readonly property bool good: question.model.place === modelData.id
            x: 56 + index * 608; y: 714; width: 592; height: 190
            radius: Theme.cardRadius
            color: question.told && !good ? Theme.giay : modelData.ground
            border.width: good ? 12 : question.told ? 3 : 6
            border.color: question.told && !good ? Theme.net : modelData.line
            Icon { x: 30; anchors.verticalCenter: parent.verticalCenter; name: place.modelData.icon; size: 110; plate: place.modelData.plate }
            Txt { x: 166; width: 410; height: parent.height; text: place.modelData.name; size: Math.round(66 / Theme.textScale); fit: true; minimumPixelSize: 48; lineHeight: 1; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
            Icon { visible: place.good; x: -22; y: -22; name: "check-circle-fill"; size: 92; ink: Theme.la; plate: Theme.contrast ? "#0F0C08" : "#FFFDF6" }
        }
    }
    Rectangle { // what to look for, then why it is so
        visible: question.model.gist !== ""
        x: 56; y: 926; width: 1808; height: 136
        radius: Theme.cardRadius
        color: question.told ? Theme.laNhat : Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: "lightbulb"; size: 88; ink: question.told ? Theme.la : Theme.muc; plate: question.told ? Theme.plateLa : Theme.plateHoe }
        Txt { x: 140; width: 1640; height: parent.height; text: question.model.gist; size: Math.round(66 / Theme.textScale); fit: true; minimumPixelSize: 48; lineHeight: 1; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
    }
}
