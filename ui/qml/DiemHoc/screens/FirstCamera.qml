pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// Any square code before the camera, or under a scanner: whether cards will be read here.
FirstFrame {
    id: screen

    required property FirstCameraModel model
    readonly property bool seen: model.seen !== ""
    readonly property string headline: model.seen === "camera" ? qsTr("Ống kính đọc tốt") : model.seen === "scanner" ? qsTr("Máy quét đọc tốt") : model.eye.camera ? qsTr("Giơ một mã ô vuông bất kỳ lên") : qsTr("Chưa thấy ống kính")
    readonly property string words: seen ? qsTr("Bà con giơ thẻ lên là máy nhận ra ngay.")
        : model.eye.camera ? qsTr("Tờ giấy của xã, hay mã trên gói hàng đều được. Giơ cách ống kính chừng hai gang tay.")
        : qsTr("Cắm ống kính vào cổng USB, hoặc quét thử bằng máy quét. Không có cả hai thì bà con gõ số thẻ.")

    step: model.step
    answered: seen
    title: qsTr("Thử ống kính")
    spoken: [headline, words]
    onHeadlineChanged: Qt.callLater(screen.speak)

    EyeView {
        x: 48; y: 134; width: 960; height: 744
        preview: screen.model.eye.preview
        icon: screen.model.eye.camera ? "camera" : "camera-slash"
        pill: screen.seen ? qsTr("Đọc được rồi") : !screen.model.eye.camera ? qsTr("Chưa có ống kính") : screen.model.eye.reading ? qsTr("Đang đọc, giữ yên nhé") : qsTr("Máy đang tìm mã")
        pillIcon: screen.seen ? "check" : !screen.model.eye.camera ? "camera-slash" : screen.model.eye.reading ? "scan" : "eye"
        pillKind: screen.seen ? "saved" : "waiting"
    }
    Rectangle {
        x: 1052; y: 134; width: 820; height: 744
        radius: Theme.cardRadius
        color: screen.seen ? Theme.laNhat : !screen.model.eye.camera ? Theme.hoeNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 48; y: 48; name: screen.seen ? "check-circle" : !screen.model.eye.camera ? "camera-slash" : "qr-code"; size: 150; ink: screen.seen ? Theme.la : !screen.model.eye.camera ? Theme.hoeChu : Theme.contrast ? Theme.muc : Theme.coVit; plate: screen.seen ? Theme.plateLa : !screen.model.eye.camera ? Theme.plateHoe : Theme.plateCoVit }
        Txt { id: heading; x: 48; y: 214; width: 724; height: 220; text: screen.headline; size: 72; fit: true; font.weight: Font.ExtraBold }
        Txt { x: 48; y: heading.y + heading.contentHeight + heading.topPadding + 18; width: 724; height: parent.height - y - 18; text: screen.words; size: 48; fit: true; font.weight: Font.DemiBold }
    }
}
