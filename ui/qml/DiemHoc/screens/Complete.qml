pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc
import DiemHoc.Models

// The lesson is done: three things to remember, and a way to take them home.
Frame {
    id: screen

    required property CompleteModel model

    readonly property string lessonDone: qsTr("%1 học xong bài này rồi!").arg(shell.You)

    title: model.whole ? qsTr("Xong cả mục %1!").arg(model.unit) : lessonDone
    headerShown: false
    spoken: (model.whole ? [lessonDone, title] : [title]).concat(model.certified ? [qsTr("%1 học đủ để nhận giấy xác nhận rồi.").arg(shell.You)] : []).concat(model.points.map((p, i) => Object.assign({ key: "point-" + i }, p.utterance)))
    bar.backText: qsTr("Trang chính")
    bar.backIcon: "house"
    bar.onBack: model.home()
    bar.wayText: model.hasNext ? qsTr("Bài tiếp theo") : qsTr("Về trang chính")
    bar.onWay: model.next()

    Lotus {
        x: 56; y: 24; width: 240; height: 164
        visible: !screen.model.whole
        petals: screen.model.petals
        filled: screen.model.finished
    }
    Badge {
        x: 84; y: 10; width: 196; height: 216
        visible: screen.model.whole
        petals: screen.model.petals
    }
    Txt { x: 330; y: 18; width: 1540; height: 116; text: screen.title; size: 76; fit: true; font.weight: Font.ExtraBold }
    Txt {
        x: 330; y: 132; width: 1540; height: 70
        topPadding: 4
        text: !screen.model.saved ? qsTr("Máy tạm nghỉ ghi bài. %1 nhờ người hướng dẫn nhé.").replace("%1", screen.shell.You)
            : screen.model.whole ? qsTr("%1 Sen nở đủ %2 cánh, %3 được huy hiệu này.").arg(screen.lessonDone).arg(screen.model.petals).arg(screen.shell.you)
            : screen.model.again ? qsTr("%1: xong %2 trên %3 bài.").arg(screen.model.unit).arg(screen.model.finished).arg(screen.model.lessons)
            : qsTr("%1: xong %2 trên %3 bài. Sen nở thêm một cánh.").arg(screen.model.unit).arg(screen.model.finished).arg(screen.model.lessons)
        size: 42
        fit: true
        color: Theme.mucNhat
        font.weight: Font.DemiBold
    }
    Txt { x: 48; y: 236; width: screen.model.certified ? 540 : 1100; height: 76; text: qsTr("Ba điều mang về"); size: 46; fit: true; font.weight: Font.Bold }
    BigButton {
        x: 608; y: 216; width: 560; height: 94
        visible: screen.model.certified
        kind: "hot"
        text: qsTr("Nhận giấy xác nhận")
        icon: "certificate"
        size: 44
        onActed: screen.model.certificate()
    }
    Column {
        x: 48; y: 328
        spacing: 22
        Repeater {
            model: screen.model.points
            Rectangle {
                id: point
                required property var modelData
                required property int index
                readonly property bool lit: screen.shell.speakingKey === "point-" + index
                width: 1120; height: 166
                radius: Theme.cardRadius
                color: lit ? Theme.hoeNhat : Theme.the
                border.width: lit ? 6 : Theme.contrast ? 3 : 0
                border.color: lit ? Theme.hoeDam : Theme.net
                Rectangle {
                    x: 34; y: 25; width: 116; height: 116
                    radius: 22
                    color: Theme.contrast ? Theme.giay : point.index === 0 ? Theme.hoeNhat : point.index === 1 ? Theme.sonNhat : Theme.coVitNhat
                    Icon {
                        anchors.centerIn: parent
                        name: point.modelData.icon
                        size: 84
                        plate: point.index === 0 ? Theme.plateHoe : point.index === 1 ? Theme.plateSon : Theme.plateCoVit
                    }
                }
                Txt {
                    x: 184; width: 910; height: parent.height
                    voiceKey: "point-" + point.index
                    text: point.modelData.text
                    size: 50
                    fit: true
                    verticalAlignment: Text.AlignVCenter
                    font.weight: Font.Bold
                }
            }
        }
    }
    Rectangle {
        x: 1216; y: 250; width: 656; height: 630
        radius: Theme.cardRadius
        color: Theme.the
        border.width: 5
        border.color: Theme.contrast ? Theme.net : Theme.muc
        Rectangle {
            x: 44; y: 40; width: 306; height: 306
            radius: 18
            color: "#FFFFFF"
            border.width: 3
            border.color: Theme.canh
            Image {
                anchors.fill: parent
                anchors.margins: 14
                source: "image://qr/" + screen.model.takeHome
                sourceSize: Qt.size(278 * Theme.ratio, 278 * Theme.ratio)
                smooth: false
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Mã ô vuông để xem lại trên điện thoại")
            }
        }
        Txt {
            x: 376; y: 30; width: 256; height: 326
            textFormat: Text.StyledText
            text: qsTr("<b>Mang về nhà xem:</b> mở máy ảnh điện thoại, soi vào mã.")
            size: 40
            fit: true
        }
        Image {
            x: 44; y: 376; width: 568; height: 4
            source: "image://drawing/dashes/" + String(Theme.canh).slice(-6)
            sourceSize: Qt.size(568, 4)
            Accessible.ignored: true
        }
        Txt {
            x: 44; y: 388; width: 568; height: 112
            text: screen.model.printed ? qsTr("Tờ ghi nhớ đang in. Mình chờ một chút nhé.")
                : screen.model.printer ? qsTr("Hoặc cầm về tờ giấy ghi nhớ, chữ to, có hình.")
                : qsTr("Máy này chưa có máy in. Mình xem lại trên điện thoại nhé.")
            size: 40
            fit: true
        }
        BigButton {
            x: 42; y: 510; width: 572; height: 100
            text: screen.model.printer ? qsTr("In tờ ghi nhớ") : qsTr("Nghe lại ba điều")
            icon: screen.model.printer ? "printer" : "speaker-high"
            size: 42
            busy: screen.model.printed
            onActed: screen.model.printer ? screen.model.printNote() : screen.speak()
        }
    }
}
