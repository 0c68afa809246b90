pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The first thing that a new machine asks: which language, how large, which colours. Chosen at once.
FirstFrame {
    id: screen

    required property FirstLanguageModel model
    readonly property var rows: [
        { key: "language", icon: "translate", title: qsTr("Tiếng"), choices: [["vi", "Tiếng Việt"], ["en", "English"]] },
        { key: "text_size", icon: "text-aa", title: qsTr("Cỡ chữ"), choices: [["large", qsTr("To", "text size")], ["huge", qsTr("Rất to")]] },
        { key: "theme", icon: "circle-half", title: qsTr("Màu"), choices: [["light", qsTr("Nền sáng")], ["contrast", qsTr("Nền tối, chữ sáng")]] }
    ]

    step: model.step
    title: qsTr("Máy nói tiếng gì, chữ cỡ nào?")
    spoken: [title]

    Column {
        x: 48; y: 150
        spacing: 62
        Repeater {
            model: screen.rows
            Item {
                id: row
                required property var modelData
                width: 1824; height: 190
                Icon { anchors.verticalCenter: parent.verticalCenter; name: row.modelData.icon; size: 92 }
                Txt { x: 120; width: 290; height: parent.height; text: row.modelData.title; size: 54; fit: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
                Row {
                    x: 422
                    spacing: 32
                    Repeater {
                        model: row.modelData.choices
                        BigButton {
                            id: choice
                            required property var modelData
                            width: 685; height: 184
                            radius: 26
                            text: modelData[1]
                            chosen: screen.model.choices[row.modelData.key] === modelData[0]
                            size: 54
                            iconSize: 72
                            onActed: screen.model.choose(row.modelData.key, choice.modelData[0])
                        }
                    }
                }
            }
        }
    }
}
