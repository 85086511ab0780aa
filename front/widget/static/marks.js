/** Lines between messages: where a day begins, and where what was not yet read does. */

import { element } from "./dom.js";

const DAY_MS = 86_400_000;

export class Marks {
  #say;
  #days = new Map();
  #fresh;
  #from = 0;

  constructor({ say }) {
    this.#say = say;
  }

  /** @param {number} id of the first message that was not read; 0 for none */
  set unread(id) {
    this.#from = id;
  }

  /** Puts the lines where they belong among the log's entries, moving none that stands right. */
  place(entries) {
    const kept = new Set();
    let last = "";
    for (const { id, message, node } of entries) {
      const lines = [];
      const day = new Date(message.time).toDateString();
      if (day !== last) lines.push(this.#dayOf(day));
      if (id === this.#from) lines.push((this.#fresh ??= line("fresh", this.#say("new-messages"))));
      last = day;
      let next = node;
      for (const one of lines.reverse()) {
        if (next.previousSibling !== one) next.before(one);
        kept.add(one);
        next = one;
      }
    }
    for (const one of [...this.#days.values(), this.#fresh]) if (one && !kept.has(one)) one.remove();
  }

  #dayOf(day) {
    if (!this.#days.has(day)) this.#days.set(day, line("day"));
    const node = this.#days.get(day);
    const words = dayName(new Date(day), this.#say("dates"));
    if (node.textContent !== words) node.textContent = words;
    return node;
  }
}

function line(kind, text = "") {
  // Read where it stands, not announced: it says nothing new.
  return element("p", { class: `mark ${kind}`, "aria-live": "off" }, text);
}

/** Today and yesterday by name, other days by date. */
function dayName(day, locale) {
  const today = new Date();
  const back = Math.round((day - new Date(today.toDateString())) / DAY_MS);
  if (isNaN(back)) return "";
  if (back > -2) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(back, "day");
  const year = day.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", year }).format(day);
}
