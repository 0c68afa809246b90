import QtQuick
import DiemHoc
import DiemHoc.Models

// No class: a greeting for the house.
Item {
    id: calm

    required property Shell shell

    Drawing { name: Theme.contrast ? "mark-dark" : "mark"; x: 860; y: 170; width: 200; height: 200 }
    Txt { x: 60; y: 400; width: 1800; height: 190; text: qsTr("Chào bà con!"); size: 140; fit: true; horizontalAlignment: Text.AlignHCenter; font.weight: Font.ExtraBold }
    Txt { x: 60; y: 620; width: 1800; height: 220; text: calm.shell.house; size: 66; fit: true; horizontalAlignment: Text.AlignHCenter; font.weight: Font.Bold; color: Theme.mucNhat }
}
