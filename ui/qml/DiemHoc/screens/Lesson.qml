import QtQuick
import DiemHoc
import DiemHoc.Models

// One idea: a picture, and one sentence that is heard as it is read from a metre away.
Frame {
    id: screen

    required property LessonModel model

    title: model.unit
    subtitle: model.title
    titleRoom: dots.x - 162
    clockShown: false
    spoken: [Object.assign({ key: "scene" }, model.utterance), Object.assign({ key: "note" }, model.noteUtterance)]
    bar.onBack: model.back()
    bar.onWay: model.next()

    Connections {
        target: screen.model
        function onChanged() { screen.speak() }
    }
    Prefetch { pictures: screen.model.ahead }
    ProgressDots {
        id: dots
        x: 1872 - width
        y: 34
        total: screen.model.total
        now: screen.model.part
    }
    Picture {
        x: 48; y: 124; width: 900; height: 756
        source: screen.model.picture
        idea: screen.model.idea
    }
    MouseArea { // a tap on the picture or the sentence also repeats the sound
        x: 48; y: 124; width: 1824; height: 756
        onClicked: screen.speak()
    }
    NarratedText {
        id: sentence
        x: 1012; y: 128; width: 872; height: screen.model.note === "" ? 740 : 600
        phrases: screen.model.phrases
        spoken: screen.shell.speakingKey === "scene" ? screen.shell.phrase : -1
    }
    Rectangle {
        visible: screen.model.note !== ""
        x: 1010; y: 764; width: 862; height: 112
        radius: Theme.cardRadius
        color: Theme.coVitNhat
        border.width: Theme.contrast || screen.shell.speakingKey === "note" ? 4 : 0
        border.color: screen.shell.speakingKey === "note" ? Theme.hoeDam : Theme.net
        Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: "speaker-high"; size: 56; plate: Theme.plateCoVit }
        Txt {
            x: 112; width: 730; height: parent.height
            voiceKey: "note"
            text: screen.model.note
            size: 42
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
        }
    }
}
