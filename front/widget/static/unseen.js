/** What came while the chat was closed or out of sight, also on the site's other pages. */

const SEEN_KEY = "cairn-seen";
const HELD_KEY = "cairn-held";

export class Unseen {
  #store;
  #ids = new Set();
  #marked = false;

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
    // Who writes, perhaps on another device, has seen what was there.
    const said = messages.filter(({ sender }) => sender === "learner");
    if (said.length) this.look(said);
    for (const { id } of this.#fresh(messages)) this.#ids.add(id);
    return this.#ids.size;
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
    if (newest > this.#seen) this.#store.set(SEEN_KEY, String(newest));
  }

  get #seen() {
    return Number(this.#store.get(SEEN_KEY) ?? 0);
  }

  #fresh(messages) {
    const seen = this.#seen;
    return messages.filter(({ id, sender }) => sender !== "learner" && id > seen);
  }
}
