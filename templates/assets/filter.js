// The filter row: looks through data/search.js, keeps its state in the address after "#?".
(() => {
  const form = document.getElementById("filter"), timeline = document.getElementById("timeline");
  if (!form) return;
  const elsewhere = document.getElementById("elsewhere"), output = form.querySelector("output");
  const { root, search, draft: unreviewed } = form.dataset, { found: words } = output.dataset, total = output.textContent;
  const number = n => n.toLocaleString(document.documentElement.lang);
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const made = (name, values) => Object.assign(document.createElement(name), values);
  const each = (names, act) => timeline.querySelectorAll(names).forEach(act);
  let data, timer;

  const load = then => {
    if (data) return then();
    window.dateline = given => { data = given; };
    document.head.append(made("script", { src: search, onload: then }));
  };

  const matches = state => {
    const sought = plain(state.get("q") || "").split(/\s+/);
    return data.e.filter(([, title, , text, places, actors, kind, figures]) => {
      const names = { p: places.map(n => data.p[n]), a: actors.map(n => data.a[n]), k: [data.k[kind]] };
      const all = plain([title, text, ...Object.values(names).flat()].join(" "));
      return (figures || !state.has("f")) && sought.every(word => all.includes(word)) &&
        Object.keys(names).every(key => !state.has(key) || names[key].includes(state.get(key)));
    });
  };

  const row = ([id, title, day, , , , , , draft]) => {
    const item = made("li", { className: draft ? "row draft" : "row" });
    item.append(made("span", { className: "row-day", textContent: draft ? `${day} · ${unreviewed}` : day }),
      made("a", { className: "row-title", textContent: title, href: `${root}events/${id}/index.html` }));
    return item;
  };

  const show = found => {
    const ids = found && new Set(found.map(([id]) => id));
    each(".event", item => { item.hidden = ids && !ids.delete(item.id.slice(2)); });
    each(".gap, .more", item => { item.hidden = ids; });
    each(".day, .month, .early", item => {
      item.hidden = ids && !item.querySelector(".event:not([hidden])");
      item.open ||= ids && !item.hidden;
    });
    const others = found ? found.filter(([id]) => ids.has(id)) : [];
    elsewhere.replaceChildren(...others.slice(0, 300).map(row));
    elsewhere.hidden = !others.length;
    output.textContent = found ? words.replace("{n}", number(found.length)).replace("{all}", number(data.e.length)) : total;
  };

  const apply = () => {
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim())), address = `${state}`;
    timeline.classList.toggle("even", state.has("s"));
    if (address || location.hash.startsWith("#?"))
      history.replaceState(null, "", address ? `#?${address}` : location.pathname + location.search);
    form.querySelector("button").hidden = !address;
    state.delete("s");
    if (`${state}`) load(() => show(matches(state)));
    else show(null);
  };

  const restore = () => {
    if (!location.hash.startsWith("#?")) return;
    const state = new URLSearchParams(location.hash.slice(2));
    for (const field of form.elements) {
      const value = state.get(field.name) || "";
      if (/radio|checkbox/.test(field.type)) field.checked = field.value == value;
      else if (field.name) field.value = value;
    }
    apply();
  };

  form.hidden = false;
  form.oninput = () => { clearTimeout(timer); timer = setTimeout(apply, 120); };
  form.onsubmit = event => event.preventDefault();
  form.onreset = () => { setTimeout(apply); form.q.focus(); };
  addEventListener("hashchange", restore);
  restore();
})();
