// The slider of a map: a week of the period, or all of it. Without it the months can be chosen.
document.querySelectorAll(".map-time").forEach(box => {
  const { first, days, day, before, after, whole, events } = box.dataset, last = days - 1, lang = document.documentElement.lang;
  const spots = [...box.closest(".map-area").querySelectorAll("[data-when]")].map(spot =>
    [spot, spot.dataset.when.split(" ").filter(Boolean).map(span => span.split("-").map(Number))]);
  const made = (name, values) => Object.assign(document.createElement(name), values);
  const date = n => new Date(Date.parse(first) + n * 864e5).toLocaleDateString(lang == "en" ? "en-GB" : lang,
    { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const svg = box.querySelector(".map-bars"), pane = document.createElementNS(svg.namespaceURI, "rect");
  const range = made("input", { type: "range", min: 0, max: Math.max(days - 7, 0), value: 0, ariaLabel: day });
  const said = made("output", {});
  const show = (from, to) => {
    const inside = ([a, b = a]) => a <= to && b >= from, all = from <= 0 && to >= last;
    let count = 0;
    spots.forEach(([spot, spans]) => {
      const here = spans.filter(inside).length;
      if (spot.closest("g")?.getAttribute("class") != "narrow") count += here;
      spot.classList.toggle("out", !all && !here);
    });
    for (const [name, value] of Object.entries({ class: "window", x: 100 * from / days + "%", y: 0, height: 46, width: 100 * (to - from + 1) / days + "%" }))
      pane.setAttribute(name, value);
    pane.style.display = all ? "none" : "";
    range.ariaValueText = date(from);
    said.textContent = `${date(Math.max(from, 0))} – ${date(Math.min(to, last))}. ${events}: ${count}`;
  };
  const week = () => show(+range.value, +range.value + 6);
  const button = (text, act) => Object.assign(made("button", { type: "button", textContent: text }), { onclick: act });
  const step = by => () => { range.value = +range.value + by; week(); };
  svg.prepend(pane);
  range.oninput = week;
  box.querySelector(".slices").replaceWith(range, button(before, step(-7)), button(after, step(7)),
    button(whole, () => show(0, last)), said);
  show(0, last);
});
