// Lessons that were opened once open again without a network. Pages: the network first, for at most 4 s; what never
// changes under its address (pictures, sounds, style): what is kept first.
"use strict";
const KEPT = "bai", WAIT_MS = 4000;
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const same = async (request) => (await caches.open(KEPT)).match(request);
const older = async (request) => (await caches.open(KEPT)).match(request, { ignoreSearch: true });
const fetched = async (request) => {
  const answer = await fetch(request);
  if (answer.status === 200) (await caches.open(KEPT)).put(request, answer.clone());
  return answer;
};
const page = async (request) => {
  const asked = fetched(request);
  asked.catch(() => {});
  const late = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  const first = await Promise.race([asked, late]).catch(() => undefined);
  return first || (await same(request)) || (await older(request)) || asked.catch(absent);
};
const absent = () => new Response(
  "<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content='width=device-width'>" +
  "<title>Điểm Học Số</title><h1>Bài này chưa có trong máy.</h1><p>Có mạng, mình mở lại nhé.</p>" +
  "<p><a href='/bai'>Những bài đã xem</a></p></html>",
  { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } },
);
const piece = async (request) => {  // a player asks for a part of a sound; a cache keeps whole ones only
  const plain = new Request(request.url);
  const whole = (await same(plain)) || (await fetched(plain));
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") || "");
  if (!range || whole.status !== 200) return whole;
  const bytes = await whole.arrayBuffer();
  const begin = Number(range[1]), end = Math.min(range[2] ? Number(range[2]) : Infinity, bytes.byteLength - 1);
  if (begin > end) return new Response(null, { status: 416 });
  return new Response(bytes.slice(begin, end + 1), {
    status: 206,
    headers: {
      "Content-Type": whole.headers.get("content-type"),
      "Content-Range": `bytes ${begin}-${end}/${bytes.byteLength}`,
      "Accept-Ranges": "bytes",
    },
  });
};
self.addEventListener("fetch", (event) => {
  const { request } = event, address = new URL(request.url);
  const ours = address.origin === location.origin && /^\/bai(\/|$)/.test(address.pathname);
  if (request.method !== "GET" || !ours || address.pathname === "/bai/sw.js") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (address.pathname.endsWith(".ogg")) event.respondWith(piece(request));
  else event.respondWith(same(request).then((one) => one || fetched(request).catch(() => older(request))));
});
