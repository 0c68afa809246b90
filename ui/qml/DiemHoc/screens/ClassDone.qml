pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// After class: is everybody counted, how was it? Close it, and the sheet for the book is ready and can be printed.
Frame {
    id: screen

    required property ClassDoneModel model
    readonly property bool charted: model.bars.length > 0

    readonly property bool earlier: model.when !== ""

    title: earlier ? model.when : model.closed ? qsTr("Lớp học xong rồi!") : qsTr("Kết thúc lớp?")
    titleSize: 46
    subtitle: model.lesson
    speaksAtOnce: false
    spoken: []
    bar.backText: model.closed && !earlier ? qsTr("Trang chính") : qsTr("Quay lại")
    bar.backIcon: model.closed && !earlier ? "house" : "arrow-left"
    bar.secondText: model.closed ? qsTr("Gửi ngay") : qsTr("Điểm danh tiếp")
    bar.secondIcon: model.closed ? "paper-plane-tilt" : "scan"
    bar.secondKind: "paper"
    bar.secondShown: !earlier
    bar.thirdShown: !model.closed || (model.printer && model.roster !== "")
    bar.thirdWide: true
    bar.thirdText: model.closed ? qsTr("In sổ điểm danh") : qsTr("Hỏi: buổi học thế nào?")
    bar.thirdIcon: model.closed ? "printer" : "smiley"
    bar.wayText: model.closed ? qsTr("Xong") : qsTr("Kết thúc lớp")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.onBack: model.closed ? model.home() : model.back()
    bar.onAsked: model.closed ? model.send() : model.back()
    bar.onThird: model.closed ? model.printBook() : model.feedback()
    bar.onWay: model.closed ? model.home() : model.close()

    Txt { id: total; x: 48; y: 112; width: 330; height: 190; text: String(screen.model.people); size: 168; fit: true; single: true; font.weight: Font.ExtraBold; verticalAlignment: Text.AlignVCenter }
    Txt { x: 48 + total.contentWidth + 32; y: 140; width: 748 - x; height: 76; text: qsTr("người đã có mặt"); size: 48; fit: true; font.weight: Font.Bold; verticalAlignment: Text.AlignVCenter }
    Txt { x: 48 + total.contentWidth + 32; y: 212; width: 748 - x; height: 66; text: qsTr("trong %n phút", "", screen.model.minutes); size: 42; fit: true; color: Theme.mucNhat; font.weight: Font.DemiBold; verticalAlignment: Text.AlignVCenter }
    Column {
        x: 48; y: 312
        spacing: 14
        Repeater {
            model: [{ icon: "users-three", words: qsTr("Bà con có thẻ"), count: screen.model.residents },
                    { icon: "user-plus", words: qsTr("Khách"), count: screen.model.guests },
                    { icon: "gender-female", words: qsTr("Phụ nữ"), count: screen.model.women },
                    { icon: "heart", words: qsTr("Từ 60 tuổi"), count: screen.model.over60 },
                    { icon: "star", words: qsTr("Lần đầu đến"), count: screen.model.fresh }]
            Rectangle {
                id: line
                required property var modelData
                width: 700; height: 86
                radius: Theme.cardRadius
                color: Theme.the
                border.width: Theme.contrast ? 3 : 0
                border.color: Theme.net
                Icon { x: 28; anchors.verticalCenter: parent.verticalCenter; name: line.modelData.icon; size: 56; plate: Theme.plateCoVit }
                Txt { x: 108; width: 420; height: parent.height; text: line.modelData.words; size: 38; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
                Txt { x: 540; width: 132; height: parent.height; text: String(line.modelData.count); size: 54; fit: true; single: true; horizontalAlignment: Text.AlignRight; verticalAlignment: Text.AlignVCenter; font.weight: Font.ExtraBold }
            }
        }
    }
    StatusPill {
        x: 48; y: 816
        kind: "waiting"
        icon: "paper-plane-tilt"
        text: qsTr("Chờ gửi %1 · Đã gửi %2").arg(screen.model.pending).arg(screen.model.sent)
    }
    Column {
        x: 796; y: 134
        spacing: 22
        Chart {
            visible: screen.charted
            width: 1076; height: 366
            title: qsTr("Bao nhiêu người trả lời đúng mỗi câu")
            bars: screen.model.bars.map((bar, place) => ({ label: qsTr("Câu %1").arg(place + 1), said: bar.said, value: bar.value, of: bar.of }))
        }
        Card {
            height: screen.charted ? 116 : 220
            color: Theme.the
            Row {
                visible: screen.model.voices > 0
                anchors.centerIn: parent
                spacing: 24
                Repeater {
                    model: [{ icon: "smiley", words: qsTr("Dễ hiểu") }, { icon: "smiley-meh", words: qsTr("Tạm được") }, { icon: "smiley-sad", words: qsTr("Hơi khó") }]
                    Row {
                        id: face
                        required property var modelData
                        required property int index
                        spacing: 12
                        Icon { name: face.modelData.icon; size: 62; anchors.verticalCenter: parent.verticalCenter }
                        Txt { width: 252; height: 100; text: face.modelData.words + ": " + screen.model.faces[face.index]; size: 40; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
                    }
                }
            }
            Icon { visible: screen.model.voices === 0; x: 32; anchors.verticalCenter: parent.verticalCenter; name: "smiley"; size: 68 }
            Txt {
                visible: screen.model.voices === 0
                x: 128; width: 916; height: parent.height
                text: screen.model.closed ? qsTr("Buổi này chưa ai chạm hình mặt cười.") : qsTr("Bà con ra về, mời mỗi người chạm một hình.")
                size: 40
                fit: true
                verticalAlignment: Text.AlignVCenter
            }
        }
        Card {
            height: screen.charted ? 116 : 260
            color: screen.model.closed && screen.model.roster !== "" ? Theme.laNhat : Theme.hoeNhat
            Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: screen.model.closed ? (screen.model.printed === "yes" ? "printer" : "notebook") : "hourglass-medium"; size: 68; ink: screen.model.closed && screen.model.roster !== "" ? Theme.la : Theme.muc }
            Txt {
                x: 128; width: 916; height: parent.height
                text: screen.model.printed === "yes" ? qsTr("Máy in đã nhận sổ điểm danh.")
                    : screen.model.printed === "no" ? qsTr("Máy in chưa nhận. Sổ vẫn lưu trong máy.")
                    : screen.model.closed && screen.model.roster === "" ? qsTr("Chưa chép được sổ điểm danh. Người đã ghi vẫn còn trong máy.")
                    : screen.model.closed ? qsTr("Sổ điểm danh đã lưu:\n%1").arg(screen.model.roster) : qsTr("Còn ai chưa ghi thì bấm “Điểm danh tiếp”. Kết thúc rồi thì sổ điểm danh được lưu.")
                size: 38
                fit: true
                verticalAlignment: Text.AlignVCenter
            }
        }
        Card {
            visible: screen.model.nextClass !== ""
            height: screen.charted ? 80 : 200
            color: Theme.coVitNhat
            Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: "calendar-blank"; size: 56; plate: Theme.plateCoVit }
            Txt { x: 128; width: 916; height: parent.height; text: qsTr("Lớp sau: %1").arg(screen.model.nextClass); size: 40; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
        }
    }

    component Card: Rectangle {
        width: 1076
        radius: Theme.cardRadius
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
    }
}
