import QtQuick
import DiemHoc
import DiemHoc.Models

// One idea for the room: the picture, and the sentence that is heard, 120 px high.
Item {
    id: scene

    required property Shell shell
    required property TeachModel model
    /** The longest word (an address, say) needs its room; the picture gives it. */
    readonly property real longest: Math.max(...model.sentence.split(" ").map((word) => metrics.advanceWidth(word))) + 60
    readonly property real textWidth: Math.max(1076, Math.min(1500, longest))

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: 120
    }

    Head { text: scene.model.title; room: dots.x - 190 }
    ProgressDots { id: dots; x: 1864 - width; y: 44; total: scene.model.total; now: scene.model.part }
    Picture { x: 56; y: 136; width: 1776 - scene.textWidth; height: 888; source: scene.model.picture; idea: scene.model.idea }
    NarratedText {
        x: 1888 - scene.textWidth; y: 150; width: scene.textWidth; height: 860
        size: Math.round(120 / Theme.textScale) // the room's size, whatever one person chose
        smallest: 120
        phrases: scene.model.phrases
        spoken: scene.shell.speakingKey === "scene" ? scene.shell.phrase : -1
    }
}
