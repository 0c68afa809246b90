import QtQuick
import QtQuick.Window

// The window with nothing but paper: the first frame. What is heavy is put on it afterwards (see DiemHoc/Stage.qml).
// Outside of DiemHoc: that brings singletons, which need models that are loaded only after this frame.
Window {
    id: window

    property bool dark: false
    property QtObject shell: null

    width: 1920
    height: 1080
    color: dark ? "#1F1912" : "#F1E6CC"
    title: "Điểm Học Số"
    onShellChanged: stage.setSource("DiemHoc/Stage.qml", { shell: shell, window: window })

    Rectangle { // paper above the bar's ground
        width: parent.width
        height: parent.height * 0.86
        color: window.dark ? "#0F0C08" : "#FAF3E3"
    }
    Loader {
        id: stage
        anchors.fill: parent
        focus: true
    }
}
