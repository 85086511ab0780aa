/** What the learner has read: the line before the rest, after a while away. */

import { openStore } from "./keeping.js";

const KEY = "cairn-read";

export class Unread {
  #store = openStore("localStorage");
  #log;
  #panel;
  #marked = false;

  /** `log`: see MessageLog; `panel` is hidden while the chat is closed, gone after a change of language */
  constructor(log, panel) {
    this.#log = log;
    this.#panel = panel;
    document.addEventListener("visibilitychange", () => this.read());
  }

  /** Messages have come; `restored`: said before this page was opened. Ids grow over all conversations. */
  look(messages, restored) {
    const read = Number(this.#store.get(KEY) ?? 0);
    const first = messages.find(({ id, sender }) => id > read && sender !== "learner");
    if (first && read && !this.#marked && (restored || this.#away)) {
      this.#marked = true;
      this.#log.unreadFrom(first.id);
    }
    this.read();
  }

  /** The learner goes on: what stood before is read. */
  clear() {
    this.#marked = false;
    this.#log.unreadFrom(0);
  }

  get #away() {
    return document.hidden || this.#panel.hidden || !this.#panel.isConnected;
  }

  /** What is in sight is read. */
  read() {
    if (this.#away) return;
    const ids = this.#log.entries.map(({ id }) => id).filter(Number.isFinite);
    if (ids.length) this.#store.set(KEY, String(Math.max(...ids)));
  }
}
