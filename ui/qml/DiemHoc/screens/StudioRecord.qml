pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// One sentence before the microphone: hear how it goes, record, listen, take it; the next comes by itself.
Frame {
    id: screen

    required property StudioRecordModel model
    readonly property string step: model.state
    readonly property bool recording: step === "recording"
    readonly property bool heard: step === "taken" || step === "kept"
    readonly property bool consent: model.title === ""
    readonly property bool bad: !model.microphone || model.trouble !== ""
    readonly property string told: {
        if (!model.microphone)
            return qsTr("Máy chưa thấy micro. Mình cắm micro vào, rồi mở lại trang này nhé.")
        switch (model.trouble) {
        case "silent": return qsTr("Máy chưa nghe thấy tiếng. Mình ngồi gần micro hơn rồi đọc lại nhé.")
        case "short": return qsTr("Máy mới nghe được một chút. Bấm Thu, đọc hết câu rồi mới bấm Xong nhé.")
        case "loud": return qsTr("Tiếng to quá nên bị vỡ. Mình ngồi xa micro một chút rồi đọc lại nhé.")
        case "microphone": return qsTr("Micro bị rút ra. Mình cắm lại rồi thu câu này nhé.")
        case "disk": return qsTr("Bộ nhớ đầy, máy chưa giữ được tiếng. Mình dọn bớt rồi thu lại nhé.")
        }
        switch (step) {
        case "recording": return model.loud ? qsTr("Hơi to, ngồi xa một chút nhé") : qsTr("Đang thu… đọc xong thì bấm Xong.")
        case "making": return qsTr("Chờ chút…")
        case "taken": return qsTr("Thu được %1 giây. Nghe lại, ưng thì lấy nhé.").arg(seconds)
        case "kept": return qsTr("Câu này đã thu rồi. Muốn hay hơn thì thu lại.")
        default: return consent ? qsTr("Bấm Thu, rồi đọc to câu trên.") : qsTr("Bấm Thu, rồi nói câu trên bằng tiếng của mình.")
        }
    }
    readonly property string seconds: model.seconds.toLocaleString(Qt.locale(screen.shell.language === "vi" ? "vi_VN" : "en_US"), "f", 1)

    title: consent ? qsTr("Nói lời đồng ý") : model.title
    subtitle: model.language
    titleSize: 42
    titleRoom: consent ? 1500 : 1240
    clockShown: false
    speaksAtOnce: false
    spoken: [{ key: "cau", phrases: model.said, lang: "vi" }]
    bar.onBack: model.back()
    bar.backText: consent ? qsTr("Quay lại") : qsTr("Nghỉ, thu sau")
    bar.secondText: qsTr("Câu trước")
    bar.secondIcon: "arrow-left"
    bar.secondKind: "paper"
    bar.secondShown: !consent && model.number > 1
    bar.onAsked: model.before()
    bar.thirdText: qsTr("Bỏ qua câu này")
    bar.thirdIcon: "caret-double-right"
    bar.thirdWide: true
    bar.thirdShown: !consent && !heard && !recording
    bar.onThird: model.next()
    bar.wayText: step === "taken" ? (consent ? qsTr("Lấy lời này") : qsTr("Lấy câu này")) : step === "kept" ? qsTr("Câu sau") : qsTr("Thu đã nhé")
    bar.wayKind: step === "kept" ? "paper" : "primary"
    bar.wayIcon: step === "taken" ? "check" : step === "kept" ? "arrow-right" : ""
    bar.wayIconAfter: step === "kept"
    bar.wayWorking: heard
    bar.onWay: step === "taken" ? model.accept() : model.next()

    StatusPill {
        visible: !screen.consent
        x: 1872 - width; y: 32
        text: qsTr("Câu %1 trên %2 · đã thu %3").arg(screen.model.number).arg(screen.model.of).arg(screen.model.recorded)
        icon: "list-checks"
    }
    Rectangle {
        x: 48; y: 124; width: 1824; height: 420
        radius: Theme.cardRadius
        color: Theme.the
        border.width: screen.recording ? 9 : 3
        border.color: screen.recording ? Theme.hoeDam : Theme.canh
        NarratedText {
            x: 48; y: 22; width: 1728; height: 380
            size: 112
            smallest: 44
            phrases: screen.model.phrases
            spoken: screen.shell.speakingKey === "cau" ? screen.shell.phrase : -1
        }
    }
    BigButton { // one block begins and ends
        id: recordBlock
        x: 48; y: 572; width: 520; height: 302
        radius: 26
        kind: screen.recording ? "stop" : screen.heard ? "paper" : "primary"
        working: screen.model.microphone
        busy: screen.step === "making"
        Accessible.name: word.text
        onActed: screen.model.record()
        Icon { x: 190; y: 36; name: screen.recording ? "stop" : screen.model.microphone ? "microphone" : "microphone-slash"; size: 140; ink: recordBlock.inkColor; plate: recordBlock.plateColor }
        Txt { id: word; x: 20; y: 184; width: 480; height: 96; text: screen.recording ? qsTr("Xong") : screen.heard ? qsTr("Thu lại") : qsTr("Thu"); size: 64; fit: true; horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold; color: recordBlock.inkColor }
    }
    Rectangle {
        x: 600; y: 572; width: 740; height: 302
        radius: Theme.cardRadius
        color: screen.bad ? Theme.hoeNhat : screen.step === "taken" || screen.step === "kept" ? Theme.laNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        LevelMeter {
            x: 36; y: 36; width: 668; height: 72
            level: screen.recording ? screen.model.level : 0
            label: qsTr("Tiếng vào micro")
        }
        Txt {
            x: 36; y: 122; width: 668; height: 172
            text: screen.told
            size: 44
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
            color: screen.bad ? Theme.hoeChu : screen.heard ? Theme.la : Theme.contrast ? Theme.muc : Theme.coVit
        }
    }
    BigButton {
        x: 1372; y: 572; width: 500; height: 134
        text: qsTr("Nghe mẫu")
        icon: "speaker-high"
        iconSize: 64
        size: 46
        working: !screen.recording && screen.step !== "making"
        onActed: screen.speak()
    }
    BigButton {
        x: 1372; y: 740; width: 500; height: 134
        text: qsTr("Nghe tiếng mình")
        icon: "play"
        iconSize: 64
        size: 42
        working: screen.heard
        onActed: screen.model.listen()
    }
}
