pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models
import "../quiz"

// One question: choose one, choose several, put steps in order, or sort messages. Every answer is explained, none scolded.
Frame {
    id: screen

    required property QuizModel model
    readonly property int count: model.answers.length
    readonly property bool sorting: model.kind === "sort"
    readonly property var astray: model.astray >= 0 ? model.answers[model.astray] : null
    readonly property string guide: model.kind === "several" ? qsTr("Chạm những câu đúng, rồi bấm Xong.")
        : model.kind === "order" ? qsTr("Việc nào làm trước, mình chạm trước.") : ""
    readonly property string second: guide === "" ? "" : qsTr("Muốn đổi, mình chạm lại vào ô đó.")
    readonly property string cameBack: !model.cameBack ? "" : sorting ? qsTr("Mình gặp lại tin này nhé.") : qsTr("Mình gặp lại câu này nhé.")

    /** The class answers aloud, the facilitator touches; without a screen for the room its view fills the kiosk. */
    readonly property bool taught: shell.room.teaching
    readonly property bool alone: taught && !shell.room.separate

    title: qsTr("Câu hỏi %1 trên %2").arg(model.number).arg(model.questions)
    headerShown: !alone
    subtitle: model.about
    clockShown: false
    spoken: {
        const why = Object.assign({ key: "why" }, model.whyUtterance)
        const hint = Object.assign({ key: "hint" }, model.hintUtterance)
        if (model.feedback === "right")
            return [{ key: "praise", phrases: [card.head] }, why]
        if (model.feedback === "again") {
            const head = model.kind === "one" || model.kind === "order" ? hint : { key: "head", phrases: [card.head] }
            return [head, model.kind === "several" && !astray ? hint : why, { key: "more", phrases: card.more === "" ? [] : [card.more] }]
        }
        const answers = model.answers.map((a) => Object.assign({ key: "answer-" + a.id }, a.utterance))
        const ask = Object.assign({ key: "ask" }, model.askUtterance)
        if (screen.cameBack !== "")
            return sorting ? [screen.cameBack, hint].concat(answers) : [screen.cameBack, hint, ask].concat(answers)
        if (sorting)
            return model.message > 1 ? answers : [ask].concat(answers, places.all.map((p) => ({ key: p.id, phrases: [p.name] })))
        return [ask, screen.guide].concat(answers, [screen.second])
    }
    bar.visible: !alone || over.shown
    bar.secondText: !taught ? qsTr("Hỏi người hướng dẫn") : alone ? qsTr("Tivi") : shell.room.blank ? qsTr("Bật hình tivi") : qsTr("Tắt hình tivi")
    bar.secondIcon: !taught ? "hand-palm" : alone ? "television" : shell.room.blank ? "eye" : "eye-slash"
    bar.secondKind: taught ? "paper" : "ask"
    bar.onBack: model.back()
    bar.onAsked: if (taught) alone ? model.tv() : shell.room.turnBlank()
    bar.wayText: model.open ? qsTr("Tiếp theo")
        : taught ? model.ready ? qsTr("Xong") : qsTr("Xem đáp án")
        : model.kind === "several" ? model.ready ? qsTr("Xong") : model.still > 0 ? qsTr("Còn %1 câu").arg(model.still) : qsTr("Chọn câu đúng")
        : model.kind === "order" ? qsTr("Còn %1 việc").arg(model.left)
        : sorting ? qsTr("Chọn một ô") : model.feedback === "again" ? qsTr("Xem gợi ý") : qsTr("Chọn một câu")
    bar.wayIcon: model.kind === "several" && model.ready ? "check" : taught && !model.open ? "eye" : "arrow-right"
    bar.wayKind: model.open || model.ready ? "primary" : "paper"
    bar.wayWorking: taught || model.open || model.ready || (model.kind === "one" && model.feedback === "again")
    bar.onWay: model.open ? model.next() : model.ready ? model.check() : taught ? model.reveal() : screen.speak()
    Keys.onPressed: (event) => {
        const asked = !taught || event.isAutoRepeat ? "" : shell.room.remote(event.key)
        event.accepted = asked !== ""
        if (asked === "next")
            bar.way()
        else if (asked === "back")
            model.back()
        else if (asked === "again")
            speak()
    }

    function mark(index) {
        const answer = model.answers[index]
        model.choose(answer.id)
        if (model.standing[index].state === "marked") // what was touched is said; taken back, nothing
            shell.speak([Object.assign({ key: "answer-" + answer.id }, answer.utterance)])
    }
    Connections {
        target: screen.model
        function onAsked() { Qt.callLater(screen.speak) }
        function onTold() {
            Qt.callLater(screen.speak)
            if (screen.model.open && Theme.keyboard)
                screen.bar.wayBlock.forceActiveFocus()
        }
    }
    RoomBar {
        id: over
        visible: screen.alone
        shell: screen.shell
        view: "Question"
        model: screen.model
        onPicked: (what) => screen.sorting ? screen.model.choose(what) : screen.mark(screen.model.answers.findIndex((one) => one.id === what))
    }
    Item { // the screen of one who learns, and of the facilitator beside a screen for the room
        visible: !screen.alone
        anchors.fill: parent
        ProgressDots {
            visible: screen.model.parts > 0
            x: 1872 - width
            y: 34
            total: screen.model.parts
            now: screen.model.part
        }
        Txt {
            x: 48; y: 110; width: 1824; height: 118
            voiceKey: screen.sorting && screen.model.cameBack ? "hint" : "ask"
            text: screen.sorting && screen.model.cameBack ? screen.model.hint : screen.model.ask
            size: 66
            fit: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
        }
        Row {
            x: 48; y: 238
            visible: !screen.sorting
            spacing: 24
            Repeater {
                model: screen.sorting ? [] : screen.model.answers
                BigButton {
                    id: tile
                    required property var modelData
                    required property int index
                    readonly property var standing: screen.model.standing[index] ?? ({ state: "", number: 0, explained: false })
                    readonly property bool correct: standing.state === "right"
                    readonly property bool tried: standing.state === "tried"
                    readonly property bool step: screen.model.kind === "order"
                    readonly property string words: (step ? "" : face.letter + ". ") + modelData.text
                    readonly property bool lit: screen.shell.speakingKey === "answer-" + modelData.id || (standing.explained && !tried)
                    width: (1824 - 24 * (screen.count - 1)) / screen.count
                    height: 350
                    radius: 26
                    chosen: standing.state === "marked"
                    working: !screen.model.open && !tried && !correct
                    kind: working ? "paper" : "off"
                    named: false // the question says its answers
                    Accessible.name: words
                    condition: step && standing.number > 0 ? (correct ? qsTr("số %1, đúng rồi") : qsTr("số %1")).arg(standing.number)
                        : correct ? qsTr("Đúng rồi") : tried ? qsTr("Mình chọn câu khác nhé") : ""
                    onActed: screen.mark(tile.index)
                    QuizFace {
                        id: face
                        anchors.fill: parent
                        answer: tile.modelData
                        index: tile.index
                        how: tile.standing.state
                        number: tile.step ? tile.standing.number : -1
                        lit: tile.lit
                        off: tile.off
                    }
                }
            }
        }
        Loader {
            x: 48; y: 238
            active: screen.sorting
            sourceComponent: QuizLetter {
                answer: screen.model.answers[0]
                number: screen.model.message
                total: screen.model.messages
                cameBack: screen.model.cameBack
                lit: screen.shell.speakingKey === "answer-" + answer.id
                place: places.named(screen.model.place)
            }
        }
        QuizPlaces {
            id: places
            x: 48; y: 632
            visible: screen.sorting && !screen.model.open
            lit: screen.shell.speakingKey
            onPut: (place) => screen.model.choose(place)
        }
        QuizCard {
            id: card
            readonly property string told: screen.model.feedback
            readonly property var place: places.named(screen.model.place)
            /** What is said beyond the explanation: how much is missing, what comes again. */
            readonly property string more: told !== "again" ? "" : screen.sorting && screen.model.returns ? qsTr("Lát nữa mình gặp lại tin này.")
                : screen.astray && screen.model.still > 0 ? qsTr("Còn %1 câu nữa nhé.").arg(screen.model.still) : ""
            x: 48; y: 628
            visible: told !== "" || (!screen.sorting && screen.guide + screen.cameBack !== "")
            kind: told !== "" ? told : screen.cameBack !== "" ? "again" : "guide"
            head: told === "right" ? screen.model.name === "" ? qsTr("Đúng rồi!") : qsTr("Đúng rồi, %1!").arg(screen.model.name)
                : told === "" ? screen.cameBack !== "" ? screen.cameBack : screen.guide
                : screen.sorting ? place?.verdict ?? ""
                : screen.model.kind === "several" ? screen.astray ? qsTr("Mình bỏ câu %1 ra nhé.").arg("ABCD"[screen.model.astray])
                    : qsTr("Đúng rồi, còn %1 câu nữa nhé.").arg(screen.model.still)
                : screen.model.hint
            words: told === "" ? screen.cameBack !== "" ? screen.model.hint
                    : screen.second
                : screen.model.kind === "several" && told === "again" && !screen.astray ? screen.model.hint
                : more === "" ? screen.model.why : screen.model.why + "\n" + more
            icon: told === "" ? screen.cameBack !== "" ? "arrow-counter-clockwise" : "hand-tap"
                : screen.sorting ? place?.icon ?? "" : screen.model.kind !== "one" && screen.astray ? screen.astray.icon : screen.model.hintIcon
            plate: screen.sorting ? place?.plate ?? Theme.hoe : kind === "guide" ? Theme.plateCoVit : Theme.hoe
        }
    }
}
