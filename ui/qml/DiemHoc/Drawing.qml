import QtQuick

// One of the project's drawings (art/NAME.svg), drawn once for the window's own pixels. It tells an idea: give it a name.
Image {
    property string name
    property string idea: ""
    /** Fills the whole item instead of standing whole inside it. */
    property bool cover: false

    sourceSize: Qt.size(Math.ceil(width * Theme.ratio), Math.ceil(height * Theme.ratio))
    source: name === "" ? "" : "image://drawing/" + (cover ? "cover/" : "") + name
    fillMode: Image.PreserveAspectFit
    smooth: true
    Accessible.role: Accessible.Graphic
    Accessible.name: idea
    Accessible.ignored: idea === ""
}
