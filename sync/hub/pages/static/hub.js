// Adds comfort; every page works without it. A choice in a form marked data-now is sent as soon as it is made; with htmx
// its answer takes the place of the page's middle (hx-* in the templates say where).
"use strict";
(() => {
  document.documentElement.classList.add("js");
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-now]");
    if (form) form.requestSubmit();
  });
  document.addEventListener("submit", (event) => {
    const sure = event.target.dataset.sure;
    if (!sure || window.confirm(sure)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  // Whoever is logged out meanwhile gets the whole page that asks for the login.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    const now = new URL(xhr.responseURL || location.href);
    if (now.pathname.startsWith("/dang-nhap") && location.pathname !== now.pathname) {
      event.preventDefault();
      location.assign(now);
    }
  });
  // A page that cannot be had now is asked for in the plain way, which says why.
  for (const trouble of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(trouble, (event) => {
      const { pathInfo, requestConfig } = event.detail;
      if (requestConfig.verb === "get" && event.target.id !== "tu-xem") location.assign(pathInfo.finalRequestPath);
    });
  }
  // Who does not see the page hears that it has changed.
  document.addEventListener("htmx:afterSettle", (event) => {
    const said = document.getElementById("bao"), head = document.querySelector("main h1");
    if (!said || !head || event.detail.target.id === "tu-xem") return;
    said.textContent = "";
    said.textContent = `${document.body.dataset.done}: ${head.textContent}`;
  });
})();
