import QtQuick

// A sum of money, as large as the phone allows.
Look {
    id: look

    implicitHeight: [120, 110, 96, 84][host.tight]

    Words {
        host: look.host
        anchors.fill: parent
        text: look.host.text
        size: 64
        color: look.ink
        font.weight: Font.ExtraBold
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 34
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
