pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Who speaks, or what the language is called.
Frame {
    id: screen

    required property StudioTextModel model
    readonly property bool speaker: model.question === "speaker"

    title: speaker ? qsTr("Ai đọc giọng này?") : qsTr("Tiếng ấy gọi là gì?")
    subtitle: speaker ? qsTr("tên chỉ nằm trong máy này") : ""
    titleSize: 56
    clockShown: false
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondShown: false
    bar.thirdShown: false
    bar.wayText: model.ready ? qsTr("Tiếp theo") : qsTr("Gõ chữ trước đã")
    bar.wayIcon: model.ready ? "arrow-right" : ""
    bar.wayWorking: model.ready
    bar.onWay: model.next()

    TypedField {
        x: 48; y: 116
        width: 1824; height: 150
        keys: screen.model.keys
        hint: screen.speaker ? qsTr("Gõ họ, tên đệm và tên") : qsTr("Gõ tên tiếng, ví dụ: Nùng")
        onDone: screen.model.next()
        Component.onCompleted: forceActiveFocus()
    }
    Keyboard { keys: screen.model.keys }
}
