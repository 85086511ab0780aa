/** What is announced: the log of messages, each once and in the server's order. */

import { button, element } from "./dom.js";
import { showThumb } from "./acts.js";
import { Marks } from "./marks.js";
import { messageNode } from "./message.js";
import { nameLanguages } from "./parts.js";

/** Screen readers look at a live region a little after it changed. */
const SETTLING_MS = 1_000;
const MARGIN_PX = 12;

export class MessageLog {
  #context;
  #onAgain;
  /** @type {Entry[]} */
  #entries = [];
  #marks;
  /** @type {HTMLElement[]|undefined} what came after the history, while additions are not yet announced */
  #early;

  /**
   * @param {object} options besides these what messageNode takes
   * @param {(message: Message, button: HTMLButtonElement) => void} options.onRead it is to be read aloud
   * @param {(letter: Letter) => void} options.onAgain a refused message is to be sent again
   */
  constructor({ onAgain, ...context }) {
    this.#context = context;
    this.#onAgain = onAgain;
    this.#marks = new Marks(context);
    this.node = element("div", {
      class: "log",
      role: "log",
      "aria-label": context.say("log"),
      "aria-live": "off",
      "aria-relevant": "additions",
    });
  }

  get entries() {
    return this.#entries;
  }

  get empty() {
    return this.#entries.length === 0;
  }

  /** @returns {HTMLElement|undefined} what the learner said last */
  get lastSaid() {
    const said = this.#entries.filter((entry) => entry.message.sender === "learner");
    return said[said.length - 1]?.node;
  }

  /** From now on, additions are announced; those of the first moment at its end, by being put in once more. */
  goLive() {
    if (this.node.getAttribute("aria-live") === "polite") return;
    const early = (this.#early = []);
    window.setTimeout(() => {
      if (early !== this.#early) return;
      this.#early = undefined;
      this.node.setAttribute("aria-live", "polite");
      for (const node of early) if (!node.matches(":focus-within")) node.before(node);
    }, SETTLING_MS);
  }

  clear() {
    this.#entries = [];
    this.#early = undefined;
    this.node.replaceChildren();
    // What comes now was said before, perhaps elsewhere: see goLive.
    this.node.setAttribute("aria-live", "off");
  }

  add(messages) {
    for (const message of messages) this.#addOne(message);
    this.#refresh();
  }

  /** A line stands before the message with this id; 0 takes it away. */
  unreadFrom(id) {
    this.#marks.unread = id;
    this.#marks.place(this.#entries);
  }

  /** What the learner thinks of an answer, as the server has it. */
  rated({ id, thumb, reason }) {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) return;
    entry.message.opinion = thumb ? { thumb, reason } : undefined;
    showThumb(entry.node, thumb);
  }

  addLetter(letter, state) {
    if (!this.#find(letter.client_id)) {
      const { client_id, shown, time } = letter;
      this.#insert(Infinity, { sender: "learner", text: shown, time, client_id }, letter);
    }
    this.#setState(letter.client_id, state);
    this.#refresh();
  }

  kept(clientId, id) {
    const entry = this.#find(clientId);
    if (!entry) return;
    this.#setState(clientId, "kept");
    entry.id = id;
    this.#place(entry);
  }

  failed(clientId) {
    this.#setState(clientId, "failed");
  }

  #addOne(message) {
    if (message.client_id && this.#find(message.client_id)) {
      this.kept(message.client_id, message.id);
    } else if (!this.#entries.some((entry) => entry.id === message.id)) {
      this.#insert(message.id, message);
    }
  }

  /** A letter comes with what was said on this page. */
  #insert(id, message, letter) {
    const node = messageNode(message, this.#context);
    const { language } = this.#context;
    if ((message.language ?? language) !== language) nameLanguages(node, language, message.language);
    const entry = { id, message, node };
    if (letter) entry.state = this.#stateLine(letter, node);
    this.#offer(message, node);
    this.#place(entry);
    this.#early?.push(node);
  }

  /** What can be done with an answer comes once it was announced: the buttons' names are no part of it. */
  #offer(message, node) {
    const parts = [...node.querySelectorAll(".acts")].map((acts) => [acts, ...acts.children]);
    if (message.sender !== "learner" && message.text && window.speechSynthesis) parts.push(this.#aloud(message, node));
    for (const [place] of parts) place.replaceChildren();
    const add = () => parts.forEach(([place, ...buttons]) => place.append(...buttons));
    if (!this.#early && this.node.getAttribute("aria-live") === "off") add();
    else window.setTimeout(add, SETTLING_MS);
  }

  #aloud(message, node) {
    const { onRead, say, language } = this.#context;
    const place = element("div", { class: "aloud", "aria-live": "off" });
    node.querySelector(".head").append(place);
    const read = button(say("read"), () => onRead(message, read), { class: "plain", lang: language });
    return [place, read];
  }

  /** Tells how far a message has come; silent, or each change would be read out. */
  #stateLine(letter, node) {
    const state = element("span", { class: "state", "aria-live": "off" });
    const again = button(this.#context.say("again"), () => {
      // The button goes off; focus stays with what it belongs to.
      node.focus({ preventScroll: true });
      this.#onAgain(letter);
    }, { class: "plain" });
    node.append(element("p", { class: "fate" }, state, again));
    return state;
  }

  /** Puts, or moves, an entry to where its id belongs. */
  #place(entry) {
    const others = this.#entries.filter((other) => other !== entry);
    const before = others.filter((other) => other.id <= entry.id);
    const after = others.filter((other) => other.id > entry.id);
    const next = after[0]?.node ?? null;
    this.#entries = [...before, entry, ...after];
    const shown = entry.node.isConnected;
    let follows = entry.node.nextSibling;
    while (follows?.matches(".mark")) follows = follows.nextSibling;
    if (shown && follows === next) return;
    // It was announced where it stood before.
    if (shown) entry.node.setAttribute("aria-live", "off");
    this.node.insertBefore(entry.node, next);
  }

  #find(clientId) {
    return this.#entries.find((entry) => entry.message.client_id === clientId);
  }

  #setState(clientId, state) {
    const entry = this.#find(clientId);
    if (!entry?.state) return;
    entry.node.dataset.state = state;
    entry.state.textContent = this.#context.say(state);
  }

  #refresh() {
    this.#marks.place(this.#entries);
    this.#refreshReplies();
  }

  /** Suggested answers can be pressed while they answer the assistant's latest turn; older ones stay as a trace. */
  #refreshReplies() {
    const open = this.#openTurn();
    const { activeElement } = this.node.getRootNode();
    for (const entry of this.#entries) {
      for (const reply of entry.node.querySelectorAll(".replies button")) {
        reply.disabled = !open.has(entry);
        // Another device has answered: a button that goes off would drop the focus.
        if (reply.disabled && reply === activeElement) entry.node.focus({ preventScroll: true });
      }
    }
  }

  /** What the learner has not answered, or whose answer went wrong. */
  #openTurn() {
    const open = new Set();
    let answered = false;
    for (const entry of [...this.#entries].reverse()) {
      const { sender } = entry.message;
      if (sender === "learner" && (answered || !open.size)) break;
      if (sender === "assistant") answered = true;
      open.add(entry);
    }
    return open;
  }
}

/** Whether the reader is at the end, or half a screen before. */
export function nearEnd(scroller) {
  const below = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  return below < scroller.clientHeight / 2;
}

/** Scrolls to the end, but not past the learner's last words: a long answer is read from its beginning. */
export function showNewest(scroller, lastSaid) {
  const end = scroller.scrollHeight - scroller.clientHeight;
  const top = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  const said = lastSaid ? lastSaid.getBoundingClientRect().top - top + scroller.scrollTop - MARGIN_PX : end;
  scroller.scrollTop = Math.min(end, said);
}
