/** What came while the chat was closed or out of sight, also on the site's other pages. */

import { store } from "./keeping.js";

const SEEN_KEY = "cairn-seen";
const HELD_KEY = "cairn-held";

export class Unseen {
  #ids = new Set();
  #marked = false;

  /** Whether a person was asked for and the matter is open: then a closed chat listens too. */
  get held() {
    return store.get(HELD_KEY) === "1";
  }

  set held(held) {
    if (held) store.set(HELD_KEY, "1");
    else store.remove(HELD_KEY);
  }

  /** Others' messages that were not yet on screen are counted. */
  add(messages) {
    // Who writes, perhaps on another device, has seen what was there.
    const said = messages.filter(({ sender }) => sender === "learner");
    if (said.length) this.look(said);
    for (const { id } of this.#fresh(messages)) this.#ids.add(id);
  }

  /** Without what was read in another tab meanwhile. */
  get count() {
    const seen = this.#seen;
    return [...this.#ids].filter((id) => id > seen).length;
  }

  /** A line stands before what came while the learner was away, until they go on. Ids grow over all conversations. */
  mark(messages, away, log) {
    const [first] = this.#fresh(messages);
    if (!first || !away || !this.#seen || this.#marked) return;
    this.#marked = true;
    log.unreadFrom(first.id);
  }

  /** The learner goes on: what stood before is read. */
  clear(log) {
    this.#marked = false;
    log.unreadFrom(0);
  }

  /** All of `messages` are on screen. */
  look(messages) {
    this.#ids.clear();
    const newest = Math.max(...messages.map(({ id }) => id).filter(Number.isFinite), 0);
    if (newest > this.#seen) store.set(SEEN_KEY, String(newest));
  }

  get #seen() {
    return Number(store.get(SEEN_KEY) ?? 0);
  }

  #fresh(messages) {
    const seen = this.#seen;
    return messages.filter(({ id, sender }) => sender !== "learner" && id > seen);
  }
}
