pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// What is kept is read aloud in full; the person answers, and neither answer looks like the one that is wanted.
Frame {
    id: screen

    required property EnrolConsentModel model
    readonly property string listener: model.guardian !== "" ? qsTr("%1 nghe và trả lời giúp em nhé.").arg(model.guardian) : ""

    title: qsTr("Mình nghe, rồi tự trả lời nhé")
    subtitle: model.guardian !== "" ? listener : model.call
    titleSize: 46
    titleRoom: 1500
    spoken: [...(listener === "" ? [] : [listener]), { key: "consent", phrases: model.sentences }]
    bar.onBack: model.back()
    bar.wayText: qsTr("Chạm một ô nhé")
    bar.wayIcon: ""
    bar.wayWorking: false

    NarratedText {
        x: 48; y: 126; width: 1824; height: 540
        size: 64
        smallest: 40
        phrases: screen.model.sentences
        spoken: screen.shell.speakingKey === "consent" ? screen.shell.phrase : -1
    }
    Row {
        x: 48; y: 696
        spacing: 32
        Repeater {
            model: [{ text: qsTr("Đồng ý"), icon: "check" }, { text: qsTr("Không"), icon: "x" }]
            BigButton {
                required property var modelData
                required property int index
                width: 896; height: 178
                radius: 26
                text: modelData.text
                icon: modelData.icon
                iconSize: 80
                size: 68
                onActed: index === 0 ? screen.model.yes() : screen.model.no()
            }
        }
    }
}
