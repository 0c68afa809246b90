import QtQuick

// One key of a drawn keyboard: a block of 168 x 88 that may be struck again after 120 ms.
BigButton {
    /** What a screen reader says where the face is a sign: "dấu phẩy". */
    property string said: ""

    width: 168
    height: 88
    radius: 16
    size: Math.min(46, Math.floor(52 / Theme.textScale)) // room for stacked marks above at any text size
    iconSize: 46
    repeatGuard: 120
    named: false
    readable: false
    onActed: Voice.spell(Accessible.name)
    Accessible.name: said !== "" ? said : second === "" ? text : text + " " + second
}
