pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Somebody has to open classes here: who that is, and what comes with it.
FirstFrame {
    id: screen

    required property FirstLeaderModel model
    readonly property bool known: model.known > 0

    step: model.step
    answered: known
    title: qsTr("Người hướng dẫn")
    spoken: [heading.text, words.text]

    Drawing { x: 96; y: 200; width: 480; height: 480; name: Theme.contrast ? "mark-dark" : "mark" }
    Txt {
        id: heading
        x: 660; y: screen.known ? 230 : 150; width: 1190; height: 210
        text: screen.known ? qsTr("Máy đã có %n người hướng dẫn", "", screen.model.known) : qsTr("Ai mở lớp ở đây?")
        size: screen.known ? 78 : 84
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.ExtraBold
    }
    Txt {
        id: words
        x: 660; y: screen.known ? 460 : 380; width: 1212; height: 240
        text: screen.known ? qsTr("Lần sau chạm “Lớp học”, giơ thẻ và bấm mã riêng là vào. Thêm người nữa thì chạm “Người dạy” ở trang của mình.")
            : qsTr("Người hướng dẫn ghi tên bà con, in thẻ, mở lớp. Máy hỏi bốn câu, cho chọn mã riêng 6 số, rồi cấp thẻ.")
        size: 52
        fit: true
        font.weight: Font.DemiBold
    }
    BigButton {
        visible: !screen.known
        x: 660; y: 660; width: 1212; height: 200
        radius: 26
        kind: "primary"
        text: qsTr("Ghi tên người hướng dẫn")
        icon: "user-plus"
        iconSize: 100
        size: 62
        onActed: screen.model.write()
    }
}
