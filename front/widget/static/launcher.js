/** The button in the page's corner. It needs nothing but the script it came with. */

import { button, element } from "./dom.js";

export class Launcher {
  #say;
  #text;
  #badge = element("span", { class: "badge", hidden: "" });
  #line = element("span", { class: "spoken", role: "status" });

  /** `say`: the launcher's words; `onPress`: it is to be opened. */
  constructor(say, onPress) {
    this.#say = say;
    this.#text = element("span", {}, say("open"));
    this.button = button(this.#text, onPress, { class: "launcher", "aria-expanded": "false" });
    this.button.append(this.#badge);
    this.node = element("div", { class: "corner" }, this.button, this.#line);
  }

  /** What is needed is being loaded, or once more after a failure. */
  wait(failed) {
    const words = this.#say(failed ? "retrying" : "opening");
    this.#text.textContent = words;
    this.#line.textContent = words;
  }

  rest() {
    this.#text.textContent = this.#say("open");
    this.#line.textContent = "";
  }

  /** @param {number} count messages that came while it was closed */
  set unread(count) {
    const words = count ? `${this.#say("unread")} ${count}` : "";
    this.#line.textContent = words;
    this.#badge.textContent = String(count);
    this.#badge.hidden = !count;
    if (count) this.button.setAttribute("aria-label", `${this.#say("open")}. ${words}`);
    else this.button.removeAttribute("aria-label");
  }

  set hidden(hidden) {
    this.node.hidden = hidden;
  }
}
