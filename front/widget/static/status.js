/** How things stand: a line to see, and what is told of it to whoever hears the page. */

import { element } from "./dom.js";

/** What often passes by itself is seen at once and told only when it lasts. */
const TOLD_MS = { typing: 2_000, offline: 1_500 };
/** Told words stay so long; later they would only be found a second time beside the line. */
const STAYS_MS = 10_000;

/** A status region. It is in the page before anything is told: what comes together with its region is not heard. */
export class Teller {
  #timer = 0;
  #told = "";
  node = element("p", { class: "spoken", role: "status" });

  /** The last words win; the same words are not told again. */
  tell(text, milliseconds = 0) {
    window.clearTimeout(this.#timer);
    if (milliseconds) this.#timer = window.setTimeout(() => this.#now(text), milliseconds);
    else this.#now(text);
  }

  /** Whether these were the last words. */
  told(text) {
    return this.#told === text;
  }

  #now(text) {
    if (text !== this.#told) this.node.textContent = text;
    this.#told = text;
    if (text) this.#timer = window.setTimeout(() => this.node.replaceChildren(), STAYS_MS);
  }
}

/** One line that says how things stand; the last thing said wins. */
export class StatusLine {
  #timer = 0;
  #teller = new Teller();
  #line = element("p", { class: "status" });
  node = element("div", { class: "told" }, this.#line, this.#teller.node);

  /** For good, or until it goes by itself; `quiet` is for the eye alone. */
  show(kind, text, milliseconds, quiet = false) {
    window.clearTimeout(this.#timer);
    this.#line.textContent = text;
    this.#line.dataset.kind = kind;
    this.#teller.tell(quiet ? "" : text, TOLD_MS[kind]);
    if (milliseconds) this.#timer = window.setTimeout(() => this.clear(kind), milliseconds);
  }

  /** Takes a kind away, if it is what the line says. */
  clear(kind) {
    if (!this.says(kind)) return;
    window.clearTimeout(this.#timer);
    this.#line.textContent = "";
    this.#line.dataset.kind = "";
    this.#teller.tell("");
  }

  says(kind) {
    return this.#line.dataset.kind === kind;
  }

  /** Whether these words have been told to whoever hears the page. */
  told(text) {
    return this.#teller.told(text);
  }
}
