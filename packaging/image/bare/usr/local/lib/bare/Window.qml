import QtQuick
import QtQuick.Window

Window {
    visible: true
    visibility: Window.FullScreen
    color: "#fbf6ec"

    Column {
        anchors.centerIn: parent
        spacing: 40

        Repeater {
            model: ["Xin chào bà con", "Mời bà con chạm vào màn hình", "Điểm Học Số"]

            Text {
                required property string modelData

                text: modelData
                font.pixelSize: 64
                color: "#1d4f3a"
            }
        }
    }
}
