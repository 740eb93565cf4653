// The same forms, without a reload: what the server answers is the same page. Nothing is kept in the browser's storage.
"use strict";
(function () {
  const PATIENCE = 20000, SOONEST = 2000, LATEST = 30000, LOOK_AGAIN = 2000;
  const rule = { createHTML: function (html) { return html; } };
  const trusted = window.trustedTypes ? trustedTypes.createPolicy("page", rule) : rule;
  const get = function (id) { return document.getElementById(id); };
  const UNTOUCHED = 5 * 60000, GLANCE = 5000;
  let pressed = null, waiting = null, pause = SOONEST, timer = 0, turn = 0, touched = Date.now(), resting = false;

  // ---- what was entered goes out, again and again until it is answered

  function encode(form, button) {
    const pairs = new URLSearchParams(new FormData(form));
    if (button && button.name) pairs.append(button.name, button.value);
    return pairs.toString();
  }

  function send(body) {
    if (waiting === body && !timer) return;
    waiting = body;
    pause = SOONEST;
    attempt();
  }

  function attempt() {
    clearTimeout(timer);
    timer = 0;
    const mine = ++turn;
    const cut = new AbortController();
    const limit = setTimeout(function () { cut.abort(); }, PATIENCE);
    get("main").setAttribute("aria-busy", "true");
    fetch("/", { method: waiting ? "POST" : "GET", body: waiting, signal: cut.signal, cache: "no-store",
      headers: waiting ? { "X-Page": "1", "Content-Type": "application/x-www-form-urlencoded" } : { "X-Page": "1" } })
      .then(function (answer) {
        if (!answer.headers.get("X-Page")) throw new Error("not our page");
        return answer.text();
      })
      .then(function (html) { if (mine === turn) show(html); })
      .catch(function () { if (mine === turn) later(); })
      .then(function () { clearTimeout(limit); });
  }

  function later() {
    get("main").removeAttribute("aria-busy");
    get("trouble").textContent = get("page").dataset.offline;
    timer = setTimeout(attempt, pause);
    pause = Math.min(pause * 2, LATEST);
  }

  // ---- the answer takes the page's place

  function show(html) {
    if (resting) { waiting = null; return; }
    const old = get("page"), given = entered(), spoke = waiting !== null;
    const fresh = new DOMParser().parseFromString(trusted.createHTML(html), "text/html");
    old.replaceWith(document.adoptNode(fresh.getElementById("page")));
    document.title = fresh.title;
    document.documentElement.lang = get("page").dataset.lang;
    get("trouble").textContent = "";
    waiting = null;
    restore(given);
    if (spoke || !get("main").contains(document.activeElement)) move();
    begin();
  }

  // What could not be read, or was not asked for yet, is not typed twice.
  function entered() {
    const found = {};
    get("main").querySelectorAll("input:not([type=hidden]), select, textarea").forEach(function (field) {
      const kept = field.type === "radio" || field.type === "checkbox" ? field.checked : field.value !== "";
      if (kept) (found[field.name] = found[field.name] || []).push(field.value);
    });
    return found;
  }

  function restore(given) {
    Object.keys(given).forEach(function (name) {
      const named = "[name='" + CSS.escape(name) + "']:not(button):not([type=hidden]):not([data-emptied])";
      const fields = Array.from(get("main").querySelectorAll(named));
      if (fields.some(function (field) { return field.checked; })) return;
      fields.forEach(function (field) {
        if (field.type === "radio" || field.type === "checkbox") field.checked = given[name].indexOf(field.value) >= 0;
        else if (!field.value) field.value = given[name][0];
      });
    });
  }

  function move() {
    const wrong = document.querySelector("#main [autofocus]");
    scrollTo(0, 0);
    if (wrong) wrong.focus();
    else get("main").focus({ preventScroll: true });
    const said = Array.from(document.querySelectorAll("#main .card, #main .problem, #main legend, #main .ask > label"));
    get("said").textContent = said.map(function (each) { return each.textContent.trim(); }).join(" ").slice(0, 600);
  }

  // ---- nobody touches it: what was said and typed is taken off the screen, until somebody goes on

  function rest() {
    const hidden = get("page");
    if (resting || !hidden.hasAttribute("data-private") || Date.now() - touched < UNTOUCHED) return;
    resting = true;
    hidden.querySelectorAll("header details, main > :not(#rest), nav, footer").forEach(function (each) { each.remove(); });
    get("said").textContent = get("trouble").textContent = "";
    get("rest").hidden = false;
  }

  function goOn() {
    resting = false;
    touched = Date.now();
    attempt();
  }

  // What lies in a pocket, or is one of many open pages, shows nothing, and nothing at the first glance either.
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) rest();
    document.documentElement.classList.toggle("away", document.hidden);
  });
  ["pointerdown", "touchmove", "wheel", "keydown", "input"].forEach(function (name) {
    addEventListener(name, function () { touched = Date.now(); }, { capture: true, passive: true });
  });
  setInterval(rest, GLANCE);

  // ---- out at once: blank first, then another page in this one's place

  function leave() {
    const to = get("exit").dataset.to;
    document.documentElement.style.display = "none";
    document.title = "";
    clearTimeout(timer);
    try { fetch("/leave", { method: "POST", keepalive: true }).catch(function () {}); } catch (none) { /* old browsers leave too */ }
    location.replace(to);
  }

  let shifts = [];
  document.addEventListener("keydown", function (event) {
    if (event.repeat) return;
    shifts = event.key === "Shift" ? shifts.filter(function (at) { return event.timeStamp - at < 3000; }).concat(event.timeStamp) : [];
    if (shifts.length >= 3) leave();
  });

  // ---- what people do

  document.addEventListener("click", function (event) {
    const target = event.target.closest("button, a");
    if (!target) return;
    pressed = target;
    if (target.id === "exit") { event.preventDefault(); leave(); }
    if (target.id === "print") print();
    if (target.id === "go-on") goOn();
  });

  document.addEventListener("submit", function (event) {
    if (!navigator.cookieEnabled || !window.AbortController) return;
    event.preventDefault();
    const button = event.submitter || (pressed && pressed.form === event.target ? pressed : event.target.querySelector("button"));
    pressed = null;
    send(encode(event.target, button));
  });

  addEventListener("online", function () { if (timer) attempt(); });

  function begin() {
    const printer = get("print");
    if (printer) printer.hidden = false;
    if (get("page").hasAttribute("data-waiting")) timer = setTimeout(attempt, LOOK_AGAIN);
  }
  begin();
})();
