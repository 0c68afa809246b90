pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The review is done: a short, true word of praise, and home.
Frame {
    id: screen

    required property ReviewedModel model

    title: qsTr("%1 ôn xong %n câu rồi!", "", model.count).arg(shell.You)
    headerShown: false
    spoken: [title, words.text]
    bar.backText: qsTr("Trang chính")
    bar.backIcon: "house"
    bar.onBack: model.home()
    bar.wayText: qsTr("Về trang chính")
    bar.onWay: model.home()

    Drawing {
        x: 680; y: 96; width: 560; height: 384
        name: "lotus-flower"
    }
    Txt {
        x: 48; y: 500; width: 1824; height: 150
        text: screen.title
        size: 92
        fit: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.ExtraBold
    }
    Txt {
        id: words
        x: 160; y: 656; width: 1600; height: 180
        text: screen.model.missed > 0 ? qsTr("Câu nào còn lưỡng lự, hai hôm nữa mình gặp lại nhé.")
            : screen.model.again ? qsTr("%1 nhớ tốt lắm. Tuần sau mình ôn thêm một lần nữa nhé.").arg(screen.shell.You)
            : qsTr("%1 nhớ tốt lắm. Mấy câu này thuộc lòng rồi.").arg(screen.shell.You)
        size: 54
        fit: true
        horizontalAlignment: Text.AlignHCenter
        color: Theme.mucNhat
        font.weight: Font.DemiBold
    }
}
