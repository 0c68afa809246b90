import QtQuick
import DiemHoc
import DiemHoc.Models

// While people come in: what the class is about, how to come in, how many are there. No names but the last one's, if wished.
Item {
    id: door

    required property Shell shell
    property QtObject model: null
    readonly property CheckInModel list: model as CheckInModel

    Head { text: qsTr("Lớp học hôm nay") }
    Txt { x: 64; y: 130; width: 1792; height: 400; text: door.shell.room.title; size: 120; fit: true; lineHeight: 1; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
    Drawing { x: 64; y: 560; width: 760; height: 430; name: "class-sample"; cover: true; idea: qsTr("Bà con giơ thẻ lên cho máy đọc.") }
    PictureFrame { x: 60; y: 556; width: 768; height: 438 }
    Txt { x: 900; y: 560; width: 960; height: 190; text: qsTr("Mời bà con giơ thẻ vào lớp."); size: 66; fit: true; font.weight: Font.Bold }
    Row {
        visible: door.list !== null && door.list.count > 0
        x: 900; y: 760
        spacing: 28
        Txt { id: count; text: door.list === null ? "" : String(door.list.count); size: 150; topPadding: 0; wrapMode: Text.NoWrap; font.weight: Font.ExtraBold }
        Txt { width: 600; height: count.height; text: qsTr("người đã có mặt"); size: 66; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
    }
    Rectangle {
        visible: door.shell.room.name !== ""
        x: 900; y: 930; width: 960; height: 104
        radius: height / 2
        color: Theme.laNhat
        Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: "check-circle"; size: 64; ink: Theme.la; plate: "transparent" }
        Txt { x: 116; width: 820; height: parent.height; text: qsTr("Chào %1!").arg(door.shell.room.name); size: 60; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold; color: Theme.la }
    }
}
