import QtQuick
import DiemHoc.Models

// The sentence being said, in the header where nothing is to be pressed, whenever it stands nowhere else on the screen.
Rectangle {
    id: caption

    required property Shell shell
    /** What is looked through for the sentence. */
    required property Item around
    property string sentence: ""
    property string _looked: ""
    /** A class reads the question and the answers in full, as large as can be. */
    readonly property bool classroom: shell.room.teaching || shell.screen === "CardQuiz"
    /** Beside the drawn phone, which stands as high as the screen. */
    readonly property int room: shell.screen === "Practice" ? 580 : 1300

    function look() {
        if (!shell.speaking) {
            sentence = ""
            _looked = ""
        } else if (shell.phrase >= 0 && _looked !== shell.speakingKey + shell.aloud.saying) {
            _looked = shell.speakingKey + shell.aloud.saying
            const standing = Voice.find(around, (one) => one !== caption && (one.lit === true || one.aloud === true || one.said === true))
            sentence = standing.length > 0 || classroom ? "" : shell.aloud.saying
        }
    }

    visible: sentence !== ""
    x: 130; y: 10; width: Math.min(room, words.implicitWidth + 64); height: 100
    z: 7
    radius: Theme.blockRadius
    color: Theme.hoe
    border.width: 5
    border.color: Theme.contrast ? "#FFF6E0" : Theme.hoeDam
    onVisibleChanged: Voice.captioned = visible
    Component.onCompleted: Voice.captioned = false
    Connections {
        target: caption.shell
        function onSoundChanged() { Qt.callLater(caption.look) }
    }
    Txt {
        id: words
        x: 32; width: parent.width - 64; height: parent.height
        lights: false
        text: caption.sentence
        size: 42
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
        color: Theme.trenHoe
    }
}
