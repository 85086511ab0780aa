/** What the browser keeps: the conversation's id and what the server has not yet confirmed. */

const ID_KEY = "cairn-conversation";
const LANGUAGE_KEY = "cairn-language";
const LETTER_KEY = "cairn-letter-";
/** One for the whole page: every element on it shows the same conversation. */
const memory = new Map();

/**
 * Storage that never throws. Where a browser refuses it, memory holds until the page is left.
 *
 * @type {Store}
 */
export const store = {
  get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? null,
  keys: () => [...new Set([...memory.keys(), ...(attempt((storage) => Object.keys(storage)) ?? [])])],
  set(key, value) {
    memory.set(key, value);
    attempt((storage) => {
      storage.setItem(key, value);
      memory.delete(key);
    });
  },
  remove(key) {
    memory.delete(key);
    attempt((storage) => storage.removeItem(key));
  },
};

function attempt(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** @returns {string} 128 random bits in hex: an id opens a conversation, so it cannot be guessed */
export function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The id kept from before, or a new one. */
export function conversationId() {
  return store.get(ID_KEY) ?? newConversationId();
}

/** A new id, or that of a conversation from elsewhere; the old one is forgotten. */
export function newConversationId(id = randomId()) {
  store.set(ID_KEY, id);
  return id;
}

/** Whether this browser spoke this language before: then it is no choice of the person's now. */
export function spokenBefore(language) {
  const kept = store.get(LANGUAGE_KEY) === language;
  if (!kept) store.set(LANGUAGE_KEY, language);
  return kept;
}

/**
 * Letters not yet confirmed. They survive until they are sent, even when the browser is closed. Each has a place of
 * its own, so that two tabs of one conversation never overwrite each other's.
 */
export class Outbox {
  #prefix;
  /** @type {Letter[]} */
  #letters;

  constructor(conversation) {
    this.#prefix = `${LETTER_KEY}${conversation}-`;
    this.#letters = keysOf(this.#prefix).map((key) => letterOf(store.get(key))).filter(Boolean).sort(byOrder);
  }

  /** @returns {readonly Letter[]} in the order they were said */
  get letters() {
    return this.#letters;
  }

  add(letter) {
    const order = Math.max(Date.now(), (this.#letters.at(-1)?.order ?? 0) + 1);
    this.#letters = [...this.#letters, { ...letter, order }];
    store.set(this.#prefix + letter.client_id, JSON.stringify({ ...letter, order }));
  }

  /** @param {string|undefined} clientId its message is confirmed or refused */
  settle(clientId) {
    this.#letters = this.#letters.filter((letter) => letter.client_id !== clientId);
    store.remove(this.#prefix + clientId);
  }
}

/** Forgets what waits to be sent, in whichever tab it was written. */
export function forgetLetters() {
  for (const key of keysOf(LETTER_KEY)) store.remove(key);
}

function keysOf(prefix) {
  return store.keys().filter((key) => key.startsWith(prefix));
}

function byOrder(one, other) {
  return one.order - other.order;
}

function letterOf(stored) {
  try {
    const letter = JSON.parse(stored);
    return letter?.client_id ? letter : null;
  } catch {
    return null;
  }
}
