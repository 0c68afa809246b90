pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Everybody who is there, six on a page, the newest first. Touch one, then "Bỏ người này": two taps, so that none goes by mistake.
Frame {
    id: screen

    required property AttendanceListModel model
    readonly property var words: ({ camera: qsTr("giơ thẻ"), scanner: qsTr("quét thẻ"), number: qsTr("gõ số"), list: qsTr("tìm tên"), guest: qsTr("khách") })

    title: qsTr("Có mặt %n người", "", model.count)
    titleSize: 46
    subtitle: model.takenBack === "" ? model.lesson : qsTr("đã bỏ: %1").arg(model.takenBack)
    speaksAtOnce: false
    bar.onBack: model.back()
    bar.secondText: model.pages > 1 ? qsTr("Trang sau (%1/%2)").arg(model.page).arg(model.pages) : qsTr("Chỉ một trang")
    bar.secondIcon: "list-bullets"
    bar.secondKind: model.pages > 1 ? "paper" : "off"
    bar.onAsked: model.turnPage()
    bar.thirdShown: false
    bar.wayText: model.chosen === "" ? qsTr("Chạm một người để bỏ") : qsTr("Bỏ người này")
    bar.wayKind: "stop"
    bar.wayIcon: model.chosen === "" ? "" : "minus-circle"
    bar.wayIconAfter: false
    bar.wayWorking: model.chosen !== ""
    bar.onWay: model.takeBack()

    Txt {
        visible: screen.model.count === 0
        x: 48; y: 300; width: 1824; height: 300
        text: qsTr("Chưa có ai trong sổ.")
        size: 60
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Bold
        color: Theme.mucNhat
    }
    Grid {
        x: 48; y: 134
        columns: 1
        rowSpacing: 26
        Repeater {
            model: screen.model.people
            BigButton {
                id: person
                required property var modelData
                readonly property string told: [modelData.village, modelData.time, screen.words[modelData.method]].filter(text => text !== "").join(" · ")
                width: 1824; height: 98
                edge: 6
                kind: modelData.chosen ? "hot" : "paper"
                Accessible.name: modelData.name
                condition: modelData.chosen ? qsTr("đã chọn") : told
                onActed: screen.model.choose(person.modelData.id)
                Txt {
                    x: 20; width: 76; height: parent.height
                    text: String(person.modelData.turn)
                    size: 38
                    fit: true
                    single: true
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignRight
                    font.weight: Font.DemiBold
                    color: person.inkColor
                }
                Txt {
                    x: 130; width: 820; height: parent.height
                    text: person.modelData.name
                    size: 40
                    fit: true
                    single: true
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.Bold
                    color: person.inkColor
                }
                Txt {
                    x: 970; width: 826; height: parent.height
                    text: person.told
                    size: 36
                    fit: true
                    single: true
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignRight
                    color: person.inkColor
                }
            }
        }
    }
}
