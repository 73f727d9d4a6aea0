// The slider of a map: a week of the period, or all of it. Without it the months can be chosen.
document.querySelectorAll(".map-time").forEach(box => {
  const { first, days, day, before, after, whole, events } = box.dataset, last = days - 1;
  const spots = [...box.closest(".map-area").querySelectorAll("[data-when]")].map(spot =>
    [spot, spot.dataset.when.split(" ").filter(Boolean).map(span => span.split("-").map(Number))]);
  const made = (name, values) => Object.assign(document.createElement(name), values);
  const date = n => new Date(Date.parse(first) + n * 864e5).toLocaleDateString(
    document.documentElement.lang.replace(/^en$/, "en-GB"), { dateStyle: "long", timeZone: "UTC" });
  const pane = box.querySelector(".window"), said = made("output");
  const range = made("input", { type: "range", max: Math.max(last - 6, 0), value: 0, ariaLabel: day });
  const show = (from, to) => {
    let count = 0;
    for (const [spot, spans] of spots) {
      const here = spans.filter(([a, b = a]) => a <= to && b >= from).length;
      if (!spot.closest(".narrow")) count += here;
      spot.classList.toggle("out", to < last + from && !here);
    }
    pane.setAttribute("x", 100 * from / days + "%");
    pane.setAttribute("width", 100 * (to - from + 1) / days + "%");
    range.ariaValueText = date(from);
    said.textContent = `${date(from)} – ${date(to)}. ${events}: ${count}`;
  };
  const week = () => show(+range.value, Math.min(+range.value + 6, last));
  const all = () => show(0, last);
  const button = (text, onclick) => made("button", { type: "button", textContent: text, onclick });
  const step = by => () => { range.value = +range.value + by; week(); };
  range.oninput = week;
  box.querySelector(".slices").replaceWith(
    range, button(before, step(-7)), button(after, step(7)), button(whole, all), said);
  all();
});
