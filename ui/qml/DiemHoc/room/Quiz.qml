pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A question to the whole room, answered by cards: how to turn the card for each answer, how many cards were seen, and
// after the question is locked and told the counts, the right answer and why.
Item {
    id: quiz

    required property Shell shell
    required property CardQuizModel model
    readonly property bool told: model.state === "shown"
    readonly property bool pictured: beside.lineCount <= 2
    readonly property int lines: pictured ? 2 : wide.lineCount
    readonly property real answersTop: 132 + lines * 152 + 8
    readonly property int rows: Math.ceil(model.answers.length / 2)
    readonly property real cell: Math.min(300, (920 - answersTop - 18 * (rows - 1)) / rows)

    Text { // whether the question stands beside the picture in two lines of 120 px
        id: beside
        visible: false
        width: 1210
        text: quiz.model.ask
        font: wide.font
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
    Head {
        text: qsTr("Câu %1 trên %2").arg(quiz.model.number).arg(quiz.model.total)
        room: 480
    }
    Row {
        x: 1864 - width
        y: 30
        spacing: 22
        Icon { name: quiz.model.state === "locked" ? "lock-simple" : quiz.told ? "check-circle" : "hand-palm"; size: 64; anchors.verticalCenter: parent.verticalCenter }
        Txt {
            text: quiz.told ? qsTr("Đáp án là chữ %1").arg((quiz.model.answers.find((one) => one.right) ?? { letter: "" }).letter)
                : quiz.model.state === "locked" ? qsTr("Đã khoá câu, bà con hạ thẻ nhé")
                : quiz.model.state === "open" ? qsTr("Giơ thẻ cao, chữ mình chọn quay <b>lên trên</b>")
                : qsTr("Bà con nghe câu hỏi đã nhé")
            textFormat: Text.StyledText
            size: Math.round(48 / Theme.textScale)
            topPadding: 0
            wrapMode: Text.NoWrap
            font.weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Text {
        id: wide
        x: 60; y: 120
        width: quiz.pictured ? 1210 : 1800
        text: quiz.model.ask
        color: Theme.muc
        font.family: Theme.family
        font.pixelSize: 120
        font.weight: Font.ExtraBold
        lineHeight: 1.0
        topPadding: 4
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Picture {
        visible: quiz.pictured
        x: 1310; y: 140; width: 554; height: 284
        source: quiz.pictured ? quiz.model.picture : ""
    }
    Repeater {
        model: quiz.model.answers
        Rectangle {
            id: answer
            required property var modelData
            required property int index
            readonly property bool last: index === quiz.model.answers.length - 1 && index % 2 === 0
            readonly property bool good: quiz.told && modelData.right
            x: last ? 514 : 56 + (index % 2) * 916
            y: quiz.answersTop + Math.floor(index / 2) * (quiz.cell + 18)
            width: 892
            height: quiz.cell
            radius: Theme.cardRadius
            color: good ? Theme.laNhat : Theme.the
            border.width: good ? 9 : Theme.contrast ? 3 : 0
            border.color: good ? Theme.la : Theme.net
            AnswerCard {
                id: pictogram
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                letter: answer.modelData.letter
                width: Math.min(quiz.cell - 24, 210); height: width
            }
            Txt {
                x: pictogram.x + pictogram.width + 30
                width: answer.width - x - (quiz.told ? 190 : 30)
                height: parent.height
                text: answer.modelData.text
                size: Math.round(66 / Theme.textScale)
                fit: true
                minimumPixelSize: 48
                lineHeight: 1
                verticalAlignment: Text.AlignVCenter
                font.weight: Font.Bold
            }
            Rectangle {
                visible: quiz.told
                x: parent.width - width - 24
                anchors.verticalCenter: parent.verticalCenter
                width: 150; height: Math.min(parent.height - 28, 180)
                radius: 20
                color: Theme.contrast ? Theme.giay : Theme.coVitNhat
                Txt { width: parent.width; height: parent.height * 0.6; text: String(quiz.model.counts[answer.index] ?? 0); size: Math.round(72 / Theme.textScale); fit: true; single: true; horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold; wrapMode: Text.NoWrap }
                Txt { y: parent.height * 0.58; width: parent.width; height: parent.height * 0.4; text: qsTr("thẻ"); size: 40; fit: true; horizontalAlignment: Text.AlignHCenter; topPadding: 0; font.weight: Font.DemiBold }
            }
            Icon { visible: answer.good; x: -22; y: -22; name: "check-circle-fill"; size: 92; ink: Theme.la; plate: Theme.contrast ? "#0F0C08" : "#FFFDF6" }
        }
    }
    Txt { // how many, and nothing of who or what
        visible: !quiz.told
        x: 60; y: 946; width: 760; height: 100
        text: quiz.model.state === "asked" ? qsTr("Lấy thẻ của mình ra nhé") : qsTr("Đã thấy %1 trên %2 thẻ").arg(quiz.model.seen).arg(quiz.model.people)
        size: Math.round(56 / Theme.textScale)
        fit: true
        single: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
    }
    Grid {
        id: pips
        visible: !quiz.told && quiz.model.state !== "asked"
        readonly property int lines: quiz.model.people > 20 ? 2 : 1
        readonly property int each: Math.max(8, Math.min(44, Math.floor(1016 / columns) - 8))
        columns: Math.max(1, Math.ceil(quiz.model.people / lines))
        x: 850; y: 996 - (each * lines + 8 * (lines - 1)) / 2
        spacing: 8
        Repeater {
            model: quiz.model.people
            Rectangle {
                required property int index
                width: pips.each; height: width
                radius: width * 0.25
                color: index < quiz.model.seen ? Theme.hoe : "transparent"
                border.width: 4
                border.color: index < quiz.model.seen ? (Theme.contrast ? Theme.hoe : Theme.muc) : Theme.net
            }
        }
    }
    Rectangle {
        visible: quiz.told
        x: 56; y: 934; width: 1808; height: 124
        radius: Theme.cardRadius
        color: Theme.laNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: "lightbulb"; size: 84 }
        Txt { x: 136; width: 1650; height: parent.height; text: quiz.model.why; size: Math.round(66 / Theme.textScale); fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
    }
}
