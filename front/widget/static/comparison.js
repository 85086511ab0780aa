/** Offers side by side: a real table, also where a narrow panel stacks its rows. */

import { element, webLink } from "./dom.js";

/** Roles are named: a browser forgets that it was a table once its rows are stacked. */
export function comparisonTable(comparison, offers, say) {
  const heads = comparison.columns.map((column, at) => {
    const offer = offers.find(({ id }) => id === comparison.offers?.[at]) ?? { title: column };
    return { offer, number: element("span", { class: "number" }, String(at + 1)) };
  });
  const corner = element("td", { role: "cell" });
  const columns = heads.map(({ offer, number }) => element(
    "th",
    { scope: "col", role: "columnheader" },
    number,
    " ",
    element("span", { lang: offer.title_language }, webLink(offer.title, offer.url, say("new-tab"))),
    element("span", { class: "by" }, offer.provider ?? ""),
  ));
  const rows = comparison.rows.map(({ label, cells }) => element(
    "tr",
    { role: "row" },
    element("th", { scope: "row", role: "rowheader" }, label),
    ...cells.map((cell, at) => element("td", { role: "cell", "data-of": heads[at].offer.title }, cell)),
  ));
  const table = element(
    "table",
    { role: "table" },
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, corner, ...columns)),
    element("tbody", { role: "rowgroup" }, ...rows),
  );
  // Four offers are wider than the sheet: then it is scrolled, by keyboard too. Named once, and no landmark.
  return element("div", { class: "compare", role: "group", "aria-label": say("comparison"), tabindex: 0 }, table);
}
