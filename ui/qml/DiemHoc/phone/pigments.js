.pragma library

// The drawn phone's own pigments: they hold in both themes of the kiosk.
const PAPER = "#FFFDF6", INK = "#24190F", FAINT = "#54432F", LINE = "#7A6549", EDGE = "#D3BE93", SAND = "#F1E6CC"
const TEAL = "#0B4A4C", TEAL_EDGE = "#06302F", RED = "#9E2A18", RED_EDGE = "#6B180B", GREEN = "#1F5220", GREEN_EDGE = "#12330F"
const AMBER = "#F6B32B", AMBER_LINE = "#9A6400"

/** The pale ground of a tint; `otherwise` for none. */
function ground(tint, otherwise) {
    switch (tint) {
    case "hoe": return "#FDE9B8"
    case "la": return "#E4EED2"
    case "sen": return "#F8DDE4"
    case "coVit": return "#DDEBE3"
    case "son": return "#FBE0D6"
    case "the": return PAPER
    default: return otherwise
    }
}

/** The plate under an icon's line. */
function plate(tint) {
    switch (tint) {
    case "la": return "#A9CE8E"
    case "sen": return "#E98BA8"
    case "coVit": return "#8FC4B7"
    case "son": return "#EFA489"
    case "the": return EDGE
    default: return AMBER
    }
}
