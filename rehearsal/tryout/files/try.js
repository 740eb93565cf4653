// Shows what the rehearsal knows: devices, and the case as staff see it. Every text is put in as text, never as markup.
"use strict";
(function () {
  const POLL = 700, GONE = 2000;
  const words = JSON.parse(document.getElementById("words").textContent);
  const get = function (id) { return document.getElementById(id); };
  const wide = window.matchMedia("(min-width: 60rem)");
  let token = sessionStorage.getItem("token"), state = null, tag = "", open = "", seen = {}, known = {}, drafts = {}, timer = 0;

  function make(name, kind, text) {
    const found = document.createElement(name);
    if (kind) found.className = kind;
    if (text) found.textContent = text;
    return found;
  }

  // ---- asking

  function ask(path, given) {
    const headers = token ? { "X-Person": token } : {};
    if (given) headers["Content-Type"] = "application/json";
    else if (tag) headers["If-None-Match"] = tag;
    return fetch(path, { method: given ? "POST" : "GET", headers: headers, body: given && JSON.stringify(given), cache: "no-store" });
  }

  function come() {
    return ask("/people", {}).then(function (answer) {
      if (!answer.ok) throw new Error("not yet");
      return answer.json();
    }).then(function (person) {
      token = person.token;
      sessionStorage.setItem("token", token);
      sessionStorage.setItem("number", person.number);
      state = null; tag = ""; seen = {}; known = {}; drafts = {};
      get("text").value = "";
    });
  }

  function look() {
    clearTimeout(timer);
    return (token ? Promise.resolve() : come())
      .then(function () { return ask("/state"); })
      .then(function (answer) {
        if (answer.status === 410) { token = null; return look(); }
        if (answer.status !== 304 && !answer.ok) throw new Error("gone");
        if (answer.status === 304) return null;
        tag = answer.headers.get("ETag");
        return answer.json().then(show);
      })
      .then(function () { if (state && state.cases) get("trouble").textContent = ""; again(POLL); })
      .catch(function () { get("trouble").textContent = state ? words.gone : words.starting; again(GONE); });
  }

  function again(pause) {
    clearTimeout(timer);
    timer = setTimeout(look, document.hidden ? 4 * pause : pause);
  }

  function act(path, given) {
    get("device").setAttribute("aria-busy", "true");
    return ask(path, given)
      .then(function (answer) { if (answer.status === 410) token = null; })
      .catch(function () { get("trouble").textContent = words.gone; })
      .then(function () { get("device").removeAttribute("aria-busy"); return look(); });
  }

  // ---- showing

  function show(fresh) {
    state = fresh;
    const names = Object.keys(state.doors);
    if (!open) open = names[0];
    get("number").textContent = pretty(sessionStorage.getItem("number") || "");
    showTabs(names);
    showDevice();
    if (state.cases) showCases(state.cases);
    else get("trouble").textContent = words.gone;
  }

  function pretty(number) {
    return number.replace(/^(\+52)(\d\d)(\d{4})(\d{4})$/, "$1 $2 $3 $4");
  }

  function showTabs(names) {
    const tabs = get("tabs");
    if (tabs.childElementCount !== names.length + 1) {
      tabs.replaceChildren();
      names.concat("case").forEach(function (name) {
        const tab = make("button", "tab " + name);
        tab.type = "button";
        tab.id = "tab-" + name;
        tab.setAttribute("role", "tab");
        tab.append(make("span", "", name === "case" ? words.case : words.door[name]), make("i", "new"));
        tab.addEventListener("click", function () { choose(name); });
        tabs.append(tab);
      });
    }
    names.concat("case").forEach(function (name) {
      const tab = get("tab-" + name), chosen = name === open;
      tab.setAttribute("aria-selected", chosen ? "true" : "false");
      tab.tabIndex = chosen ? 0 : -1;
      const count = name === "case" ? 0 : unread(name);
      tab.lastChild.textContent = count ? String(count) : "";
    });
    document.body.dataset.open = open;
  }

  function said(name) {
    return state.doors[name].items.filter(function (each) { return each.by === "bot"; }).length;
  }

  function unread(name) {
    if (name === open) seen[name] = said(name);
    return said(name) - (seen[name] || 0);
  }

  function choose(name) {
    drafts[open] = get("text").value;
    open = name;
    get("text").value = drafts[name] || "";
    show(state);
    if (open !== "case" && wide.matches) get("text").focus();
  }

  // Arrow keys go from tab to tab, as everywhere.
  get("tabs").addEventListener("keydown", function (event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = Array.from(get("tabs").children).filter(function (each) { return each.offsetParent; });
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    next.click();
    next.focus();
  });

  function device() {
    if (open !== "case" && state.doors[open]) return open;
    return wide.matches ? Object.keys(state.doors)[0] : "";
  }

  function showDevice() {
    const name = device(), panel = get("device");
    panel.hidden = !name;
    if (!name) return;
    panel.className = name;
    panel.setAttribute("aria-labelledby", "tab-" + name);
    const items = state.doors[name].items, screen = get("screen");
    const mark = name + JSON.stringify(items);
    if (screen.dataset.mark !== mark) {
      screen.dataset.mark = mark;
      screen.replaceChildren();
      if (!items.length) screen.append(make("p", "empty", words.empty[name]));
      items.forEach(function (item) { screen.append(bubble(name, item)); });
      const last = screen.lastElementChild, long = last.offsetHeight > screen.clientHeight;
      screen.scrollTop = long ? last.offsetTop - screen.offsetTop : screen.scrollHeight;
    }
    const status = state.doors[name].status, deaf = name === "voice" && !status.hears;
    get("text").placeholder = deaf ? (status.on ? words.call.deaf : words.call.idle) : words.write[name];
    get("text").disabled = deaf;
    get("composer").hidden = deaf && status.on;
    document.querySelector("#composer button").disabled = deaf;
    document.querySelector("label[for=text]").textContent = words.write[name];
    showQuick(name, items);
    showKeypad(name, status);
    readAloud(name, items);
  }

  function bubble(name, item) {
    const found = make("article", "bubble " + item.by + (item.state ? " " + item.state : ""));
    found.append(make("span", "unseen", words.who[item.by] + ": "));
    if (item.title) found.append(make("b", "", item.title));
    (item.spoken.length ? item.spoken : [["", words.did[item.text] || item.text]]).forEach(function (piece) {
      const said = make("p", "", piece[1]);
      if (piece[0]) said.lang = piece[0];
      found.append(said);
    });
    if (item.state === "failed") found.append(make("em", "", words.failed));
    if (item.taps.length) {
      const taps = make("div", "taps");
      item.taps.forEach(function (each) {
        const button = make("button", "", each[1]);
        button.type = "button";
        button.addEventListener("click", function () { act("/tap", { door: name, item: item.id, tap: each[0] }); });
        taps.append(button);
      });
      found.append(taps);
    }
    const time = make("time", "", clock(item.at));
    time.dateTime = item.at;
    found.append(time);
    return found;
  }

  function clock(at) {
    return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
  }

  // What saves somebody who tries the typing: a first word, and the number with the PIN on a second door.
  function showQuick(name, items) {
    const offers = [], talked = items.length > 0, claim = ownClaim();
    if (!talked && name !== "voice") offers.push([words.hello, words.hello]);
    const mine = (state.cases || []).filter(function (each) { return each.reference; })[0];
    if (claim && mine && mine.doors.indexOf(name) < 0 && !get("text").disabled) offers.push([words.resume, claim]);
    const more = talked ? state.doors[name].status.offers : [], asked = state.doors[name].status.asked || [];
    const quick = get("quick"), mark = name + JSON.stringify([offers, more, asked]);
    if (quick.dataset.mark === mark) return;
    quick.dataset.mark = mark;
    quick.replaceChildren();
    offers.forEach(function (each) {
      const button = make("button", "", each[0]);
      button.type = "button";
      button.addEventListener("click", function () { get("text").value = each[1]; get("text").focus(); });
      quick.append(button);
    });
    more.forEach(function (what) {
      const button = make("button", asked.indexOf(what) < 0 ? "more" : "", words.offer[what]);
      button.type = "button";
      button.addEventListener("click", function () { act("/tap", { door: name, item: "", tap: what }); });
      quick.append(button);
    });
  }

  function ownClaim() {
    const mine = (state.cases || []).filter(function (each) { return each.reference; })[0];
    let pin = "";
    Object.keys(state.doors).forEach(function (name) {
      state.doors[name].items.forEach(function (item) {
        const found = item.by === "bot" && /PIN\D{0,30}?((?:\d[\s,]{0,2}){5}\d)(?!\d)/.exec(item.text);
        if (found) pin = found[1].replace(/\D/g, "");
      });
    });
    return mine && pin ? mine.reference + " " + pin : "";
  }

  // ---- the telephone

  let keys = "", pause = 0, aloud = false, read = 0;

  function press(what) {
    keys = "";
    clearTimeout(pause);
    if (window.speechSynthesis) speechSynthesis.cancel();
    act("/tap", { door: "voice", item: "", tap: what });
  }

  // Keys go out as a telephone's do: one alone at once, several when all are there, after # or after a rest.
  function key(digit) {
    const status = state.doors.voice.status;
    if (status.waits_for !== "Gather") return;
    keys += digit;
    clearTimeout(pause);
    if (digit === status.ends || keys.length >= status.keys) press(keys);
    else pause = setTimeout(function () { press(keys); }, 1000 * status.seconds);
    showTyped();
  }

  function showTyped() {
    const typed = get("typed");
    if (typed) typed.textContent = keys;
  }

  function showKeypad(name, status) {
    const pad = get("keypad"), mark = JSON.stringify([status, aloud]);
    pad.hidden = name !== "voice";
    if (pad.hidden || pad.dataset.mark === mark) return;
    const focused = document.activeElement && document.activeElement.dataset.what;
    pad.dataset.mark = mark;
    pad.replaceChildren();
    const line = make("div", "line"), button = function (where, kind, what, label, deed) {
      const made = make("button", kind, label);
      made.type = "button";
      made.dataset.what = what;
      made.addEventListener("click", deed);
      where.append(made);
    };
    const deeds = !status.on ? ["call"] : { Gather: ["wait"], Record: ["record", "wait"], Dial: ["taken_up", "nobody"] }[status.waits_for] || [];
    (status.on ? deeds.concat("hang_up") : deeds).forEach(function (what) {
      button(line, what, what, words.call[what], function () { press(what); });
    });
    if (window.speechSynthesis) {
      button(line, "aloud", "aloud", aloud ? words.call.quiet : words.call.aloud, function () {
        aloud = !aloud;
        speechSynthesis.cancel();
        showDevice();
      });
    }
    pad.append(line);
    if (status.on && status.waits_for === "Gather") {
      const typed = make("output", "", keys), grid = make("div", "keys");
      typed.id = "typed";
      typed.setAttribute("aria-label", words.call.typed);
      grid.setAttribute("role", "group");
      grid.setAttribute("aria-label", words.call.keypad);
      "123456789*0#".split("").forEach(function (each) {
        button(grid, "", "key" + each, each, function () { key(each); });
      });
      typed.hidden = status.keys === 1;
      pad.append(typed, grid);
    }
    const again = focused && pad.querySelector("[data-what='" + focused + "']");
    if (again) again.focus();
  }

  // Off until it is wanted: then what is said from there on is spoken, by the voices that this browser has.
  function readAloud(name, items) {
    if (name !== "voice") return;
    const fresh = items.slice(read);
    read = items.length;
    if (!aloud) return;
    fresh.filter(function (each) { return each.by === "bot"; }).forEach(function (each) {
      each.spoken.forEach(function (piece) {
        const said = new SpeechSynthesisUtterance(piece[1]);
        said.lang = piece[0];
        speechSynthesis.speak(said);
      });
    });
  }

  // ---- the case

  function showCases(cases) {
    const panel = get("panel"), mark = JSON.stringify(cases);
    if (panel.dataset.mark === mark) return;
    const first = !panel.dataset.mark;
    panel.dataset.mark = mark;
    panel.replaceChildren();
    const before = known;
    known = {};
    if (!cases.length) panel.append(make("p", "empty", words.panel.empty));
    if (cases.length > 1) panel.append(make("p", "note", words.panel.joining));
    cases.forEach(function (each) { panel.append(showCase(each, before, first)); });
  }

  function fact(list, label, value) {
    if (!value) return;
    list.append(make("dt", "", label));
    const given = make("dd");
    if (typeof value === "string") given.textContent = value;
    else given.append.apply(given, value);
    list.append(given);
  }

  function badge(name) {
    return make("span", "badge " + name, words.door[name] || name);
  }

  function showCase(found, before, first) {
    const card = make("section", "card"), facts = make("dl", "facts");
    card.append(make("h3", found.reference ? "reference" : "", found.reference || words.panel.none));
    fact(facts, words.panel.stage, found.stage);
    fact(facts, words.panel.language, found.language);
    fact(facts, words.panel.doors, found.doors.map(badge));
    card.append(facts);
    if (found.tasks.length) {
      const tasks = make("ul", "tasks");
      found.tasks.forEach(function (each) {
        tasks.append(make("li", "", each.kind.replace(/_/g, " ") + " · " + clock(each.at)));
      });
      card.append(make("h4", "", words.panel.tasks), tasks);
    }
    if (!found.sections.length) card.append(make("p", "empty", words.panel.noanswers));
    found.sections.forEach(function (section) {
      const table = make("table"), caption = make("caption", "", section.name || words.panel.household);
      table.append(caption);
      section.lines.forEach(function (line) { table.append(showLine(found.id, line, before, first)); });
      card.append(table);
    });
    return card;
  }

  function showLine(id, line, before, first) {
    const row = make("tr"), label = make("th", "", line.label), by = make("td", "by"), name = id + line.key;
    known[name] = line.value + line.at;
    if (!first && before[name] !== known[name]) row.className = "fresh";
    row.dataset.key = line.key;
    row.dataset.door = line.door;
    label.scope = "row";
    const time = make("time", "", clock(line.at));
    time.dateTime = line.at;
    by.append(badge(line.door), time);
    row.append(label, make("td", "value", line.value), by);
    return row;
  }

  // ---- doing

  get("composer").addEventListener("submit", function (event) {
    event.preventDefault();
    const text = get("text").value.trim(), name = device();
    if (!text || !name) return;
    get("text").value = "";
    drafts[name] = "";
    act("/say", { door: name, text: text });
  });
  get("text").addEventListener("keydown", function (event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      get("composer").requestSubmit();
    }
  });
  get("anew").addEventListener("click", function () {
    token = null;
    sessionStorage.clear();
    open = ""; keys = ""; read = 0;
    get("tabs").replaceChildren();
    look();
  });
  wide.addEventListener("change", function () { if (state) show(state); });
  document.addEventListener("visibilitychange", function () { if (!document.hidden) look(); });
  look();
})();
