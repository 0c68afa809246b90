pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc

// Three blocks where a message can be put: real, fake, ask the family.
Row {
    id: places

    /** The id of the place whose name is being said. */
    property string lit: ""
    readonly property list<var> all: [
        { id: "that", name: qsTr("Thật"), second: qsTr("Tin này tin được"), icon: "check-circle",
          ground: Theme.laNhat, line: Theme.la, plate: Theme.plateLa, verdict: qsTr("Tin này là thật.") },
        { id: "gia", name: qsTr("Giả"), second: qsTr("Có người lừa mình"), icon: "warning",
          ground: Theme.sonNhat, line: Theme.son, plate: Theme.plateSon, verdict: qsTr("Tin này là giả.") },
        { id: "hoi", name: qsTr("Hỏi người nhà"), second: qsTr("Mình chưa chắc"), icon: "users-three",
          ground: Theme.hoeNhat, line: Theme.hoeDam, plate: Theme.plateHoe, verdict: qsTr("Tin này mình hỏi người nhà.") }
    ]
    signal put(string place)

    function named(id) {
        return all.find((one) => one.id === id) ?? null
    }

    spacing: 24
    Repeater {
        model: places.all
        BigButton {
            id: place
            required property var modelData
            readonly property bool said: places.lit === modelData.id
            width: 592
            height: 236
            radius: 26
            named: false // the question says them
            Accessible.name: modelData.name + ". " + modelData.second
            onActed: places.put(modelData.id)

            Rectangle {
                anchors.fill: parent
                radius: 26
                color: place.modelData.ground
                border.width: place.said ? 12 : 6
                border.color: place.modelData.line
            }
            Icon {
                x: 32; y: (parent.height - size) / 2
                name: place.modelData.icon
                size: 120
                plate: place.modelData.plate
            }
            Txt {
                x: 176; y: 34; width: 388; height: 92
                text: place.modelData.name
                size: 52
                fit: true
                verticalAlignment: Text.AlignVCenter
                font.weight: Font.ExtraBold
            }
            Txt {
                x: 176; y: 122; width: 388; height: 88
                topPadding: 8
                text: place.modelData.second
                size: 38
                fit: true
                font.weight: Font.DemiBold
            }
        }
    }
}
