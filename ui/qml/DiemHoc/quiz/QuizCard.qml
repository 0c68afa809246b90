import QtQuick
import DiemHoc

// What the machine says below the answers. kind: "right" (praise), "again" (what to look for), "guide" (what to do).
Rectangle {
    id: card

    property string kind: "guide"
    property string head
    property string words
    property string icon
    property color plate: Theme.hoe
    readonly property bool praise: kind === "right"
    /** Few words stand in the middle of the card's height. */
    readonly property real drop: Math.max(0, (116 - (body.visible ? body.contentHeight : 0)) / 2)
    readonly property color ink: praise ? Theme.trenLa : Theme.muc

    width: 1824
    height: 252
    radius: Theme.cardRadius
    color: praise ? Theme.la : kind === "again" ? Theme.hoeNhat : Theme.coVitNhat
    border.width: Theme.contrast && !praise ? 3 : 0
    border.color: Theme.net

    Drawing { visible: card.praise; x: 96; y: 50; width: 220; height: 152; name: "lotus-flower" }
    Icon { visible: !card.praise; x: 112; y: 52; size: 148; name: card.icon; plate: card.plate }
    Txt {
        x: 372; y: 16 + card.drop; width: 1420; height: 96
        text: card.head
        size: card.praise ? 64 : 58
        fit: true
        font.weight: Font.ExtraBold
        color: card.ink
    }
    Txt {
        id: body
        x: 372; y: 112 + card.drop; width: 1420; height: 130
        visible: text !== ""
        text: card.words
        size: 44
        fit: true
        color: card.ink
        font.weight: Font.DemiBold
    }
}
