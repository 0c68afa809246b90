pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A guest without a card in two taps: who, and how old.
Frame {
    id: screen

    required property GuestModel model
    readonly property bool aged: model.gender !== ""

    title: qsTr("Thêm khách chưa có thẻ")
    speaksAtOnce: false
    spoken: [question.text]
    bar.onBack: model.back()
    bar.wayText: aged ? qsTr("Chọn tuổi") : qsTr("Chọn nam hay nữ")
    bar.wayWorking: false

    Txt {
        id: question
        x: 48; y: 124; width: 1824; height: 150
        text: screen.aged ? qsTr("Khoảng bao nhiêu tuổi?") : qsTr("Khách là ai?")
        size: 84
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.ExtraBold
    }
    Row {
        visible: !screen.aged
        x: 48; y: 310
        spacing: 24
        Repeater {
            model: [{ id: "f", text: qsTr("Nữ"), icon: "gender-female" }, { id: "m", text: qsTr("Nam"), icon: "gender-male" }, { id: "-", text: qsTr("Không nói"), icon: "user" }]
            BigButton {
                id: who
                required property var modelData
                width: 592; height: 480
                radius: 26
                Accessible.name: modelData.text
                onActed: screen.model.chooseGender(modelData.id)
                Icon { x: 196; y: 70; name: who.modelData.icon; size: 200; plate: Theme.plateCoVit }
                Txt { x: 20; y: 300; width: 552; height: 140; text: who.modelData.text; size: 68; fit: true; horizontalAlignment: Text.AlignHCenter; font.weight: Font.Bold }
            }
        }
    }
    Grid {
        visible: screen.aged
        x: 48; y: 300
        columns: 3
        columnSpacing: 24
        rowSpacing: 30
        Repeater {
            model: [{ id: "<16", text: qsTr("Dưới 16") }, { id: "16-29", text: "16 – 29" }, { id: "30-44", text: "30 – 44" },
                    { id: "45-59", text: "45 – 59" }, { id: "60-69", text: "60 – 69" }, { id: "70+", text: qsTr("Từ 70") }]
            BigButton {
                required property var modelData
                width: 592; height: 260
                radius: 26
                text: modelData.text
                size: 72
                onActed: screen.model.chooseBand(modelData.id)
            }
        }
    }
}
