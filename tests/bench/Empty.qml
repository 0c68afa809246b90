import QtQuick
import DiemHoc

// A screen of the kiosk with nothing on it: what every screen costs.
Frame {
    required property QtObject model

    title: "Bài"
}
