pragma ComponentBehavior: Bound

import QtQuick
import DiemHoc.Models

/*
 * The drawn keyboard: four rows of keys and, above them, the six tones of the syllable being typed or the letters with a
 * hat or horn. As wide as the stage; its rows stand at y 463, the row of choices at y 289. A plain one (a password, an
 * address) has digits there, or rare signs.
 */
Item {
    id: keyboard

    required property KeyboardModel keys
    /** Whether the row of choices stands above the keys. */
    property bool choosing: !keys.plain
    readonly property string firstRow: keys.signs ? "1234567890" : "qwertyuiop"
    readonly property string secondRow: keys.signs ? "@-_/:()&+" : "asdfghjkl"
    readonly property string thirdRow: keys.signs ? "?!'\"=%*" : "zxcvbnm"

    function face(letter) { return keys.upper && !keys.signs ? letter.toUpperCase() : letter }

    width: 1920
    height: 908

    Txt {
        visible: keyboard.choosing
        x: 48; y: 289; width: 260; height: 137
        text: keyboard.keys.hats ? qsTr("Chọn chữ\ncó mũ, có móc") : qsTr("Chọn\ndấu thanh")
        size: 42
        fit: true
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.DemiBold
    }
    Repeater { // the tones keep their places whatever is typed
        model: keyboard.choosing && !keyboard.keys.hats ? 6 : 0
        Key {
            id: tone
            required property int index
            readonly property var choice: keyboard.keys.choices[index]
            readonly property bool bears: choice.word !== ""
            x: 325 + 261 * index; y: 289
            width: index < 5 ? 244 : 242; height: 137
            radius: Theme.blockRadius
            working: bears
            kind: bears && choice.chosen ? "hot" : "ask"
            text: bears ? choice.word : choice.name
            second: bears ? choice.name : ""
            size: bears ? 56 : Theme.nho
            condition: kind === "hot" ? qsTr("đã chọn") : bears ? "" : qsTr("gõ chữ trước đã")
            onActed: keyboard.keys.tone(tone.choice.key)
        }
    }
    Repeater {
        model: keyboard.choosing && keyboard.keys.hats ? ["ă", "â", "đ", "ê", "ô", "ơ", "ư"] : []
        Key {
            id: hat
            required property int index
            required property string modelData
            x: 325 + 223 * index; y: 289
            width: index < 6 ? 206 : 209; height: 137
            radius: Theme.blockRadius
            kind: "ask"
            text: keyboard.face(modelData)
            size: 64
            onActed: keyboard.keys.key(hat.modelData)
        }
    }
    Letters { visible: keyboard.keys.plain && !keyboard.keys.signs; x: 48; y: 351; letters: "1234567890" }
    Row {
        visible: keyboard.keys.plain && keyboard.keys.signs
        x: 48; y: 351
        spacing: 16
        Repeater {
            model: keyboard.keys.plain ? "#$^~;\\|<>[]{}`".split("") : []
            Key {
                id: rare
                required property string modelData
                width: 115
                text: modelData
                onActed: keyboard.keys.key(rare.modelData)
            }
        }
    }
    Letters { x: 48; y: 463; letters: keyboard.firstRow }
    Letters { x: 140; y: 575; letters: keyboard.secondRow }
    Key {
        x: 48; y: 687; width: 260
        text: qsTr("Chữ hoa")
        icon: "arrow-fat-up"
        size: 38
        working: !keyboard.keys.signs
        kind: keyboard.keys.upper ? "hot" : "paper"
        condition: keyboard.keys.upper ? qsTr("đã chọn") : ""
        onActed: keyboard.keys.turnShift()
    }
    Letters { x: 324; y: 687; letters: keyboard.thirdRow }
    Key {
        x: 1612; y: 687; width: 260
        text: qsTr("Xoá")
        icon: "backspace"
        kind: "erase"
        size: 38
        onActed: keyboard.keys.backspace()
    }
    Key {
        x: 48; y: 799; width: 260
        text: keyboard.keys.signs ? "abc" : "123"
        size: 40
        onActed: keyboard.keys.turnSigns()
    }
    Key {
        visible: keyboard.choosing
        x: 324; y: 799; width: 352
        text: keyboard.keys.hats ? qsTr("dấu thanh") : "ă â đ ê ô ơ ư"
        size: 40
        onActed: keyboard.keys.turnHats()
    }
    Key {
        x: keyboard.choosing ? 692 : 324; y: 799
        width: 1412 - x
        text: qsTr("Cách")
        size: 40
        onActed: keyboard.keys.key(" ")
    }
    Key { x: 1428; y: 799; text: ","; said: qsTr("dấu phẩy"); onActed: keyboard.keys.key(",") }
    Key { x: 1612; y: 799; width: 260; text: "."; said: qsTr("dấu chấm"); onActed: keyboard.keys.key(".") }

    component Letters: Row {
        id: row
        required property string letters
        spacing: 16
        Repeater {
            model: row.letters.split("")
            Key {
                id: letter
                required property string modelData
                text: keyboard.face(modelData)
                onActed: keyboard.keys.key(letter.modelData)
            }
        }
    }
}
