// The page Search: asks Pagefind's index, which can be read over http and https only.
(async () => {
  const form = document.getElementById("fulltext"), list = document.getElementById("results"), output = form.querySelector("output");
  const made = (name, values) => Object.assign(document.createElement(name), values);

  const row = ({ meta, raw_url, plain_excerpt }) => {
    const item = made("li", { className: meta.draft ? "row draft" : "row" }), words = made("div");
    words.append(made("a", { className: "row-title", textContent: meta.title, href: form.dataset.root + raw_url.slice(1).replace(/\/$/, "/index.html") }),
      made("p", { className: "soft", textContent: plain_excerpt }));
    item.append(made("span", { className: "row-day", textContent: [meta.date, meta.draft].filter(Boolean).join(" · ") }), words);
    return item;
  };

  if (!/^http/.test(location.protocol)) return;
  const pagefind = await import("../pagefind/pagefind.js");
  const show = async () => {
    const words = form.q.value.trim(), found = await pagefind.debouncedSearch(words, {}, 150);
    if (!found) return;
    const results = found.results.slice(0, 100), told = await Promise.all(results.map(result => result.data()));
    list.replaceChildren(...told.map(row));
    output.textContent = words && output.dataset.found.replace("{n}", told.length).replace("{all}", found.results.length);
    history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  };
  form.hidden = false;
  document.getElementById("unserved").hidden = true;
  form.oninput = show;
  form.onsubmit = event => { event.preventDefault(); show(); };
  form.q.value = new URLSearchParams(location.search).get("q") || "";
  if (form.q.value) show();
})();
