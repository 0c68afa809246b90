pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// No new name: the person said no, and that is fine; or the machine knew them already.
Frame {
    id: screen

    required property EnrolEndModel model
    readonly property bool known: model.kind === "known"

    title: qsTr("Thêm bà con")
    spoken: [heading.text, words.text]
    bar.onBack: model.done()
    bar.wayText: qsTr("Xong")
    bar.wayIcon: "check"
    bar.wayIconAfter: false
    bar.onWay: model.done()

    Rectangle {
        x: 48; y: 170; width: 1824; height: 640
        radius: Theme.cardRadius
        color: screen.known ? Theme.laNhat : Theme.coVitNhat
        border.width: Theme.contrast ? 3 : 0
        border.color: Theme.net
        Icon { x: 110; anchors.verticalCenter: parent.verticalCenter; name: screen.known ? "hand-waving" : "hand-heart"; size: 300; plate: screen.known ? Theme.plateLa : Theme.plateCoVit }
        Txt {
            id: heading
            x: 500; y: 90; width: 1230; height: 220
            text: screen.known ? qsTr("Chào %1!").arg(screen.model.call) : qsTr("Không sao đâu ạ.")
            size: 104
            fit: true
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.ExtraBold
        }
        Txt {
            id: words
            x: 500; y: 320; width: 1230; height: 260
            text: !screen.known ? qsTr("Máy không ghi gì về mình cả. Mình vẫn vào lớp học được.")
                : screen.model.inClass ? qsTr("Máy có tên mình rồi, và đã ghi mình có mặt.") : qsTr("Máy có tên mình rồi, không cần ghi lại.")
            size: 64
            fit: true
            font.weight: Font.DemiBold
        }
    }
}
