// Adds to a lesson that can be read without it: hearing, answering, keeping the lesson in the telephone.
"use strict";
(() => {
  const body = document.body, told = body.dataset;
  document.documentElement.classList.add("js");
  const make = (kind, words, className) => {
    const made = document.createElement(kind);
    if (kind === "button") made.type = "button";
    made.textContent = words;
    made.className = className || "";
    return made;
  };

  // Hearing: the rendered sentence, else the telephone's own Vietnamese voice, else no button.
  const said = [...document.querySelectorAll("[data-say]")];
  const player = new Audio();
  const speech = window.speechSynthesis;
  let line = [], whole = null;
  const voice = (lang) => speech && speech.getVoices().find((one) => one.lang.toLowerCase().startsWith(lang));
  const hush = () => {
    line = [];
    player.pause();
    if (speech) speech.cancel();
    said.forEach((one) => one.classList.remove("lit"));
    if (whole) whole.textContent = told.whole;
  };
  const next = () => {
    said.forEach((one) => one.classList.remove("lit"));
    const one = line.shift();
    if (!one) return hush();
    one.classList.add("lit");
    if (line.length || whole && whole.textContent === told.stop) one.scrollIntoView({ block: "center" });
    if (one.dataset.sound) {
      player.src = one.dataset.sound;
      player.play().catch(hush);
    } else {
      const words = new SpeechSynthesisUtterance(one.dataset.say || one.textContent);
      words.lang = one.lang || document.documentElement.lang;
      words.voice = voice(words.lang);
      words.rate = 0.85;
      words.onend = () => { if (one.classList.contains("lit")) next(); };
      speech.speak(words);
    }
  };
  const hear = (some) => { hush(); line = some; next(); };
  player.onended = next;
  player.onerror = hush;
  const buttons = () => {
    said.forEach((one) => {
      const can = one.dataset.sound || voice(one.lang || document.documentElement.lang);
      if (!can || one.heard) return;
      one.heard = true;
      const button = make("button", told.hear, "hear");
      button.setAttribute("aria-label", `${told.hear}: ${one.textContent}`);
      button.onclick = () => hear([one]);
      one.after(button);
    });
    const some = said.filter((one) => one.heard && one.closest(".scenes"));
    if (!some.length || whole) return;
    whole = make("button", told.whole, "wide");
    whole.onclick = () => {
      if (whole.textContent === told.stop) return hush();
      hear([...some]);
      whole.textContent = told.stop;
    };
    document.querySelector(".meta").after(whole);
  };
  buttons();
  if (speech && speech.addEventListener) speech.addEventListener("voiceschanged", buttons);

  // Answering.
  document.querySelectorAll(".question").forEach((question) => {
    const kind = question.dataset.kind, answers = [...question.querySelectorAll("details")];
    const show = (name) => question.querySelectorAll(".after").forEach((one) => {
      one.classList.toggle("shown", one.classList.contains(name));
    });
    const reached = () => {
      const wanted = answers.filter((one) => kind !== "one" && kind !== "several" || one.dataset.right);
      return wanted.every((one) => one.open);
    };
    answers.forEach((answer) => {
      const summary = answer.querySelector("summary");
      if (kind === "sort") {
        const places = make("div", "", "places");
        question.querySelectorAll("[data-place-name]").forEach((name) => {
          const button = make("button", name.textContent, "paper");
          button.onclick = () => {
            const right = name.dataset.placeName === answer.dataset.place;
            answer.classList.add(right ? "right" : "again");
            answer.open = true;
            places.hidden = true;
            if (reached()) show(answers.some((one) => one.classList.contains("again")) ? "hint" : "praise");
          };
          places.append(button);
        });
        answer.after(places);
        summary.onclick = (event) => event.preventDefault();
        return;
      }
      summary.onclick = (event) => {
        if (kind !== "order") return;
        event.preventDefault();
        if (answer.open) return;
        const done = answers.filter((one) => one.open).length;
        if (Number(answer.dataset.place) !== done + 1) return show("hint");
        answer.open = true;
        show(reached() ? "praise" : "");
      };
      answer.addEventListener("toggle", () => {
        if (!answer.open || kind === "order") return;
        if (kind === "one") answers.forEach((one) => { if (one !== answer) one.open = false; });
        show(reached() ? "praise" : answer.dataset.right ? "" : "hint");
      });
    });
  });

  // Keeping.
  const kept = document.querySelector(".kept");
  const keep = async (addresses) => (await caches.open("bai")).addAll(addresses);
  const start = async () => {
    if (!navigator.serviceWorker || !window.caches) return;
    await navigator.serviceWorker.register("/bai/sw.js", { scope: "/bai" });
    const here = location.pathname + location.search;
    const loaded = [...document.querySelectorAll("img[src], script[src], link[rel=stylesheet]")];
    await keep([...new Set([here, ...loaded.map((one) => one.src || one.href)])]);
    if (!kept) return;
    kept.hidden = false;
    const sounds = said.map((one) => one.dataset.sound).filter(Boolean);
    if (!sounds.length) return;
    const button = make("button", told.keepSound, "paper wide");
    button.onclick = async () => {
      button.disabled = true;
      await keep(sounds);
      button.replaceWith(make("p", told.keptSound, "kept"));
    };
    kept.after(button);
  };
  window.addEventListener("load", () => { start().catch(() => {}); });
})();
