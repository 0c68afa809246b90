pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc.Models

/*
 * The frame of one question of the first-run assistant: which of how many, back, put off, hear again, on. The way on is
 * paper while it passes the question over.
 */
Frame {
    id: frame

    required property FirstStep step
    /** The question is answered: the way on is no passing over. */
    property bool answered: true

    titleSize: 56
    titleRoom: 1280
    clockShown: false
    bar.backText: step.first ? qsTr("Thoát") : qsTr("Quay lại")
    bar.backIcon: step.first ? "sign-out" : "arrow-left"
    bar.secondText: qsTr("Để sau")
    bar.secondIcon: "clock"
    bar.secondKind: "paper"
    bar.wayText: answered ? qsTr("Tiếp theo") : qsTr("Bỏ qua bước này")
    bar.wayKind: answered ? "primary" : "paper"
    bar.onBack: step.back()
    bar.onAsked: step.later()
    bar.onWay: step.next()

    Txt {
        x: 1472; y: 24; width: 400; height: 76
        visible: frame.step.of > 0
        text: qsTr("Bước %1 trên %2").arg(frame.step.number).arg(frame.step.of)
        size: 38
        fit: true
        single: true
        color: Theme.mucNhat
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
    }
}
