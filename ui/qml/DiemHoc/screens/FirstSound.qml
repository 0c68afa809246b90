pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The machine says one sentence; whoever stands there says whether it was heard.
FirstFrame {
    id: screen

    required property FirstSoundModel model
    readonly property bool bad: model.heard === "no"

    step: model.step
    answered: model.heard === "yes"
    title: qsTr("Thử loa")
    spoken: [sentence.text]

    Txt {
        id: sentence
        x: 48; y: 150; width: 1824; height: 200
        text: qsTr("Bà con nghe rõ không?")
        size: 112
        fit: true
        single: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.ExtraBold
    }
    Row {
        x: 48; y: 396
        spacing: 36
        Repeater {
            model: [{ well: true, text: qsTr("Nghe rõ"), icon: "ear" }, { well: false, text: qsTr("Chưa nghe rõ"), icon: "speaker-slash" }]
            BigButton {
                id: answer
                required property var modelData
                width: 894; height: 250
                radius: 26
                text: modelData.text
                icon: modelData.icon
                iconSize: 110
                size: 66
                chosen: screen.model.heard === (modelData.well ? "yes" : "no")
                onActed: screen.model.hear(answer.modelData.well)
            }
        }
    }
    Rectangle {
        x: 48; y: 698; width: 1824; height: 176
        radius: Theme.cardRadius
        color: screen.bad ? Theme.hoeNhat : screen.answered ? Theme.laNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 40; anchors.verticalCenter: parent.verticalCenter; name: screen.bad ? "warning" : screen.answered ? "check-circle" : "speaker-high"; size: 96; ink: screen.bad ? Theme.hoeChu : screen.answered ? Theme.la : Theme.contrast ? Theme.muc : Theme.coVit; plate: screen.bad ? Theme.plateHoe : screen.answered ? Theme.plateLa : Theme.plateCoVit }
        Txt {
            x: 170; width: 1620; height: parent.height
            text: screen.bad ? qsTr("Xem dây loa, vặn to loa, rồi chạm “Nghe lại”. Chưa có loa cũng học được: chữ lúc nào cũng có.")
                : screen.answered ? qsTr("Tốt lắm. Bà con nghe máy đọc mà không cần biết chữ.")
                : qsTr("Máy vừa nói câu này. Muốn nghe lần nữa thì chạm “Nghe lại”.")
            size: 44
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
        }
    }
}
