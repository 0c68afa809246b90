pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// One question, a few answers as pictures with words. A wrong one is answered with what to remember, never scolded.
Frame {
    id: screen

    required property QuizModel model
    readonly property int count: model.answers.length

    title: qsTr("Câu hỏi %1 trên %2").arg(model.number).arg(model.questions)
    clockShown: false
    spoken: {
        if (model.feedback === "right")
            return [{ key: "praise", phrases: [praiseTitle.text] }, Object.assign({ key: "why" }, model.whyUtterance)]
        if (model.feedback === "again")
            return [Object.assign({ key: "hint" }, model.hintUtterance), Object.assign({ key: "why" }, model.whyUtterance)]
        return [Object.assign({ key: "ask" }, model.askUtterance)].concat(model.answers.map((a) => Object.assign({ key: a.id }, a.utterance)))
    }
    bar.onBack: model.back()
    bar.wayText: model.feedback === "right" ? qsTr("Tiếp theo") : model.feedback === "again" ? qsTr("Xem gợi ý") : qsTr("Chọn một câu")
    bar.wayKind: model.feedback === "right" ? "primary" : "paper"
    bar.wayWorking: model.feedback !== ""
    bar.onWay: model.feedback === "right" ? model.next() : model.hint()

    Connections {
        target: screen.model
        function onChanged() { screen.speak() }
    }
    ProgressDots {
        x: 1872 - width
        y: 34
        total: screen.model.total
        now: screen.model.part
    }
    Txt {
        x: 48; y: 110; width: 1824; height: 118
        text: screen.model.ask
        size: 66
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.ExtraBold
    }
    Row {
        x: 48; y: 238
        spacing: 24
        Repeater {
            model: screen.model.answers
            BigButton {
                id: answer
                required property var modelData
                required property int index
                readonly property bool correct: modelData.state === "right"
                readonly property bool tried: modelData.state === "tried"
                readonly property bool lit: screen.shell.speakingKey === modelData.id
                width: (1824 - 24 * (screen.count - 1)) / screen.count
                height: 350
                radius: 26
                working: screen.model.feedback !== "right" && !tried
                kind: working ? "paper" : "off"
                Accessible.name: "ABCD"[index] + ". " + modelData.text
                condition: correct ? qsTr("Đúng rồi") : tried ? qsTr("Mình chọn câu khác nhé") : ""
                onActed: screen.model.choose(answer.modelData.id)

                Rectangle { // right: green with a tick; tried: dashed (the block's own outline) on hoeNhat; heard: hoe line
                    anchors.fill: parent
                    anchors.margins: answer.tried ? 5 : 0
                    radius: 26
                    color: answer.correct ? Theme.laNhat : answer.tried ? Theme.hoeNhat : answer.lit ? Theme.hoeNhat : "transparent"
                    border.width: answer.correct ? 9 : answer.lit ? 7 : 0
                    border.color: answer.correct ? Theme.la : Theme.hoeDam
                    visible: answer.correct || answer.tried || answer.lit
                }
                Rectangle {
                    x: 30; y: 30; width: 76; height: 76; radius: 38
                    color: answer.correct ? Theme.la : Theme.the
                    border.width: 4
                    border.color: answer.correct ? Theme.la : Theme.net
                    Txt {
                        anchors.fill: parent
                        text: "ABCD"[answer.index]
                        size: 42
                        fit: true
                        single: true
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        font.weight: Font.Bold
                        color: answer.correct ? Theme.trenLa : Theme.muc
                    }
                }
                Rectangle {
                    visible: answer.correct
                    x: parent.width - 106; y: 40; width: 68; height: 68; radius: 34
                    color: Theme.la
                    Icon { anchors.centerIn: parent; name: "check"; size: 40; ink: Theme.trenLa }
                }
                Icon {
                    x: (parent.width - size) / 2; y: 38
                    size: 150
                    name: answer.modelData.icon
                    plate: answer.index === 0 ? Theme.plateHoe : answer.index === 1 ? Theme.plateLa : Theme.plateCoVit
                }
                Txt {
                    x: 20; y: 194; width: parent.width - 40; height: 140
                    text: answer.modelData.text
                    size: 46
                    fit: true
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.Bold
                }
            }
        }
    }
    Rectangle {
        id: card
        visible: screen.model.feedback !== ""
        x: 48; y: 628; width: 1824; height: 252
        radius: Theme.cardRadius
        readonly property bool praise: screen.model.feedback === "right"
        readonly property color ink: praise ? Theme.trenLa : Theme.muc
        color: praise ? Theme.la : Theme.hoeNhat
        border.width: Theme.contrast && !praise ? 3 : 0
        border.color: Theme.net
        Drawing { visible: card.praise; x: 96; y: 50; width: 220; height: 152; name: "lotus-flower" }
        Icon { visible: !card.praise; x: 112; y: 52; size: 148; name: screen.model.hintIcon; plate: Theme.hoe }
        Txt {
            id: praiseTitle
            x: 372; y: 16; width: 1420; height: 96
            text: card.praise ? screen.model.name === "" ? qsTr("Đúng rồi!") : qsTr("Đúng rồi, %1!").arg(screen.model.name) : screen.model.hintText
            size: card.praise ? 64 : 58
            fit: true
            font.weight: Font.ExtraBold
            color: card.ink
        }
        Txt {
            x: 372; y: 112; width: 1420; height: 130
            text: screen.model.why
            size: 44
            fit: true
            color: card.ink
            font.weight: Font.DemiBold
        }
    }
}
