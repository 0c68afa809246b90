import QtQuick
import ".."
import "../pigments.js" as Pigments

// What every part's look starts from: as wide as it is told, as high as it needs. Hints stand round `aim`.
Item {
    id: look

    required property PartState host
    readonly property var part: host.part
    readonly property color ink: host.dark ? Pigments.PAPER : Pigments.INK
    readonly property color faint: host.dark ? Pigments.PAPER : Pigments.FAINT
    /** Room inside a block, above and below its words. */
    readonly property int pad: [18, 15, 12, 9][host.tight]
    property rect aim: Qt.rect(0, 0, width, height)
    property int aimRadius: 26
}
