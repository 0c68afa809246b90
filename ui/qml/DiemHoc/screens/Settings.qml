pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Voice, speed, loudness, size, colours: chosen at once, said as a sample. Five rows of at most four.
Frame {
    id: screen

    required property SettingsModel model
    readonly property var rows: [
        { key: "language", icon: "translate", title: qsTr("Tiếng"), choices: [["vi", "Việt"], ["en", "English"]] },
        { key: "speed", icon: "gauge", title: qsTr("Tốc độ"), choices: [["slow", qsTr("Chậm")], ["normal", qsTr("Vừa")], ["fast", qsTr("Nhanh")]] },
        { key: "volume", icon: "speaker-high", title: qsTr("Âm lượng"), choices: [["low", qsTr("Nhỏ")], ["normal", qsTr("Vừa", "volume")], ["loud", qsTr("To", "volume")]] },
        { key: "text_size", icon: "text-aa", title: qsTr("Cỡ chữ"), choices: [["large", qsTr("To")], ["huge", qsTr("Rất to")]] },
        { key: "theme", icon: "circle-half", title: qsTr("Màu"), choices: [["light", qsTr("Nền giấy")], ["contrast", qsTr("Nền đen, chữ sáng")]] }
    ]

    title: qsTr("Tiếng nói và cỡ chữ")
    spoken: [title]
    bar.wayText: qsTr("Xong")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.onBack: model.done()
    bar.onWay: model.done()

    Column {
        x: 48; y: 134
        spacing: 42
        Repeater {
            model: screen.rows
            Item {
                id: row
                required property var modelData
                width: 1824; height: 108
                Icon { anchors.verticalCenter: parent.verticalCenter; name: row.modelData.icon; size: 64 }
                Txt {
                    x: 88; width: 320; height: parent.height
                    text: row.modelData.title
                    size: 46
                    fit: true
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.Bold
                }
                Row {
                    x: 422
                    spacing: 22
                    Repeater {
                        model: row.modelData.choices
                        BigButton {
                            id: choice
                            required property var modelData
                            readonly property int count: row.modelData.choices.length
                            width: (1402 - 22 * (count - 1)) / count
                            height: 106
                            text: modelData[1]
                            chosen: screen.model.choices[row.modelData.key] === modelData[0]
                            size: 42
                            onActed: {
                                screen.model.choose(row.modelData.key, choice.modelData[0])
                                screen.shell.speak([row.modelData.title + ": " + choice.modelData[1]])
                            }
                        }
                    }
                }
            }
        }
    }
}
