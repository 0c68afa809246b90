// The map, to zoom and to move (Leaflet, without tiles): the picture that the server drew, with what it says where it is
// touched. Without a script the same picture stands there still. Hoàng Sa and Trường Sa stay in view, in a corner when
// they are not on the part that is shown.
"use strict";
(() => {
  const FAR = 4, SHRINK = 0.7;  // zoom steps; how much less than the map dots and letters grow
  const NARROW = 560;  // CSS pixels
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const SVG = "http://www.w3.org/2000/svg";

  const make = (kind, name, words) => {
    const made = document.createElement(kind);
    made.className = name;
    made.textContent = words || "";
    return made;
  };

  const start = (box) => {
    const svg = box.querySelector("svg.map");
    if (!svg || !window.L || box.dataset.ready) return;
    box.dataset.ready = "yes";
    const [x, y, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const places = new Map();
    for (const group of svg.querySelectorAll(".place")) {
      group.dataset.place ||= `-${places.size}`;  // one without figures has no row in the table
      const title = group.querySelector("title");
      places.set(group.dataset.place, { group, says: title.textContent, href: group.closest("a")?.getAttribute("href") });
      title.remove();  // said by us, sooner than the browser would
    }
    const label = svg.getAttribute("aria-label");
    const frame = make("div", "mapframe");
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", `${label}. ${box.dataset.keys}`);
    svg.replaceWith(frame);
    frame.style.aspectRatio = `${width} / ${Math.max(height, width * (box.clientWidth < NARROW ? 0.85 : 0.62))}`;

    const at = (px, py) => window.L.latLng(-py, px);
    const bounds = window.L.latLngBounds(at(x, y + height), at(x + width, y));
    const map = window.L.map(frame, {
      crs: window.L.CRS.Simple, attributionControl: false, zoomControl: false, zoomSnap: 0.25, zoomDelta: 1,
      maxBounds: bounds.pad(0.3), maxBoundsViscosity: 1, scrollWheelZoom: false, bounceAtZoomLimits: false,
      zoomAnimation: false, fadeAnimation: false, inertia: !still, minZoom: -6,
    });
    window.L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
    const whole = new (window.L.Control.extend({
      onAdd() {
        const bar = make("div", "leaflet-bar"), link = make("a", "whole");
        link.href = "#";
        link.title = box.dataset.all;
        link.setAttribute("role", "button");
        link.setAttribute("aria-label", box.dataset.all);
        link.append(document.createElementNS(SVG, "svg"));
        link.firstChild.setAttribute("viewBox", "0 0 20 20");
        link.firstChild.setAttribute("aria-hidden", "true");
        const path = document.createElementNS(SVG, "path");
        path.setAttribute("d", "M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5");
        link.firstChild.append(path);
        bar.append(link);
        window.L.DomEvent.disableClickPropagation(bar);
        link.addEventListener("click", (event) => { event.preventDefault(); all(); });
        return bar;
      },
    }))({ position: "topleft" });
    whole.addTo(map);
    window.L.svgOverlay(svg, bounds, { interactive: true }).addTo(map);

    // The knobs stand beside the picture, above it where there is no room beside.
    const beside = () => (frame.clientWidth < NARROW ? [0, 60] : [64, 0]);
    const all = () => map.stop().fitBounds(bounds, { paddingTopLeft: beside(), animate: false });
    let first = 0;
    const fit = () => {
      map.setMinZoom(-6);
      first = map.getBoundsZoom(bounds, false, window.L.point(beside()));
      map.setMinZoom(first).setMaxZoom(first + FAR);
    };
    all();
    fit();
    map.on("resize", () => { fit(); all(); });
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(frame);

    // Dots and letters keep about their size.
    const sized = [...svg.querySelectorAll("circle, text")].map((one) => {
      const name = one.tagName === "circle" ? "r" : "font-size";
      return [one, name, Number(one.getAttribute(name))];
    });
    const resize = () => {
      const by = 2 ** (-(map.getZoom() - first) * SHRINK);
      for (const [one, name, size] of sized) one.setAttribute(name, size * by);
    };

    // The wheel zooms once the map has been touched, so that it does not catch who only scrolls by; a finger moves the
    // page, not the map, until the map is closer.
    map.on("focus click", () => map.scrollWheelZoom.enable());
    map.on("blur mouseout", () => map.scrollWheelZoom.disable());
    const touch = window.L.Browser.mobile;
    if (touch) map.dragging.disable();

    // What a place says.
    const tip = make("div", "maptip"), words = make("span", ""), open = make("a", "", box.dataset.open);
    tip.append(words, open);
    tip.hidden = true;
    frame.append(tip);
    window.L.DomEvent.disableClickPropagation(tip);
    let lit = null;
    const rows = (code) => document.querySelectorAll(`[data-row="${CSS.escape(code)}"]`);
    const hush = () => {
      if (!lit) return;
      places.get(lit).group.classList.remove("lit");
      rows(lit).forEach((row) => row.classList.remove("chosen"));
      tip.hidden = true;
      lit = null;
    };
    const light = (code, spot, withLink) => {
      if (lit !== code) {
        hush();
        lit = code;
        places.get(code).group.classList.add("lit");
        rows(code).forEach((row) => row.classList.add("chosen"));
        words.textContent = places.get(code).says;
      }
      open.hidden = !withLink || !places.get(code).href;
      if (!open.hidden) open.href = places.get(code).href;
      tip.hidden = false;
      const room = frame.getBoundingClientRect(), own = tip.getBoundingClientRect();
      const left = Math.min(Math.max(spot.x - room.left - own.width / 2, 4), room.width - own.width - 4);
      const above = spot.y - room.top - own.height - 14;
      tip.style.left = `${left}px`;
      tip.style.top = `${above > 4 ? above : spot.y - room.top + 18}px`;
    };
    const placeOf = (event) => event.target.closest?.(".place")?.dataset.place;
    svg.addEventListener("pointermove", (event) => {
      const code = placeOf(event);
      if (event.pointerType === "touch") return;
      if (code) light(code, { x: event.clientX, y: event.clientY }); else hush();
    });
    svg.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") hush(); });
    let down = null;
    frame.addEventListener("pointerdown", (event) => { down = event; }, true);
    svg.addEventListener("click", (event) => {
      const code = placeOf(event), moved = down && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 6;
      if (moved) return event.preventDefault();
      if (!code) return hush();
      if (down && down.pointerType === "touch") {  // a finger covers what it touches: first it says, then it may be opened
        event.preventDefault();
        light(code, { x: event.clientX, y: event.clientY }, true);
      }
    });
    const middle = (code) => {
      const rect = places.get(code).group.getBoundingClientRect();
      return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    };
    const show = (event) => {
      const code = event.target.closest?.("[data-row]")?.dataset.row;
      if (!code || !places.has(code) || !document.contains(frame)) return;
      const spot = middle(code), room = frame.getBoundingClientRect();
      const inside = spot.x > room.left && spot.x < room.right && spot.y > room.top && spot.y < room.bottom;
      if (!inside) all();
      light(code, middle(code));
    };
    const table = box.closest("main") || document;
    table.addEventListener("focusin", show);
    table.addEventListener("mouseover", show);
    const leave = (event) => { if (event.target.closest?.("[data-row]")) hush(); };
    table.addEventListener("focusout", leave);
    table.addEventListener("mouseout", leave);
    frame.addEventListener("keydown", (event) => { if (event.key === "Escape") hush(); });

    // The archipelagos in the corner.
    const islands = [...svg.querySelectorAll(".islands")].map((group) => {
      const inset = make("div", "inset"), picture = document.createElementNS(SVG, "svg");
      const edge = group.querySelector("rect").getBBox();
      picture.setAttribute("class", "map");
      picture.setAttribute("viewBox", `${edge.x - 1} ${edge.y - 1} ${edge.width + 2} ${edge.height + 2}`);
      picture.setAttribute("aria-hidden", "true");
      const look = document.createElementNS(SVG, "g");
      look.setAttribute("class", group.closest(".place").getAttribute("class"));
      look.append(...[...group.children].filter((one) => one.tagName !== "text").map((one) => one.cloneNode(true)));
      picture.append(look);
      inset.append(picture, make("span", "", [...group.querySelectorAll("text")].map((one) => one.textContent).join(" ")));
      return { group, inset };
    });
    const corner = make("div", "islandbox");
    corner.append(...islands.map((one) => one.inset));
    frame.append(corner);
    const keep = () => {
      const room = frame.getBoundingClientRect();
      for (const { group, inset } of islands) {
        const rect = group.getBoundingClientRect();
        const seen = rect.left >= room.left - 2 && rect.right <= room.right + 2 && rect.top >= room.top - 2 && rect.bottom <= room.bottom + 2;
        inset.classList.toggle("away", seen);
      }
      corner.hidden = islands.every(({ inset }) => inset.classList.contains("away"));
    };
    const moved = () => {
      resize();
      keep();
      if (touch) map.dragging[map.getZoom() > first + 0.1 ? "enable" : "disable"]();
    };
    map.on("zoomend moveend", moved);
    map.on("movestart zoomstart", hush);
    moved();
    frame.hubMap = () => map;
  };

  const begin = () => document.querySelectorAll("[data-map]").forEach(start);
  begin();
  document.addEventListener("htmx:afterSettle", begin);
})();
