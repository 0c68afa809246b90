pragma Singleton

import QtQuick

// Every colour, size and type of the product. Two themes with the same names; only the values change.
QtObject {
    id: theme

    // Set by Stage.qml from the person's choices and the window.
    property bool contrast: false
    property real textScale: 1.0
    property bool calm: false
    /** The last input was a key: focus rings are shown. */
    property bool keyboard: false
    /** Window pixels for one of the 1920 x 1080 stage's, so that pictures are drawn 1:1. */
    property real ratio: 1.0

    readonly property color giay: contrast ? "#0F0C08" : "#FAF3E3"
    readonly property color the: contrast ? "#1F1912" : "#FFFDF6"
    readonly property color giayDam: contrast ? "#1F1912" : "#F1E6CC"
    readonly property color muc: contrast ? "#FFF6E0" : "#24190F"
    readonly property color mucNhat: contrast ? "#EBDCB8" : "#54432F"
    readonly property color net: contrast ? "#B7A582" : "#7A6549"
    readonly property color canh: contrast ? "#4A3D29" : "#D3BE93"
    readonly property color coVit: contrast ? "#FFC53D" : "#0B4A4C"
    readonly property color coVitDam: contrast ? "#A87A0C" : "#06302F"
    readonly property color coVitNhat: contrast ? "#1F1912" : "#DDEBE3"
    readonly property color hoe: contrast ? "#FFC53D" : "#F6B32B"
    readonly property color hoeDam: contrast ? "#FFC53D" : "#9A6400"
    readonly property color hoeNhat: contrast ? "#1F1912" : "#FDE9B8"
    readonly property color hoeChu: contrast ? "#FFC53D" : "#5E3D00"
    readonly property color la: contrast ? "#B4E08A" : "#1F5220"
    readonly property color laNhat: contrast ? "#1F1912" : "#E4EED2"
    readonly property color son: contrast ? "#FFA48C" : "#9E2A18"
    readonly property color sonDam: contrast ? "#A8523D" : "#6B180B"
    readonly property color sonChu: contrast ? "#FFA48C" : "#832011"
    readonly property color sonNhat: contrast ? "#1F1912" : "#FBE0D6"
    readonly property color sen: contrast ? "#F2A0BE" : "#B8305F"
    readonly property color senNhat: contrast ? "#1F1912" : "#F8DDE4"
    /** Text on the primary face, on hoe, on la and on son. */
    readonly property color trenCoVit: contrast ? "#170F05" : "#FFFDF6"
    readonly property color trenHoe: contrast ? "#170F05" : "#24190F"
    readonly property color trenLa: contrast ? "#170F05" : "#FFFDF6"
    readonly property color trenSon: contrast ? "#170F05" : "#FFFDF6"
    /** The coloured plate under an icon's line. */
    readonly property color plateHoe: contrast ? "#7A5A14" : "#F6B32B"
    readonly property color plateLa: contrast ? "#3D5A2A" : "#A9CE8E"
    readonly property color plateSon: contrast ? "#7A3A2A" : "#EFA489"
    readonly property color plateSen: contrast ? "#7A3350" : "#E98BA8"
    readonly property color plateCoVit: contrast ? "#1F5A58" : "#8FC4B7"

    readonly property string family: "Be Vietnam Pro"
    readonly property int nho: 34
    readonly property int thuong: 38
    readonly property int nhan: 42
    readonly property int deMuc: 52
    readonly property int tieuDe: 68
    readonly property int loi: 112

    readonly property int side: 48
    readonly property int blockRadius: 22
    readonly property int cardRadius: 28
    readonly property int edge: 9

    /** A unit's or button's tint by its name in the packs, as ground and as plate. */
    function tintGround(name) {
        return name === "la" ? laNhat : name === "son" ? sonNhat : name === "sen" ? senNhat
             : name === "coVit" ? coVitNhat : hoeNhat
    }
    function tintPlate(name) {
        return name === "la" ? plateLa : name === "son" ? plateSon : name === "sen" ? plateSen
             : name === "coVit" ? plateCoVit : plateHoe
    }
}
