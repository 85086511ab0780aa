/** What the browser keeps: the conversation's id and what the server has not yet confirmed. */

const ID_KEY = "cairn-conversation";
const LANGUAGE_KEY = "cairn-language";

/**
 * Storage that never throws. Where a browser refuses it, memory holds until the page is left.
 *
 * @param {"localStorage"|"sessionStorage"} name
 * @returns {Store}
 */
export function openStore(name) {
  const memory = new Map();
  const attempt = (use) => {
    try {
      return use(window[name]);
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? null,
    keys: () => [...new Set([...memory.keys(), ...(attempt((storage) => Object.keys(storage)) ?? [])])],
    set(key, value) {
      const kept = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      });
      if (kept) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
}

/** @returns {string} a version 4 UUID; pages without TLS have no `crypto.randomUUID` */
export function randomId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The id kept from before, or a new one. */
export function conversationId(store) {
  return store.get(ID_KEY) ?? newConversationId(store);
}

/** A new id, or that of a conversation from elsewhere; the old one is forgotten. */
export function newConversationId(store, id = randomId()) {
  store.set(ID_KEY, id);
  return id;
}

/** Whether this browser spoke this language before: then it is no choice of the person's now. */
export function spokenBefore(store, language) {
  const kept = store.get(LANGUAGE_KEY) === language;
  if (!kept) store.set(LANGUAGE_KEY, language);
  return kept;
}

/**
 * Letters not yet confirmed. They survive until they are sent, even when the browser is closed. Each has a place of
 * its own, so that two tabs of one conversation never overwrite each other's.
 */
export class Outbox {
  #store;
  #prefix;
  /** @type {Letter[]} */
  #letters;

  constructor(store, conversation) {
    this.#store = store;
    this.#prefix = `cairn-letter-${conversation}-`;
    const kept = store.keys().filter((key) => key.startsWith(this.#prefix));
    this.#letters = kept.map((key) => letterOf(store.get(key))).filter(Boolean).sort(byOrder);
  }

  /** @returns {readonly Letter[]} in the order they were said */
  get letters() {
    return this.#letters;
  }

  add(letter) {
    const order = Math.max(Date.now(), (this.#letters.at(-1)?.order ?? 0) + 1);
    this.#letters = [...this.#letters, { ...letter, order }];
    this.#store.set(this.#prefix + letter.client_id, JSON.stringify({ ...letter, order }));
  }

  /** @param {string|undefined} clientId its message is confirmed or refused */
  settle(clientId) {
    this.#letters = this.#letters.filter((letter) => letter.client_id !== clientId);
    this.#store.remove(this.#prefix + clientId);
  }

  clear() {
    for (const { client_id } of this.#letters) this.settle(client_id);
  }
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
