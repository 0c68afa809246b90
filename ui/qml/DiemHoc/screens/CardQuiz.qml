pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The facilitator's side of the card quiz: what the camera sees (covered), how many cards, whose are missing; open, lock,
// tell, go on. Without a screen for the room the class view fills the kiosk, and nobody's name stands on it.
Frame {
    id: screen

    required property CardQuizModel model
    readonly property bool alone: !shell.room.separate

    title: qsTr("Đố vui bằng thẻ")
    subtitle: qsTr("Câu %1 trên %2").arg(model.number).arg(model.total)
    headerShown: !alone
    clockShown: !alone
    spoken: model.state === "shown" ? model.spokenAnswer : model.spokenQuestion
    bar.visible: !alone || over.shown
    bar.secondText: model.state === "locked" ? qsTr("Mở lại câu") : alone ? qsTr("Tivi") : shell.room.blank ? qsTr("Bật hình tivi") : qsTr("Tắt hình tivi")
    bar.secondIcon: model.state === "locked" ? "lock-open" : alone ? "television" : shell.room.blank ? "eye" : "eye-slash"
    bar.secondKind: "paper"
    bar.thirdText: qsTr("Đọc lại")
    bar.wayText: model.state === "asked" ? qsTr("Mở câu") : model.state === "open" ? qsTr("Khoá câu")
        : model.state === "locked" ? qsTr("Xem đáp án") : model.number < model.total ? qsTr("Câu tiếp") : qsTr("Xong đố vui")
    bar.wayIcon: model.state === "asked" ? "scan" : model.state === "open" ? "lock-simple" : model.state === "locked" ? "eye" : "arrow-right"
    bar.onBack: model.back()
    bar.onAsked: model.state === "locked" ? model.reopen() : alone ? model.tv() : shell.room.turnBlank()
    bar.onWay: model.forward()
    Keys.onPressed: (event) => {
        const asked = event.isAutoRepeat ? "" : shell.room.remote(event.key)
        event.accepted = asked !== ""
        if (asked === "next")
            model.forward()
        else if (asked === "back")
            model.back()
        else if (asked === "again")
            speak()
    }

    Connections {
        target: screen.model
        function onAsked() { screen.speak() }
        function onChanged() {
            if (screen.model.state === "shown" && screen.told !== screen.model.number) {
                screen.told = screen.model.number
                screen.speak()
            }
        }
    }
    property int told: 0
    RoomBar {
        id: over
        visible: screen.alone
        shell: screen.shell
        view: "Quiz"
        model: screen.model
    }
    Item { // the facilitator's desk
        visible: !screen.alone
        anchors.fill: parent
        Item { // the picture is small, mirrored, and every code in it is covered
            x: 48; y: 124; width: 640; height: 360
            Rectangle { anchors.fill: parent; anchors.margins: 3; color: "#4D625B" }
            Image {
                anchors.fill: parent
                anchors.margins: 4
                visible: screen.model.preview !== ""
                source: screen.alone ? "" : screen.model.preview
                cache: false
                smooth: false
                fillMode: Image.PreserveAspectCrop
                clip: true
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Hình mờ từ ống kính, mã trên thẻ đã được che")
            }
            Drawing { anchors.fill: parent; anchors.margins: 4; visible: screen.model.preview === ""; name: visible ? (screen.model.problem === "camera" ? "camera-off" : "class-sample") : ""; cover: true }
            PictureFrame { anchors.fill: parent }
        }
        Txt { x: 48; y: 500; width: 640; height: 168; text: screen.model.ask; size: 48; fit: true; lineHeight: 1; font.weight: Font.Bold }
        Column {
            x: 48; y: 676
            Repeater {
                model: screen.model.answers
                Txt {
                    required property var modelData
                    required property int index
                    readonly property bool good: screen.model.state === "shown" && modelData.right
                    width: 640; height: 52
                    text: modelData.letter + ". " + modelData.text + (screen.model.state === "shown" ? "  (" + (screen.model.counts[index] ?? 0) + ")" : "")
                    size: 36
                    fit: true
                    single: true
                    color: good ? Theme.la : Theme.muc
                    verticalAlignment: Text.AlignVCenter
                    font.weight: good ? Font.ExtraBold : Font.DemiBold
                }
            }
        }
        Txt { id: count; x: 740; y: 96; width: 240; height: 180; text: String(screen.model.seen); size: 150; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold; wrapMode: Text.NoWrap }
        Txt {
            x: 740 + count.contentWidth + 36; y: 150; width: 1872 - x; height: 84
            text: screen.model.state === "asked" ? qsTr("Bấm “Mở câu” rồi bà con giơ thẻ.") : qsTr("trên %1 thẻ đã trả lời").arg(screen.model.people)
            size: 46
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.Bold
        }
        Txt {
            x: 740; y: 286; width: 1132; height: 66
            text: screen.model.state === "shown" ? screen.model.why : screen.model.missing.length === 0 ? qsTr("Máy đã thấy thẻ của mọi người.") : qsTr("Chưa thấy thẻ của:")
            size: 42
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
            color: screen.model.state === "shown" ? Theme.la : Theme.mucNhat
        }
        Grid {
            visible: screen.model.state !== "shown"
            x: 740; y: 366
            columns: 2
            columnSpacing: 18
            rowSpacing: 8
            Repeater {
                model: screen.model.missing
                Rectangle {
                    id: person
                    required property string modelData
                    width: 557; height: 68
                    radius: 20
                    color: Theme.the
                    border.width: Theme.contrast ? 3 : 0
                    border.color: Theme.net
                    Txt { x: 24; width: 510; height: parent.height; text: person.modelData; size: 38; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
                }
            }
        }
        Txt { x: 740; y: 824; width: 800; height: 62; visible: screen.model.state !== "shown" && screen.model.missingMore > 0; text: qsTr("và %n người nữa", "", screen.model.missingMore); size: 38; fit: true; color: Theme.mucNhat }
    }
}
