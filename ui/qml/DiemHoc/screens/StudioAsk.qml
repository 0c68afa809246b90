pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// What the speaker decides. Everything is read aloud; no answer looks like the one that is wanted.
Frame {
    id: screen

    required property StudioAskModel model
    readonly property list<string> sentences: {
        switch (model.question) {
        case "named": return [qsTr("Gói giọng chép sang máy khác có ghi tên mình không?"), qsTr("Không ghi thì tên vẫn chỉ nằm trong máy này.")]
        case "licence": return [qsTr("Ai được dùng giọng mình?"), qsTr("Dù chọn ô nào, người ta cũng phải nói rõ giọng lấy từ đâu.")]
        case "remove": return [qsTr("Xoá giọng này khỏi máy?"), qsTr("Các câu đã thu, tên và lời đồng ý đều xoá, không lấy lại được."), qsTr("Gói đã chép đi nơi khác thì vẫn còn ở đó.")]
        default: return model.sentences
        }
    }

    function words(answer) {
        switch (answer) {
        case "speak": return qsTr("Nói lời đồng ý")
        case "yes": return qsTr("Đồng ý")
        case "no": return qsTr("Không")
        case "named": return qsTr("Ghi tên")
        case "unnamed": return qsTr("Không ghi tên")
        case "CC-BY-4.0": return qsTr("Ai cũng được dùng")
        case "CC-BY-SA-4.0": return qsTr("Dùng thì phải chia sẻ tiếp")
        case "CC-BY-NC-4.0": return qsTr("Chỉ khi không bán lấy tiền")
        case "remove": return qsTr("Xoá giọng")
        default: return qsTr("Thôi, đừng xoá")
        }
    }
    function glyph(answer) {
        switch (answer) {
        case "speak": return "microphone"
        case "yes": return "check"
        case "no": return "x"
        case "named": return "user"
        case "unnamed": return "eye-slash"
        case "CC-BY-4.0": return "globe-simple"
        case "CC-BY-SA-4.0": return "share-network"
        case "CC-BY-NC-4.0": return "hand-heart"
        case "remove": return "trash"
        default: return "arrow-counter-clockwise"
        }
    }

    title: model.question === "consent" ? qsTr("Mình nghe, rồi tự trả lời nhé") : model.question === "remove" ? qsTr("Xoá giọng") : qsTr("Mình tự chọn nhé")
    subtitle: model.speaker
    titleSize: 46
    titleRoom: 1500
    spoken: [{ key: "ask", phrases: sentences }, ...model.answers.map(one => screen.words(one) + ".")]
    bar.onBack: model.back()
    bar.secondShown: false
    bar.wayText: qsTr("Chạm một ô nhé")
    bar.wayIcon: ""
    bar.wayWorking: false

    NarratedText {
        x: 48; y: 126; width: 1824; height: 540
        size: screen.model.question === "consent" ? 64 : 84
        smallest: 40
        phrases: screen.sentences
        spoken: screen.shell.speakingKey === "ask" ? screen.shell.phrase : -1
    }
    Row {
        id: answers
        x: 48; y: 696
        spacing: 32
        readonly property int count: screen.model.answers.length
        Repeater {
            model: screen.model.answers
            BigButton {
                required property string modelData
                width: (1824 - 32 * (answers.count - 1)) / answers.count
                height: 178
                radius: 26
                kind: modelData === "remove" ? "stop" : "paper"
                text: screen.words(modelData)
                icon: screen.glyph(modelData)
                iconSize: 80
                size: answers.count > 2 ? 50 : 64
                onActed: screen.model.choose(modelData)
            }
        }
    }
}
