/** What came while the chat was closed, also on the site's other pages. */

const SEEN_KEY = "cairn-seen";
const HELD_KEY = "cairn-held";

export class Unseen {
  #store;
  #ids = new Set();

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /** Whether a person was asked for and the matter is open: then a closed chat listens too. */
  get held() {
    return this.#store.get(HELD_KEY) === "1";
  }

  set held(held) {
    if (held) this.#store.set(HELD_KEY, "1");
    else this.#store.remove(HELD_KEY);
  }

  /** @returns {number} how many of others' messages were not yet on screen */
  add(messages) {
    for (const message of messages) {
      // Who writes, perhaps on another device, has seen what was there.
      if (message.sender === "learner") this.look([message]);
      else if (message.id > this.#seen) this.#ids.add(message.id);
    }
    return this.#ids.size;
  }

  /** All of `messages` are on screen. */
  look(messages) {
    this.#ids.clear();
    const newest = Math.max(...messages.map(({ id }) => id).filter(Number.isFinite), 0);
    if (newest > this.#seen) this.#store.set(SEEN_KEY, String(newest));
  }

  get #seen() {
    return Number(this.#store.get(SEEN_KEY) ?? 0);
  }
}
