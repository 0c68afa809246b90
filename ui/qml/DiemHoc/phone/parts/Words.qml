import QtQuick
import DiemHoc
import ".."
import "../pigments.js" as Pigments

// Text on the drawn phone: never under 34 px, as high as it needs.
Text {
    id: words

    property PartState host: null
    property int size: 36

    color: Pigments.INK
    font.family: Theme.family
    font.pixelSize: Math.max(34, size - (host ? host.tight * 3 : 0))
    font.weight: Font.DemiBold
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    textFormat: Text.PlainText
    lineHeight: 1.0
    Accessible.ignored: true
}
