import QtQuick

/* Sees what stands on the drawn phone: its targets and its texts, in pixels of the glass. */
QtObject {
    function see(frame, glass) {
        const targets = [], texts = []
        function place(item, found) {
            const at = item.mapToItem(glass, 0, 0, item.width, item.height)
            found.x = at.x
            found.y = at.y
            found.w = at.width
            found.h = at.height
            return found
        }
        function go(item) {
            for (const child of item.children) {
                if (!child.visible)
                    continue
                if (child.touchable !== undefined && child.mark !== undefined)
                    targets.push(place(child, { mark: child.mark, kind: String(child).split(/[(_]/)[0],
                                                name: child.mark !== "" ? child.mark : child.part?.kind ?? "" }))
                if (child instanceof Text && child.text !== "")
                    texts.push(place(child, { text: child.text, px: child.fontInfo.pixelSize, truncated: child.truncated, bottom: child.bottomPadding,
                                              wide: child.contentWidth, high: child.contentHeight, top: child.topPadding }))
                go(child)
            }
        }
        go(frame)
        return { targets: targets, texts: texts }
    }
}
