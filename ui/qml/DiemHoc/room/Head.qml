import QtQuick
import DiemHoc

// The first line of a class view: the mark, what it is, and on the right how far.
Item {
    id: head

    property string text: ""
    property real room: 1300

    width: 1920
    height: 120
    Drawing { name: Theme.contrast ? "mark-dark" : "mark"; x: 56; y: 24; width: 84; height: 84 }
    Txt { x: 164; y: 18; width: head.room; height: 92; text: head.text; size: 48; fit: true; single: true; verticalAlignment: Text.AlignVCenter; font.weight: Font.Bold }
}
