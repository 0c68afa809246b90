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
    /** Stands on hoe while it is being said: by its `voiceKey`, else whenever its words are. */
    property bool lights: true
    property string voiceKey: ""
    readonly property bool lit: lights && Voice.saying !== "" && (voiceKey !== "" ? Voice.key === voiceKey : Voice.says(Accessible.name))
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
    Binding on color {
        when: txt.lit
        value: Theme.trenHoe
    }
    Loader { // the ground of what is being said, with its foot
        active: txt.lit
        z: -1
        x: (txt.effectiveHorizontalAlignment === Text.AlignHCenter ? (txt.width - txt.contentWidth) / 2
            : txt.effectiveHorizontalAlignment === Text.AlignRight ? txt.width - txt.contentWidth : txt.leftPadding) - 12
        y: txt.verticalAlignment === Text.AlignVCenter ? (txt.height - txt.contentHeight) / 2 : txt.topPadding
        width: txt.contentWidth + 24
        height: txt.contentHeight + 6
        sourceComponent: Rectangle {
            radius: 12
            color: Theme.contrast ? "#FFF6E0" : Theme.hoeDam
            Rectangle {
                width: parent.width
                height: parent.height - 6
                radius: 10
                color: Theme.hoe
            }
        }
    }
    Accessible.role: Accessible.StaticText
    Accessible.name: textFormat === Text.StyledText ? text.replace(/<br>/g, " ").replace(/<[^>]+>/g, "") : text
}
