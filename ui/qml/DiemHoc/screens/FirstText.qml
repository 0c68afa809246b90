pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// A password, an address or a code, typed from a paper letter by letter: no Telex, digits above the letters.
Frame {
    id: screen

    required property FirstTextModel model

    readonly property bool password: model.question === "password" || model.question === "secret"
    /** A hidden network may have none. */
    readonly property bool open: model.question === "secret" && model.keys.text === ""

    title: password ? qsTr("Mật khẩu của mạng %1").arg(model.about) : model.question === "name" ? qsTr("Tên mạng Wi-Fi, đúng từng chữ hoa, chữ thường")
        : model.question === "address" ? qsTr("Địa chỉ của xã, ghi trên tờ giấy") : qsTr("Mã nối máy, 10 chữ và số")
    titleSize: 54
    titleRoom: 1720
    clockShown: false
    spoken: [title]
    bar.onBack: model.back()
    bar.wayText: !model.ready ? qsTr("Gõ cho đủ đã") : open ? qsTr("Không mật khẩu") : model.question === "address" || model.question === "name" ? qsTr("Tiếp theo") : model.question === "code" ? qsTr("Nối với xã") : qsTr("Vào mạng")
    bar.wayIcon: model.ready ? "arrow-right" : ""
    bar.wayWorking: model.ready
    bar.onWay: model.next()
    bar.secondText: qsTr("Xoá hết")
    bar.secondIcon: "eraser"
    bar.secondKind: "paper"
    bar.onAsked: model.keys.clear()

    TypedField {
        x: 48; y: 124
        width: 1824; height: 150
        keys: screen.model.keys
        hint: screen.model.question === "secret" ? qsTr("Không có mật khẩu thì để trống") : screen.password ? qsTr("Ít nhất 8 chữ hay số") : screen.model.question === "name" ? qsTr("Ghi ở cục phát, hoặc hỏi người cài mạng") : screen.model.question === "code" ? qsTr("Ví dụ: 7KQ2M XH4PD") : ""
        onDone: screen.model.next()
        Component.onCompleted: forceActiveFocus()
    }
    Keyboard { keys: screen.model.keys }
}
