/* The filter row: looks through data/search.js, keeps its state in the address after "#?". */
"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const timeline = document.getElementById("timeline");
  const elsewhere = document.getElementById("elsewhere");
  const output = form.querySelector("output");
  const reset = form.querySelector("[type=reset]");
  const all = output.textContent;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let data, timer;

  const load = (then) => {
    if (data) return then();
    window.dateline = (given) => { data = given; };
    const script = document.createElement("script");
    script.src = form.dataset.search;
    script.onload = then;
    document.head.append(script);
  };

  const wanted = () => {
    const state = new URLSearchParams(new FormData(form));
    for (const [key, value] of [...state]) if (!value.trim()) state.delete(key);
    return state;
  };

  const matches = (state) => {
    const words = plain(state.get("q") || "").split(/\s+/);
    const chosen = ["p", "a", "k"].map((key) => state.has(key) ? data[key].indexOf(state.get(key)) : null);
    return data.e.filter(([, title, , text, places, actors, kind, figures]) => {
      if (chosen[0] !== null && !places.includes(chosen[0])) return false;
      if (chosen[1] !== null && !actors.includes(chosen[1])) return false;
      if (chosen[2] !== null && kind !== chosen[2]) return false;
      if (state.has("f") && !figures) return false;
      const names = [data.k[kind], ...places.map((n) => data.p[n]), ...actors.map((n) => data.a[n])];
      const haystack = plain([title, text, ...names].join(" "));
      return words.every((word) => haystack.includes(word));
    });
  };

  const row = ([id, title, day, , , , , , draft]) => {
    const item = document.createElement("li");
    const when = document.createElement("span");
    const link = document.createElement("a");
    item.className = draft ? "row draft" : "row";
    when.className = "row-day";
    when.textContent = day + (draft ? " · " + form.dataset.draft : "");
    link.className = "row-title";
    link.textContent = title;
    link.href = form.dataset.root + "events/" + id + "/index.html";
    item.append(when, link);
    return item;
  };

  const show = (found) => {
    const ids = found && new Set(found.map(([id]) => id));
    for (const item of timeline.querySelectorAll(".event")) item.hidden = ids && !ids.delete(item.id.slice(2));
    for (const item of timeline.querySelectorAll(".gap, .more")) item.hidden = ids;
    for (const item of timeline.querySelectorAll(".day, .month, .early")) {
      item.hidden = ids && !item.querySelector(".event:not([hidden])");
      if (ids && item.matches(".early")) item.open = true;
    }
    const others = found ? found.filter(([id]) => ids.has(id)) : [];
    elsewhere.replaceChildren(...others.slice(0, 300).map(row));
    elsewhere.hidden = !others.length;
    output.textContent = found
      ? output.dataset.found.replace("{n}", number.format(found.length)).replace("{all}", number.format(data.e.length)) : all;
  };

  const apply = () => {
    const state = wanted();
    const address = String(state);
    timeline.classList.toggle("even", state.get("s") === "even");
    if (address || location.hash.startsWith("#?")) history.replaceState(null, "", address ? "#?" + address : location.pathname + location.search);
    state.delete("s");
    reset.hidden = !address;
    if (String(state)) load(() => show(matches(state)));
    else show(null);
  };

  const restore = () => {
    if (!location.hash.startsWith("#?")) return;
    const state = new URLSearchParams(location.hash.slice(2));
    for (const field of form.elements) {
      if (field.type === "radio") field.checked = field.value === (state.get("s") || "");
      else if (field.type === "checkbox") field.checked = state.has(field.name);
      else if (field.name) field.value = state.get(field.name) || "";
    }
    apply();
  };

  form.hidden = false;
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  form.addEventListener("reset", () => { setTimeout(apply); form.q.focus(); });
  addEventListener("hashchange", restore);
  restore();
})();
