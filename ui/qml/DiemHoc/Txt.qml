import QtQuick

// Text that never cuts a Vietnamese accent: room above for stacked marks, natural line height, wraps, never elides.
Text {
    id: txt

    /** Size on the 1920 x 1080 stage before the person's text size is applied. */
    property int size: Theme.thuong
    /** Shrinks to the given width and height, never under the smallest size that may be read. */
    property bool fit: false
    /** Stands on one line: centred in its height it keeps room for a stacked accent. */
    property bool single: false
    readonly property bool centred: fit && verticalAlignment === Text.AlignVCenter

    color: Theme.muc
    font.family: Theme.family
    font.pixelSize: Math.round(size * Theme.textScale)
    font.weight: Font.Medium
    minimumPixelSize: Theme.nho
    fontSizeMode: fit ? Text.Fit : Text.FixedSize
    topPadding: centred ? Math.ceil(height * (single ? 0.12 : 0.07)) : Math.ceil(font.pixelSize * 0.2)
    bottomPadding: centred ? topPadding : 0
    lineHeight: fit ? 1.0 : 1.04 // fitting does not reckon with a line height
    wrapMode: single ? Text.NoWrap : Text.WordWrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: textFormat === Text.StyledText ? text.replace(/<br>/g, " ").replace(/<[^>]+>/g, "") : text
}
