import QtQuick
import DiemHoc.Models

// "Bà còn ở đó không?": a sheet over all but slot 2; any touch on it but "thoát" continues.
FocusScope {
    id: sheet

    required property Shell shell

    width: 1920
    height: 1080
    focus: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text
    Keys.onEscapePressed: sheet.shell.touched()
    Connections {
        target: sheet.shell
        function onIdleChanged() {
            if (sheet.shell.secondsLeft === 10)
                sheet.shell.speak([kept.text])
        }
    }
    Component.onCompleted: sheet.shell.speak([title.text, kept.text])

    Rectangle {
        anchors.fill: parent
        color: Theme.contrast ? "#000000" : "#24190F"
        opacity: 0.75
    }
    MouseArea {
        anchors.fill: parent
        onClicked: sheet.shell.touched()
    }
    Rectangle {
        x: 48; y: 24; width: 1824; height: 872
        radius: Theme.cardRadius
        color: Theme.giay
        border.width: 5
        border.color: Theme.contrast ? Theme.net : Theme.muc

        Image {
            id: ring
            x: 120; y: 72; width: 260; height: 260
            source: "image://drawing/ring/" + sheet.shell.secondsLeft + "/" + (Theme.contrast ? "dark" : "light")
            sourceSize: Qt.size(260 * Theme.ratio, 260 * Theme.ratio)
            Accessible.ignored: true
        }
        Column {
            anchors.centerIn: ring
            spacing: -14
            Txt {
                anchors.horizontalCenter: parent.horizontalCenter
                text: String(sheet.shell.secondsLeft)
                size: 84
                topPadding: 0
                font.weight: Font.ExtraBold
                wrapMode: Text.NoWrap
            }
            Txt {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("giây")
                size: Theme.nho
                topPadding: 0
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
        }
        Txt {
            id: title
            x: 464; y: 48; width: 1300; height: 150
            text: qsTr("%1 còn ở đó không?").replace("%1", sheet.shell.You)
            size: 100
            fit: true
            font.weight: Font.ExtraBold
            verticalAlignment: Text.AlignVCenter
        }
        Txt {
            x: 464; y: 196; width: 1300; height: 68
            text: qsTr("Máy sắp tự thoát để giữ kín phần học của %1.").replace("%1", sheet.shell.you)
            size: 46
            fit: true
        }
        Txt {
            id: kept
            x: 464; y: 262; width: 1300; height: 68
            text: qsTr("Bài đang học vẫn còn nguyên.")
            size: 46
            fit: true
            font.weight: Font.Bold
        }
        Row {
            x: 464; y: 340
            spacing: 14
            visible: sheet.shell.speaking && !sheet.shell.silent
            Icon { name: "speaker-high"; size: 52; ink: Theme.contrast ? Theme.muc : Theme.coVit; plate: Theme.plateCoVit }
            Txt {
                text: qsTr("Máy đang đọc lời nhắc")
                size: 38
                topPadding: 0
                wrapMode: Text.NoWrap
                color: Theme.contrast ? Theme.muc : Theme.coVit
                font.weight: Font.DemiBold
            }
        }
        BigButton {
            x: 124; y: 448; width: 1576; height: 180
            text: qsTr("Còn, tôi học tiếp")
            icon: "hand-tap"
            kind: "primary"
            size: 68
            iconSize: 96
            edge: 9
            focus: true
            readable: false
            onActed: sheet.shell.touched()
        }
        BigButton {
            x: 124; y: 680; width: 772; height: 128
            text: qsTr("Chờ tôi 5 phút")
            icon: "hourglass-medium"
            size: 46
            readable: false
            onActed: sheet.shell.wait()
        }
        BigButton {
            x: 928; y: 680; width: 772; height: 128
            text: qsTr("Tôi nghỉ, thoát ra")
            icon: "sign-out"
            size: 46
            onActed: sheet.shell.leave()
        }
    }
    BigButton { // slot 2 stays above every sheet
        x: 378; y: 952; width: 352
        text: qsTr("Hỏi người hướng dẫn")
        icon: "hand-palm"
        kind: "ask"
        size: 36
        readable: false
        onActed: {
            sheet.shell.touched()
            sheet.shell.ask()
        }
    }
}
