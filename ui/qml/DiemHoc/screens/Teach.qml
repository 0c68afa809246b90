pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A scene before the class. With a screen for the room: what to say stands here. Without: the class view fills the kiosk.
Frame {
    id: screen

    required property TeachModel model
    readonly property bool alone: !shell.room.separate

    title: qsTr("Dạy lớp")
    subtitle: model.title
    titleRoom: 1180
    clockShown: !alone
    headerShown: !alone
    spoken: [Object.assign({ key: "scene" }, model.utterance)]
    bar.visible: !alone || over.shown
    bar.secondText: alone ? qsTr("Tivi") : shell.room.blank ? qsTr("Bật hình tivi") : qsTr("Tắt hình tivi")
    bar.secondIcon: alone ? "television" : shell.room.blank ? "eye" : "eye-slash"
    bar.secondKind: "paper"
    bar.wayText: model.following === "" ? qsTr("Làm thử") : qsTr("Tiếp theo")
    bar.onBack: model.back()
    bar.onAsked: alone ? model.tv() : shell.room.turnBlank()
    bar.onWay: model.next()
    Keys.onPressed: (event) => {
        const asked = event.isAutoRepeat ? "" : shell.room.remote(event.key)
        event.accepted = asked !== ""
        if (asked === "next")
            model.next()
        else if (asked === "back")
            model.back()
        else if (asked === "again")
            speak()
    }

    Connections {
        target: screen.model
        function onChanged() { screen.speak() }
    }
    RoomBar {
        id: over
        visible: screen.alone
        shell: screen.shell
        view: "Scene"
        model: screen.model
    }
    Item { // the facilitator's desk
        visible: !screen.alone
        anchors.fill: parent
        Picture { x: 48; y: 124; width: 620; height: 420; source: screen.model.picture; idea: screen.model.idea }
        Txt { x: 48; y: 560; width: 620; height: 250; text: screen.model.sentence; size: 54; fit: true; lineHeight: 1; font.weight: Font.Bold }
        Txt { x: 48; y: 818; width: 620; height: 66; text: screen.shell.room.blank ? qsTr("Tivi đang tắt hình.") : qsTr("Bà con đang thấy hình này."); size: 38; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold }

        Column {
            id: notes
            x: 716; y: 124
            spacing: 18
            Repeater {
                model: [
                    { icon: "eye", head: qsTr("Trong hình"), text: screen.model.idea },
                    { icon: "chat-circle-text", head: qsTr("Nói thêm"), text: screen.model.note },
                    { icon: "question", head: qsTr("Hỏi bà con"), text: screen.model.question },
                    { icon: "lightbulb", head: qsTr("Cần nhớ"), text: screen.model.keep }
                ].filter((one) => one.text !== "")
                Rectangle {
                    id: note
                    required property var modelData
                    width: 1156; height: 138
                    radius: Theme.cardRadius
                    color: Theme.the
                    border.width: Theme.contrast ? 3 : 0
                    border.color: Theme.net
                    Icon { x: 26; anchors.verticalCenter: parent.verticalCenter; name: note.modelData.icon; size: 64 }
                    Txt { x: 112; width: 240; height: parent.height; text: note.modelData.head; size: 38; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: Theme.mucNhat }
                    Txt { x: 366; width: 766; height: parent.height; text: note.modelData.text; size: 42; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
                }
            }
        }
        Rectangle {
            x: 716; y: 748; width: 660; height: 136
            radius: Theme.cardRadius
            color: Theme.coVitNhat
            border.width: Theme.contrast ? 3 : 0
            border.color: Theme.net
            Txt {
                readonly property string next: screen.model.following !== "" ? screen.model.following
                    : screen.model.cards ? qsTr("Làm thử trên điện thoại vẽ, rồi đố vui bằng thẻ.") : qsTr("Làm thử trên điện thoại vẽ, rồi đố vui.")
                x: 24; width: 620; height: 136
                text: "<b>" + qsTr("Sắp tới") + ":</b> " + next
                textFormat: Text.StyledText
                size: 38
                fit: true
                verticalAlignment: Text.AlignVCenter
            }
        }
        BigButton { x: 1396; y: 748; width: 266; height: 127; text: qsTr("Đến muộn"); icon: "scan"; size: 36; iconSize: 48; onActed: screen.model.door() }
        BigButton { x: 1682; y: 748; width: 190; height: 127; text: qsTr("Tivi"); icon: "television"; size: 38; iconSize: 48; onActed: screen.model.tv() }
    }
}
