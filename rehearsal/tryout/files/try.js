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
    return state.doors[name].filter(function (each) { return each.by === "bot"; }).length;
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
    const items = state.doors[name], screen = get("screen");
    const mark = name + JSON.stringify(items);
    if (screen.dataset.mark !== mark) {
      screen.dataset.mark = mark;
      screen.replaceChildren();
      if (!items.length) screen.append(make("p", "empty", words.empty[name]));
      items.forEach(function (item) { screen.append(bubble(name, item)); });
      screen.scrollTop = screen.scrollHeight;
    }
    get("text").placeholder = words.write[name];
    document.querySelector("label[for=text]").textContent = words.write[name];
    showQuick(name, items);
  }

  function bubble(name, item) {
    const found = make("article", "bubble " + item.by + (item.state ? " " + item.state : ""));
    found.append(make("span", "unseen", words.who[item.by] + ": "));
    found.append(make("p", "", item.text));
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
    if (!talked) offers.push([words.hello, words.hello]);
    const mine = (state.cases || []).filter(function (each) { return each.reference; })[0];
    if (claim && mine && mine.doors.indexOf(name) < 0) offers.push([words.resume, claim]);
    const quick = get("quick"), mark = name + JSON.stringify(offers);
    if (quick.dataset.mark === mark) return;
    quick.dataset.mark = mark;
    quick.replaceChildren();
    offers.forEach(function (each) {
      const button = make("button", "", each[0]);
      button.type = "button";
      button.addEventListener("click", function () { get("text").value = each[1]; get("text").focus(); });
      quick.append(button);
    });
  }

  function ownClaim() {
    const mine = (state.cases || []).filter(function (each) { return each.reference; })[0];
    let pin = "";
    Object.keys(state.doors).forEach(function (name) {
      state.doors[name].forEach(function (item) {
        const found = item.by === "bot" && /PIN\D{0,30}?(\d{3} ?\d{3})(?!\d)/.exec(item.text);
        if (found) pin = found[1].replace(" ", "");
      });
    });
    return mine && pin ? mine.reference + " " + pin : "";
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
    open = "";
    get("tabs").replaceChildren();
    look();
  });
  wide.addEventListener("change", function () { if (state) show(state); });
  document.addEventListener("visibilitychange", function () { if (!document.hidden) look(); });
  look();
})();
