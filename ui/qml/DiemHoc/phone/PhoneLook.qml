pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc

// How each kind of part looks on the drawn phone. Text is never under 34 px; the colours hold in both themes.
Loader {
    id: root

    property var part: ({})
    property string text: ""
    property bool dark: false
    /** A finger is on it. */
    property bool down: false
    /** How far a hold has come, 0 to 1. */
    property real held: 0
    readonly property color ink: dark ? "#FFFDF6" : "#24190F"

    sourceComponent: {
        switch (root.part.kind) {
        case "tile": return tile
        case "button": return button
        case "round_button": return round
        case "list_item": return listItem
        case "notification": return notification
        case "caller": return caller
        case "amount": return amount
        case "qr_view": return qrView
        case "target": return target
        case "picture": return picture
        case "field": return listItem
        case "title": return heading
        default: return words
        }
    }

    component Words: Text {
        property int size: 36
        width: root.width
        color: root.ink
        font.family: Theme.family
        font.pixelSize: size
        font.weight: Font.DemiBold
        wrapMode: Text.WordWrap
        textFormat: Text.PlainText
        lineHeight: 1.0
        topPadding: Math.ceil(size * 0.16)
        Accessible.ignored: true
    }
    component Face: Rectangle { // a block of the phone: sinks when touched
        property color edge: "#D3BE93"
        radius: 26
        Rectangle {
            z: -1
            anchors.fill: parent
            anchors.topMargin: 8
            anchors.bottomMargin: root.down ? -2 : -7
            radius: parent.radius
            color: parent.edge
        }
        transform: Translate { y: root.down ? 5 : 0 }
    }

    Component {
        id: heading
        Row {
            spacing: 14
            Icon { visible: root.part.icon !== ""; name: root.part.icon; size: 64; ink: root.part.tint === "la" ? "#1F5220" : root.ink; plate: root.part.tint === "la" ? "#A9CE8E" : root.dark ? "#2F7A72" : "#8FC4B7"; anchors.verticalCenter: parent.verticalCenter }
            Words { text: root.text; size: 44; font.weight: Font.Bold; width: 396 - (root.part.icon !== "" ? 78 : 0) }
        }
    }
    Component {
        id: words
        Rectangle {
            implicitHeight: bubble.implicitHeight + 36
            radius: 26
            color: root.part.tint === "hoe" ? "#FDE9B8" : root.dark ? "#1F5A58" : "#F1E6CC"
            Icon { id: bubbleIcon; x: 20; visible: root.part.icon !== ""; name: root.part.icon; size: 56; anchors.verticalCenter: parent.verticalCenter; ink: root.ink; plate: "#F6B32B" }
            Words { id: bubble; x: root.part.icon !== "" ? 90 : 24; y: 14; width: 396 - x - 20; text: root.text }
        }
    }
    Component {
        id: tile
        Column {
            spacing: 2
            Face {
                anchors.horizontalCenter: parent.horizontalCenter
                width: 150; height: 150; radius: 36
                color: root.part.tint === "la" ? "#E4EED2" : root.part.tint === "sen" ? "#F8DDE4" : root.part.tint === "coVit" ? "#DDEBE3" : "#FDE9B8"
                edge: "#06302F"
                Icon { anchors.centerIn: parent; name: root.part.icon; size: 96; ink: "#24190F"; plate: root.part.tint === "la" ? "#A9CE8E" : root.part.tint === "sen" ? "#E98BA8" : root.part.tint === "coVit" ? "#8FC4B7" : "#F6B32B" }
            }
            Words { text: root.text; size: 36; width: root.width; horizontalAlignment: Text.AlignHCenter; height: 100 }
        }
    }
    Component {
        id: button
        Face {
            readonly property string style: root.part.data.style ?? "paper"
            readonly property color front: style === "primary" ? "#FFFDF6" : style === "stop" ? "#FFFDF6" : "#24190F"
            implicitHeight: 112
            color: style === "primary" ? (root.part.tint === "la" ? "#1F5220" : "#0B4A4C") : style === "stop" ? "#9E2A18" : "#FFFDF6"
            edge: style === "primary" ? "#06302F" : style === "stop" ? "#6B180B" : "#D3BE93"
            border.width: style === "paper" ? 3 : 0
            border.color: "#7A6549"
            Icon { id: buttonIcon; x: 24; visible: root.part.icon !== ""; name: root.part.icon; size: 60; anchors.verticalCenter: parent.verticalCenter; ink: parent.front; plate: parent.style === "paper" ? "#F6B32B" : "#00000000" }
            Words { x: buttonIcon.visible ? 100 : 20; width: 396 - x - 16; height: parent.height; topPadding: 8; bottomPadding: 8; text: root.text; size: 40; fontSizeMode: Text.Fit; minimumPixelSize: 34; font.weight: Font.Bold; color: parent.front; verticalAlignment: Text.AlignVCenter; horizontalAlignment: buttonIcon.visible ? Text.AlignLeft : Text.AlignHCenter }
        }
    }
    Component {
        id: round
        Column {
            spacing: 0
            Item { width: 1; height: 14 }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: 150; height: 150; radius: 75
                scale: root.down ? 0.94 : 1
                color: root.part.tint === "son" ? "#9E2A18" : root.part.tint === "la" ? "#1F5220" : "#FFFDF6"
                border.width: 4
                border.color: root.part.tint === "the" ? "#7A6549" : "#FFFDF6"
                Icon { anchors.centerIn: parent; name: root.part.icon; size: 90; ink: root.part.tint === "the" ? "#24190F" : "#FFFDF6"; plate: root.part.tint === "the" ? "#F6B32B" : "#00000000" }
            }
            Words { text: root.text; size: 42; font.weight: Font.Bold; horizontalAlignment: Text.AlignHCenter }
        }
    }
    Component {
        id: listItem
        Rectangle {
            implicitHeight: Math.max(118, itemWords.implicitHeight + 28)
            radius: 26
            color: root.part.tint === "hoe" ? "#FDE9B8" : "#F1E6CC"
            border.width: root.part.data.state === "on" ? 5 : 0
            border.color: "#9A6400"
            Icon { x: 20; name: root.part.icon; size: 68; anchors.verticalCenter: parent.verticalCenter; ink: "#24190F"; plate: "#F6B32B" }
            Column {
                id: itemWords
                x: 104
                anchors.verticalCenter: parent.verticalCenter
                Words { width: 280; text: root.text; size: 40; font.weight: Font.Bold; color: "#24190F" }
                Words { width: 280; visible: text !== ""; text: root.part.second; size: 34; topPadding: 0; color: "#54432F" }
            }
        }
    }
    Component {
        id: notification
        Rectangle {
            implicitHeight: noticeWords.implicitHeight + 34
            radius: 28
            color: "#FFFDF6"
            Column {
                id: noticeWords
                x: 24; y: 12
                Row {
                    spacing: 12
                    Icon { name: root.part.icon; size: 44; ink: "#0B4A4C"; plate: "#8FC4B7"; anchors.verticalCenter: parent.verticalCenter }
                    Words { width: 300; text: qsTr("Tin nhắn mới"); size: 34; color: "#0B4A4C"; topPadding: 2 }
                }
                Words { width: 348; text: root.text; size: 42; font.weight: Font.Bold; color: "#24190F"; topPadding: 0 }
                Words { width: 348; text: root.part.second; size: 34; color: "#24190F"; topPadding: 0 }
            }
        }
    }
    Component {
        id: caller
        Column {
            spacing: 0
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: 116; height: 116; radius: 58
                color: "#DDEBE3"
                Icon { anchors.centerIn: parent; name: root.part.icon; size: 76; ink: "#24190F"; plate: "#8FC4B7" }
            }
            Words { text: root.text; size: 46; height: 66; fontSizeMode: Text.Fit; minimumPixelSize: 34; font.weight: Font.Bold; horizontalAlignment: Text.AlignHCenter }
            Words { text: root.part.second; size: 34; topPadding: 0; horizontalAlignment: Text.AlignHCenter }
        }
    }
    Component {
        id: amount
        Words { text: root.text; size: 64; font.weight: Font.ExtraBold; horizontalAlignment: Text.AlignHCenter; fontSizeMode: Text.HorizontalFit; minimumPixelSize: 44; height: 120 }
    }
    Component {
        id: qrView
        Item {
            implicitHeight: 400
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: 320; height: 320; radius: 24
                color: "#FFFDF6"
                border.width: root.down ? 14 : 9
                border.color: "#F6B32B"
                Image { anchors.centerIn: parent; width: 250; height: 250; sourceSize: Qt.size(250 * Theme.ratio, 250 * Theme.ratio); source: "image://drawing/practice-code"; smooth: false }
            }
            Words { y: 326; text: root.text; size: 38; horizontalAlignment: Text.AlignHCenter; fontSizeMode: Text.Fit; minimumPixelSize: 34; height: 70; font.weight: Font.Bold }
        }
    }
    Component {
        id: target
        Rectangle {
            implicitHeight: 540
            radius: 36
            color: root.part.tint === "sen" ? "#F8DDE4" : root.part.tint === "hoe" ? "#FDE9B8" : "#F1E6CC"
            border.width: 5
            border.color: root.down ? "#9A6400" : "#7A6549"
            clip: true
            Rectangle { // a hold fills it from below
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: 5
                radius: 31
                height: root.part.data.gesture === "hold" ? (parent.height - 10) * root.held : 0
                color: "#F6B32B"
            }
            Icon { anchors.horizontalCenter: parent.horizontalCenter; y: 80; name: root.part.icon; size: 230; ink: "#24190F"; plate: root.part.tint === "sen" ? "#E98BA8" : root.part.tint === "hoe" ? "#F6B32B" : "#D3BE93" }
            Words { x: 20; y: 330; width: 356; height: 190; topPadding: 0; text: root.text; size: 44; font.weight: Font.Bold; color: "#24190F"; fontSizeMode: Text.Fit; minimumPixelSize: 34; horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter }
        }
    }
    Component {
        id: picture
        Item {
            implicitHeight: 333
            Image {
                anchors.fill: parent
                source: root.part.picture
                sourceSize: Qt.size(396 * Theme.ratio, 333 * Theme.ratio)
                fillMode: Image.PreserveAspectCrop
                clip: true
            }
        }
    }
}
