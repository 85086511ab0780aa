/** The button in the page's corner. It needs nothing but the script it came with. */

import { button, element } from "./dom.js";

export class Launcher {
  #say = (key) => key;
  #unread = 0;
  #text = element("span", {});
  #badge = element("span", { class: "badge", hidden: "" });
  #line = element("span", { class: "spoken", role: "status" });

  /** @param {() => void} onPress it is to be opened */
  constructor(onPress) {
    this.button = button(this.#text, onPress, { class: "launcher", "aria-expanded": "false" });
    this.button.append(this.#badge);
    this.node = element("div", { class: "call" }, this.button, this.#line);
  }

  /** @param {string} language @param {Say} say the launcher's words in it */
  speak(language, say) {
    this.#say = say;
    this.node.lang = language;
    this.rest();
  }

  /** What is needed is being loaded, or once more after a failure. */
  wait(failed) {
    const words = this.#say(failed ? "retrying" : "opening");
    this.#text.textContent = words;
    this.#line.textContent = words;
  }

  /** Nothing is being loaded. */
  rest() {
    this.#text.textContent = this.#say("open");
    this.unread = this.#unread;
  }

  /** @param {number} count messages that came while it was closed */
  set unread(count) {
    this.#unread = count;
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
