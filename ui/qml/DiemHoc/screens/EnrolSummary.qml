pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Everything once more, before anything is kept: each line can be touched and changed.
Frame {
    id: screen

    required property EnrolSummaryModel model

    title: qsTr("Mình xem lại nhé")
    subtitle: qsTr("chạm vào dòng nào để sửa dòng ấy")
    titleSize: 50
    clockShown: false
    titleRoom: 1700
    spoken: [qsTr("Mình xem lại nhé."), ...model.lines.map(line => named(line.question) + ": " + shown(line) + ".")]
    bar.onBack: model.back()
    bar.wayText: qsTr("Đúng cả rồi")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.onWay: model.next()

    function named(question) {
        switch (question) {
        case "name": return qsTr("Họ và tên")
        case "birth_year": return qsTr("Năm sinh")
        case "gender": return qsTr("Nữ hay nam")
        case "village": return qsTr("Thôn")
        default: return qsTr("Người giám hộ")
        }
    }
    function sign(question) {
        switch (question) {
        case "name": return "user"
        case "birth_year": return "cake"
        case "gender": return "gender-female"
        case "village": return "house-line"
        default: return "users"
        }
    }
    function shown(line) {
        return line.question !== "gender" ? line.value : line.value === "f" ? qsTr("Nữ") : line.value === "m" ? qsTr("Nam") : qsTr("Không ghi")
    }

    Column {
        x: 48; y: 136
        spacing: 30
        Repeater {
            model: screen.model.lines
            BigButton {
                id: row
                required property var modelData
                width: 1824; height: 116
                working: !modelData.fixed
                Accessible.name: screen.named(modelData.question) + ": " + screen.shown(modelData)
                condition: modelData.fixed ? qsTr("từ căn cước") : qsTr("chạm để sửa")
                onActed: screen.model.change(row.modelData.question)
                Icon { x: 30; anchors.verticalCenter: parent.verticalCenter; name: screen.sign(row.modelData.question); size: 66; plate: Theme.plateCoVit }
                Txt { x: 126; width: 420; height: parent.height; text: screen.named(row.modelData.question); size: 42; fit: true; verticalAlignment: Text.AlignVCenter; color: Theme.mucNhat; font.weight: Font.DemiBold }
                Txt { x: 560; width: 960; height: parent.height; text: screen.shown(row.modelData); size: 54; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
                Row {
                    x: 1794 - width
                    height: parent.height
                    spacing: 16
                    Icon { anchors.verticalCenter: parent.verticalCenter; name: row.modelData.fixed ? "identification-card" : "pencil-simple"; size: 54 }
                    Txt { height: parent.height; text: row.modelData.fixed ? qsTr("căn cước") : qsTr("Sửa"); size: 40; wrapMode: Text.NoWrap; topPadding: 0; verticalAlignment: Text.AlignVCenter; font.weight: Font.DemiBold }
                }
            }
        }
    }
}
