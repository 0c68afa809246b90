pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Language, the language heard where there are several, speed, loudness; on the second page size and colours. What a touch
// does is where there is room. Chosen at once, said as a sample. There a facilitator may also end the program.
Frame {
    id: screen
    objectName: "settings"

    required property SettingsModel model
    property bool looks: false
    readonly property bool many: model.heard.length > 0
    readonly property var touch: ({ key: "touch", icon: "hand-tap", title: qsTr("Khi chạm"), choices: [["act", qsTr("Chọn ngay")], ["read", qsTr("Đọc khi chạm")]] })
    readonly property var heard: ({ key: "tongue", icon: "ear", title: qsTr("Tiếng nghe"), choices: model.heard.map(one =>
        [one.value, one.value === "" ? qsTr("Tiếng Việt") : one.value === "more" ? qsTr("Tiếng khác") : one.name, one.sample]) })
    readonly property var rows: looks ? [
        { key: "text_size", icon: "text-aa", title: qsTr("Cỡ chữ"), choices: [["large", qsTr("To")], ["huge", qsTr("Rất to")]] },
        { key: "theme", icon: "circle-half", title: qsTr("Màu"), choices: [["light", qsTr("Nền giấy")], ["contrast", qsTr("Nền đen, chữ sáng")]] },
        ...(many ? [touch] : [])
    ] : [
        { key: "language", icon: "translate", title: qsTr("Tiếng"), choices: [["vi", "Việt"], ["en", "English"]] },
        ...(many ? [heard] : []),
        { key: "speed", icon: "gauge", title: qsTr("Tốc độ"), choices: [["slow", qsTr("Chậm")], ["normal", qsTr("Vừa")], ["fast", qsTr("Nhanh")]] },
        { key: "volume", icon: "speaker-high", title: qsTr("Âm lượng"), choices: [["low", qsTr("Nhỏ")], ["normal", qsTr("Vừa", "volume")], ["loud", qsTr("To", "volume")]] },
        ...(many ? [] : [touch])
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
                                const key = row.modelData.key, value = choice.modelData[0], sample = choice.modelData[2] ?? ""
                                if (value === "more") {
                                    screen.model.turnTongues()
                                    return
                                }
                                screen.model.choose(key, value)
                                const said = [row.modelData.title + ": " + choice.modelData[1]]
                                if (key === "touch")
                                    said.push(value === "read" ? qsTr("Chạm một lần máy đọc, chạm lần nữa mới chọn.") : qsTr("Chạm là chọn ngay."))
                                if (sample !== "")
                                    said.push({ key: "sample", phrases: [sample], lang: "vi" })
                                screen.shell.speak(said)
                            }
                        }
                    }
                }
            }
        }
    }
    BigButton { // the other page
        x: 48; y: 134 + screen.rows.length * 150; width: 1824; height: 108
        text: screen.looks ? qsTr("Tiếng nói, tốc độ, âm lượng") : screen.many ? qsTr("Cỡ chữ, màu, khi chạm") : qsTr("Cỡ chữ và màu")
        icon: screen.looks ? "speaker-high" : "text-aa"
        size: 42
        onActed: screen.looks = !screen.looks
    }
    BigButton { // the only way out of the kiosk
        x: 48; y: 134 + (screen.rows.length + 1) * 150; width: 1824; height: 108
        visible: screen.looks && screen.model.mayEnd
        kind: "erase"
        text: qsTr("Đóng phần mềm, cần mã riêng")
        icon: "power"
        size: 42
        onActed: screen.model.end()
    }
}
