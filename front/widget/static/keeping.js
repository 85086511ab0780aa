/** What the browser keeps: the conversation's id and what the server has not yet confirmed. */

const ID_KEY = "cairn-conversation";
const LANGUAGE_KEY = "cairn-language";

/**
 * Storage that never throws. A browser may refuse it; memory then holds until the page is left.
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
      return null;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)),
    set(key, value) {
      memory.set(key, value);
      attempt((storage) => storage.setItem(key, value));
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

/** Survives a reload of the tab, not its closing. */
export class Outbox {
  #store;
  #key;
  /** @type {Letter[]} */
  #letters;

  constructor(store, conversation) {
    this.#store = store;
    this.#key = `cairn-outbox-${conversation}`;
    this.#letters = parse(store.get(this.#key));
  }

  /** @returns {readonly Letter[]} in the order they were said */
  get letters() {
    return this.#letters;
  }

  add(letter) {
    this.#letters = [...this.#letters, letter];
    this.#save();
  }

  /** @param {string|undefined} clientId its message is confirmed or refused */
  settle(clientId) {
    this.#letters = this.#letters.filter((letter) => letter.client_id !== clientId);
    this.#save();
  }

  clear() {
    this.#letters = [];
    this.#save();
  }

  #save() {
    if (this.#letters.length) this.#store.set(this.#key, JSON.stringify(this.#letters));
    else this.#store.remove(this.#key);
  }
}

function parse(stored) {
  try {
    const letters = JSON.parse(stored ?? "[]");
    return Array.isArray(letters) ? letters : [];
  } catch {
    return [];
  }
}
