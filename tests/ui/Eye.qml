import QtQuick
import DiemHoc

/* Sees what stands on the screen: every visible item below `root` in painting order, with what can be measured of it. */
QtObject {
    function kind(item) {
        return String(item).split(/[(_]/)[0]
    }
    function listens(item) {
        if (item instanceof MouseArea)
            return true
        for (const one of item.resources)
            if (one instanceof TapHandler || one instanceof DragHandler || one instanceof PointHandler)
                return true
        return false
    }
    function see(root) {
        const seen = []
        function one(item, parent, opacity) {
            const at = item.mapToItem(null, 0, 0, item.width, item.height)
            const found = { kind: kind(item), parent: parent, x: at.x, y: at.y, w: at.width, h: at.height,
                            clip: item.clip, opacity: opacity, listens: listens(item), text: "" }
            if (item instanceof Text && item.text !== "") {
                found.text = item.text
                found.px = item.fontInfo.pixelSize
                found.wished = item.font.pixelSize
                found.weight = item.font.weight
                found.family = item.fontInfo.family
                found.color = String(item.color)
                found.contentWidth = item.contentWidth
                found.contentHeight = item.contentHeight
                found.room = [item.leftPadding, item.rightPadding, item.topPadding, item.bottomPadding]
                found.baseline = item.baselineOffset
                found.lines = item.lineCount
                found.lineHeight = item.lineHeight
                found.across = item.effectiveHorizontalAlignment
                found.truncated = item.truncated
                found.width = item.width
                found.height = item.height
            }
            if (item instanceof Rectangle) {
                found.color = String(item.color)
                found.line = item.border.width
                found.lineColor = String(item.border.color)
            }
            if (item instanceof Icon) {
                found.icon = item.name
                found.ink = String(item.ink)
            }
            if (item instanceof Image)
                found.source = String(item.source)
            if (item instanceof BigButton) {
                found.button = true
                found.name = item.Accessible.name
                found.role = item.kind
                found.off = item.off
                found.edge = item.off ? 0 : item.edge
            }
            seen.push(found)
            return seen.length - 1
        }
        function go(item, index, opacity) {
            const children = []
            for (const child of item.children)
                children.push(child)
            children.sort((a, b) => a.z - b.z)
            for (const child of children)
                if (child.visible && child.opacity > 0)
                    go(child, one(child, index, opacity * child.opacity), opacity * child.opacity)
        }
        go(root, one(root, -1, 1), 1)
        return seen
    }
}
