import QtQuick

// Icon and words on a quiet ground. kind: "saved", "waiting", "trouble" or "information".
Rectangle {
    id: pill

    property string text
    property string icon
    property string kind: "information"
    property int size: Theme.nho + 2
    readonly property color ink: kind === "saved" ? Theme.la : kind === "waiting" ? Theme.hoeChu
        : kind === "trouble" ? Theme.sonChu : Theme.contrast ? Theme.muc : Theme.coVit

    implicitWidth: row.width + 48
    implicitHeight: Math.max(62, Math.ceil(words.font.pixelSize * 1.74))
    radius: height / 2
    color: kind === "saved" ? Theme.laNhat : kind === "waiting" ? Theme.hoeNhat
        : kind === "trouble" ? Theme.sonNhat : Theme.coVitNhat
    border.width: Theme.contrast ? 3 : 0
    border.color: Theme.net
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 14
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: pill.icon
            visible: name !== ""
            size: 44
            ink: pill.ink
            plate: pill.kind === "trouble" ? Theme.plateSon : pill.kind === "saved" ? Theme.plateLa : Theme.plateHoe
        }
        Txt {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            text: pill.text
            size: pill.size
            topPadding: 0
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            font.pixelSize: Math.round(pill.size * Math.min(Theme.textScale, 1.1)) // a pill names a state; it never outgrows its place
            color: pill.ink
            Accessible.ignored: true
        }
    }
}
