import QtQuick

// Which question of how many, where the clock stands elsewhere.
Txt {
    required property int number
    required property int of

    x: 1472; y: 24; width: 400; height: 76
    visible: of > 1
    text: qsTr("Câu %1 trên %2").arg(number).arg(of)
    size: 38
    fit: true
    single: true
    color: Theme.mucNhat
    font.weight: Font.DemiBold
    horizontalAlignment: Text.AlignRight
    verticalAlignment: Text.AlignVCenter
}
