pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A newcomer beside the facilitator says a name; it is typed with the tones to choose from.
Frame {
    id: screen

    required property EnrolTextModel model
    readonly property bool first: model.question === "name"

    title: first ? qsTr("Họ và tên của mình là gì?") : model.question === "guardian" ? qsTr("Tên bố mẹ hay người nuôi em là gì?") : qsTr("Nhà mình ở thôn nào?")
    titleSize: 56
    clockShown: false
    spoken: [title]
    bar.onBack: model.back()
    bar.secondShown: !first || model.begun || model.scannable
    bar.secondKind: first ? "paper" : "ask"
    bar.secondText: !first ? qsTr("Hỏi người hướng dẫn") : model.begun ? qsTr("Ghi người khác") : qsTr("Quét căn cước")
    bar.secondIcon: !first ? "hand-palm" : model.begun ? "eraser" : "identification-card"
    bar.onAsked: if (first) model.begun ? model.restart() : model.scan()
    bar.wayText: model.ready ? qsTr("Tiếp theo") : qsTr("Gõ chữ trước đã")
    bar.wayIcon: model.ready ? "arrow-right" : ""
    bar.wayWorking: model.ready
    bar.onWay: model.next()

    TurnOf { number: screen.model.number; of: screen.model.of }
    TypedField {
        x: 48; y: 116
        width: 1824; height: 150
        keys: screen.model.keys
        hint: screen.model.question === "village" ? qsTr("Gõ tên thôn, bản hay tổ") : qsTr("Gõ họ, tên đệm và tên")
        onDone: screen.model.next()
        Component.onCompleted: forceActiveFocus()
    }
    Keyboard { keys: screen.model.keys }
}
