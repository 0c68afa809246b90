pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// People are leaving: one tap on a face each, without a name. What others tapped is not shown.
Frame {
    id: screen

    required property FeedbackModel model

    title: model.lesson
    subtitle: model.voices === 0 ? "" : qsTr("%n người đã chạm", "", model.voices)
    spoken: [question.text, qsTr("Mỗi người chạm một hình nhé.")]
    bar.onBack: model.back()
    bar.wayText: qsTr("Xong")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.wayKind: "paper"
    bar.onWay: model.back()

    Txt {
        id: question
        x: 48; y: 110; width: 1824; height: 150
        text: qsTr("Buổi học hôm nay thế nào?")
        size: 92
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.ExtraBold
    }
    Row {
        x: 48; y: 276
        spacing: 24
        Repeater {
            model: [{ id: "good", icon: "smiley", text: qsTr("Dễ hiểu"), tint: "la" }, { id: "so_so", icon: "smiley-meh", text: qsTr("Tạm được"), tint: "hoe" }, { id: "hard", icon: "smiley-sad", text: qsTr("Hơi khó"), tint: "sen" }]
            BigButton {
                id: face
                required property var modelData
                readonly property bool thanked: screen.model.face === modelData.id
                width: 592; height: 500
                radius: 26
                kind: thanked ? "hot" : "paper"
                Accessible.name: modelData.text
                onActed: screen.model.tap(face.modelData.id)
                Icon { x: 166; y: 50; name: face.thanked ? "check-circle" : face.modelData.icon; size: 260; ink: face.inkColor; plate: face.thanked ? "transparent" : Theme.tintPlate(face.modelData.tint) }
                Txt { x: 20; y: 340; width: 552; height: 130; text: face.modelData.text; size: 72; fit: true; horizontalAlignment: Text.AlignHCenter; font.weight: Font.Bold; color: face.inkColor }
            }
        }
    }
    Txt {
        x: 48; y: 796; width: 1824; height: 84
        text: screen.model.face !== "" ? qsTr("Cảm ơn bà con! Mời người tiếp theo.") : qsTr("Mỗi người chạm một hình. Máy không ghi tên ai.")
        size: 46
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.DemiBold
        color: screen.model.face !== "" ? Theme.muc : Theme.mucNhat
    }
}
