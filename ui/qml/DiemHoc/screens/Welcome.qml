import QtQuick
import DiemHoc
import DiemHoc.Models

// Seen from across the room by somebody who has never touched the machine: what it is, and the one thing to do.
Frame {
    id: screen

    required property WelcomeModel model

    title: qsTr("Điểm Học Số")
    headerShown: false
    speaksAtOnce: false
    spoken: [qsTr("Mời bà con vào học. Chạm nút to để bắt đầu. Có thẻ thì giơ thẻ lên.")]
    bar.backText: qsTr("Tiếng nói, cỡ chữ")
    bar.backIcon: "translate"
    bar.wayText: qsTr("Lớp học")
    bar.waySecond: qsTr("người hướng dẫn")
    bar.wayIcon: "chalkboard-teacher"
    bar.wayIconAfter: false
    bar.wayKind: "paper"
    bar.onBack: model.settings()
    bar.onWay: model.classroom()

    Rectangle {
        x: 902; width: 1018; height: 924
        color: "#FBE6B5"
        clip: true
        Drawing {
            anchors.fill: parent
            name: "welcome"
            cover: true
            idea: qsTr("Bà đội nón, ông đeo kính và cô hướng dẫn cùng xem một chiếc điện thoại trước nhà văn hoá.")
        }
        Rectangle {
            anchors.fill: parent
            color: "#0F0C08"
            opacity: 0.16
            visible: Theme.contrast
        }
        Rectangle {
            width: 5; height: parent.height
            color: Theme.contrast ? Theme.net : "#2A1C10"
        }
    }
    MouseArea { // the whole left side invites too
        width: 900; height: 904
        onClicked: screen.model.begin()
    }
    Drawing { name: Theme.contrast ? "mark-dark" : "mark"; x: 66; y: 38; width: 100; height: 100 }
    Txt { x: 190; y: 26; text: qsTr("Điểm Học Số"); size: 52; font.weight: Font.ExtraBold; width: 680; height: 76; fit: true }
    Txt { x: 190; y: 94; text: screen.shell.house; size: 36; topPadding: 0; color: Theme.mucNhat; font.weight: Font.DemiBold; width: 680; height: 56; fit: true }
    Txt {
        x: 64; y: 134; width: 820; height: 316
        text: qsTr("Mời bà con\nvào học")
        size: 116
        fit: true
        font.weight: Font.ExtraBold
    }
    Txt {
        x: 64; y: 476; width: 820; height: 60
        text: qsTr("Dễ hiểu – Dễ học – Dễ làm – Dễ lan tỏa")
        size: 38
        fit: true
        topPadding: 0
        font.weight: Font.Bold
        color: Theme.contrast ? Theme.hoe : Theme.coVit
    }
    Txt {
        x: 64; y: 534; width: 820; height: 60
        text: qsTr("Có tiếng đọc. Bấm nhầm cũng không sao.")
        size: 40
        fit: true
        topPadding: 0
    }
    BigButton {
        x: 64; y: 620; width: 776; height: 150
        text: qsTr("Chạm để bắt đầu")
        icon: "hand-tap"
        kind: "primary"
        size: 62
        iconSize: 92
        onActed: screen.model.begin()
    }
    Drawing { name: "card-pictogram"; x: 62; y: 802; width: 108; height: 74 }
    Icon { name: "arrow-fat-up"; x: 188; y: 808; size: 60 }
    Txt {
        x: 268; y: 782; width: 620; height: 110
        textFormat: Text.StyledText
        text: screen.model.camera ? qsTr("<b>Có thẻ học?</b> Giơ thẻ lên ống kính ở phía trên màn hình.")
                                  : qsTr("<b>Có thẻ học?</b> Chạm nút to, rồi đưa thẻ vào máy quét.")
        size: 38
        fit: true
    }
    Rectangle {
        x: 1880 - width; y: 32; height: Math.ceil(hour.font.pixelSize * 1.74); width: when.width + 64
        radius: 18
        color: Theme.the
        border.width: 4
        border.color: Theme.contrast ? Theme.net : Theme.muc
        Row {
            id: when
            anchors.centerIn: parent
            spacing: 24
            Txt { id: hour; text: screen.shell.clock; size: 54; topPadding: 0; font.weight: Font.ExtraBold; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter }
            Txt { text: screen.shell.date; size: 36; topPadding: 0; font.weight: Font.DemiBold; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter }
        }
    }
}
