pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A person holding up a card, an arm's length away: they want to hear "tinh" and be let in.
Frame {
    id: screen

    required property ScanModel model
    readonly property bool trouble: model.trouble !== ""

    title: model.taking ? qsTr("Thẻ của người nhận lớp") : model.facilitator ? qsTr("Thẻ người hướng dẫn") : qsTr("Quét thẻ học")
    spoken: trouble ? [heading.text.replace("\n", " "), model.trouble === "unclear" ? qsTr("%1 làm một trong ba cách này.").replace("%1", shell.You) : screen.sentence(model.trouble),
                       ways.first, ways.second, ways.third].filter((s) => s !== "")
                    : [qsTr("Đưa thẻ vào khung vàng. Nghe tiếng tinh là xong.")]
    bar.wayText: model.taking ? qsTr("Thôi, không giao") : model.facilitator ? qsTr("Về màn hình chào") : qsTr("Học không thẻ")
    bar.wayKind: "paper"
    bar.onBack: model.back()
    bar.onWay: model.withoutCard()

    Connections {
        target: screen.model
        function onTroubleChanged() { screen.speak() }
    }

    /** Each refused card gets its own kind sentence. */
    function sentence(code) {
        switch (code) {
        case "unknown": return qsTr("Thẻ này chưa có ở máy này. Mình nhờ người hướng dẫn ghi tên nhé.")
        case "revoked": return qsTr("Mình đã có thẻ mới rồi. Mình dùng thẻ mới nhé.")
        case "damaged": return qsTr("Mã trên thẻ này bị mờ mất rồi. Mình nhờ người hướng dẫn in thẻ mới nhé.")
        case "foreign": return qsTr("Mã này không phải của thẻ học. Mình tìm thẻ có hình bông sen nhé.")
        case "identity": return qsTr("Đây là căn cước, máy không đọc đâu. Mình cất đi, dùng thẻ có bông sen nhé.")
        case "learner": return qsTr("Đây là thẻ học của bà con. Mình giơ thẻ người hướng dẫn nhé.")
        case "same": return qsTr("Thẻ này của người đang dạy lớp. Mời người nhận lớp giơ thẻ nhé.")
        case "nocamera": return model.facilitator ? qsTr("Ống kính chưa bật.") : qsTr("Ống kính chưa bật. Mình vẫn học được.")
        case "full": return qsTr("Máy tạm nghỉ ghi bài. Mình nhờ người hướng dẫn nhé.")
        default: return ""
        }
    }

    Item {
        x: 48; y: 124; width: 1060; height: 760
        Rectangle { anchors.fill: parent; anchors.margins: 3; color: "#4D625B" }
        Drawing {
            anchors.fill: parent
            anchors.margins: 4
            name: screen.model.preview !== "" ? "" : screen.model.trouble === "nocamera" ? "camera-off" : "scan-sample"
            cover: true
            visible: screen.model.preview === ""
            idea: qsTr("Bà cầm thẻ ngang ngực, quay mã về phía máy.")
        }
        Image {
            anchors.fill: parent
            anchors.margins: 4
            visible: screen.model.preview !== ""
            source: screen.model.preview
            cache: false
            smooth: false
            fillMode: Image.PreserveAspectCrop
            clip: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Hình mờ từ ống kính, mã trên thẻ đã được che")
        }
        Repeater { // corner guides
            model: screen.model.trouble === "nocamera" ? 0 : 4
            Item {
                required property int index
                readonly property color line: screen.trouble ? "#FFFDF6" : "#F6B32B"
                x: index % 2 === 0 ? 226 : 754
                y: index < 2 ? 394 : 650
                width: 84; height: 84
                Rectangle { width: 84; height: 14; radius: 7; color: parent.line; y: parent.index < 2 ? 0 : 70 }
                Rectangle { width: 14; height: 84; radius: 7; color: parent.line; x: parent.index % 2 === 0 ? 0 : 70 }
            }
        }
        PictureFrame { anchors.fill: parent }
        Rectangle { // what the machine sees
            id: pill
            anchors.horizontalCenter: parent.horizontalCenter
            y: 28
            width: pillRow.width + 88
            height: Math.max(84, Math.ceil(pillWords.font.pixelSize * 1.74))
            radius: height / 2
            color: screen.trouble ? Theme.the : Theme.hoe
            border.width: 4
            border.color: Theme.contrast ? Theme.net : "#24190F"
            Row {
                id: pillRow
                anchors.centerIn: parent
                spacing: 20
                Icon {
                    name: screen.trouble ? (screen.model.trouble === "nocamera" ? "camera-slash" : "eye") : "scan"
                    size: 52
                    ink: screen.trouble ? Theme.muc : Theme.trenHoe
                    plate: "transparent"
                    anchors.verticalCenter: parent.verticalCenter
                }
                Txt {
                    id: pillWords
                    anchors.verticalCenter: parent.verticalCenter
                    topPadding: 0
                    size: 42
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                    color: screen.trouble ? Theme.muc : Theme.trenHoe
                    text: screen.model.trouble === "nocamera" ? qsTr("Ống kính chưa bật")
                        : screen.model.trouble === "unclear" ? qsTr("Máy chưa nhìn rõ mã")
                        : screen.trouble ? qsTr("Máy đã xem thẻ")
                        : screen.model.reading ? qsTr("Đang đọc thẻ, giữ yên nhé") : qsTr("Máy đang tìm thẻ")
                }
            }
        }
    }

    Txt {
        id: heading
        x: 1160; y: 104; width: 712; height: screen.trouble ? 110 : 190
        text: screen.model.trouble === "nocamera" ? (screen.model.facilitator ? qsTr("Mình thử lại nhé") : qsTr("Mình vẫn học được")) : screen.trouble ? qsTr("Mình thử lại nhé") : qsTr("Đưa thẻ vào\nkhung vàng")
        size: 68
        fit: true
        font.weight: Font.ExtraBold
    }
    Column { // the three steps
        visible: !screen.trouble
        x: 1160; y: 322
        spacing: 24
        Repeater {
            model: [qsTr("Cầm thẻ ngang ngực."), qsTr("Quay mã về phía máy."), qsTr("Nghe tiếng “tinh” là xong.")]
            Row {
                id: step
                required property string modelData
                required property int index
                spacing: 24
                Rectangle {
                    width: 76; height: 76; radius: 38
                    color: Theme.the
                    border.width: 4
                    border.color: Theme.net
                    Txt { anchors.fill: parent; text: String(step.index + 1); size: 40; fit: true; single: true; horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
                }
                Txt { text: step.modelData; size: 44; width: 600; height: 76; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
            }
        }
    }
    Rectangle {
        visible: !screen.trouble
        x: 1160; y: 660; width: 712; height: 140
        radius: Theme.cardRadius
        color: Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 36; anchors.verticalCenter: parent.verticalCenter; name: "shield-check"; size: 66; ink: Theme.contrast ? Theme.muc : Theme.coVit; plate: Theme.plateCoVit }
        Txt {
            x: 128; width: 560; height: parent.height
            textFormat: Text.StyledText
            text: qsTr("<b>Máy chỉ đọc mã trên thẻ.</b><br>Không chụp, không giữ hình.")
            size: 38
            fit: true
            verticalAlignment: Text.AlignVCenter
        }
    }
    Txt {
        visible: !screen.trouble
        x: 1160; y: 812; width: 712; height: 66
        text: screen.model.facilitator ? qsTr("Chưa có thẻ? Cán bộ xã làm thẻ cho mình.") : qsTr("Quên thẻ? Bấm “Học không thẻ”.")
        size: 38
        fit: true
        color: Theme.mucNhat
        font.weight: Font.DemiBold
    }

    Txt { // trouble: what happened, and three ways on
        visible: screen.trouble
        x: 1160; y: 212; width: 712; height: 100
        text: screen.model.trouble === "unclear" ? qsTr("%1 làm một trong ba cách này:").replace("%1", screen.shell.You) : screen.sentence(screen.model.trouble)
        size: 42
        fit: true
    }
    Column {
        id: ways
        readonly property bool byCamera: screen.model.trouble !== "nocamera"
        readonly property string first: byCamera ? (screen.model.trouble === "unclear" ? qsTr("Đưa thẻ lùi ra một chút.") : qsTr("Giơ thẻ khác lên ống kính.")) : qsTr("Đưa thẻ vào máy quét.")
        readonly property string second: screen.model.facilitator ? qsTr("Cắm ống kính hay máy quét vào.") : byCamera && screen.model.trouble === "unclear" ? qsTr("Nghiêng thẻ cho hết loá.") : qsTr("Bấm “Học không thẻ”.")
        readonly property string third: qsTr("Nhờ người hướng dẫn.")
        visible: screen.trouble
        x: 1160; y: 318
        spacing: 22
        Repeater {
            model: [{ icon: ways.byCamera ? "arrows-out" : "scan", words: ways.first, plate: "hoe" },
                    { icon: screen.model.trouble === "unclear" ? "sun" : "arrow-right", words: ways.second, plate: "hoe" },
                    { icon: "hand-palm", words: ways.third, plate: "hoe" }]
            Rectangle {
                id: way
                required property var modelData
                width: 712; height: 116
                radius: Theme.cardRadius
                color: Theme.the
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: way.modelData.icon; size: 62 }
                Txt { x: 120; width: 570; height: parent.height; text: way.modelData.words; size: 42; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
            }
        }
    }
    Rectangle {
        visible: screen.trouble && !byNumber.visible
        x: 1160; y: 748; width: 712; height: 128
        radius: Theme.cardRadius
        color: Theme.hoeNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: "identification-card"; size: 66 }
        Txt {
            x: 128; width: 564; height: parent.height
            textFormat: Text.StyledText
            text: qsTr("Thẻ cũ, thẻ rách vẫn đổi được.<br><b>Bài đã học không mất.</b>")
            size: 38
            fit: true
            verticalAlignment: Text.AlignVCenter
        }
    }
    BigButton {
        id: byNumber
        visible: screen.trouble && screen.model.trouble !== "unclear" && screen.model.trouble !== "full"
        x: 1160; y: 752; width: 712; height: 112
        text: qsTr("Gõ số thẻ")
        icon: "keyboard"
        size: 46
        onActed: screen.model.typeNumber()
    }
}
