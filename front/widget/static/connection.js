/** One WebSocket that comes back by itself. It knows nothing of what is said over it. */

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
/** A page out of sight leaves the first places to those that are looked at; seen again, it comes at once. */
const HIDDEN = 4;
/** A weak signal takes its time to connect; after this it is tried anew. */
const CONNECTING_MS = 25_000;
/**
 * The server gives a sign of life every 25 seconds. Where none comes it is asked whether it is there, and has so long to
 * answer: 36 s in all.
 */
const QUIET_MS = 28_000;
const ANSWER_MS = 8_000;
/** A server that stops says so (RFC 6455, 7.4.1): all its pages come back, and not all at once. */
const STOPS = [1001, 1012, 1013];
const SPREAD_MS = 3_000;

/**
 * @param {number} attempt failed attempts so far, from 0
 * @returns {number} milliseconds; half of it random, so that a restarted server is not met by everyone at once
 */
export function backOff(attempt) {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

export class Connection {
  #address;
  #onFrame;
  #onLost;
  #attempt = 0;
  #timer = 0;
  #silence = 0;
  /** @type {WebSocket|null} */
  #socket = null;
  #wanted = false;

  /**
   * @param {object} options
   * @param {() => URL} options.address asked anew at each attempt
   * @param {(frame: any) => void} options.onFrame a JSON frame arrived
   * @param {() => void} options.onLost the connection broke or could not be made
   */
  constructor({ address, onFrame, onLost }) {
    this.#address = address;
    this.#onFrame = onFrame;
    this.#onLost = onLost;
  }

  open() {
    if (this.#wanted) return;
    this.#wanted = true;
    window.addEventListener("online", this.hurry);
    // A dead network leaves a socket "open" for minutes; the browser's own word is quicker.
    window.addEventListener("offline", this.renew);
    document.addEventListener("visibilitychange", this.#wake);
    this.#connect();
  }

  close() {
    this.#wanted = false;
    window.removeEventListener("online", this.hurry);
    window.removeEventListener("offline", this.renew);
    document.removeEventListener("visibilitychange", this.#wake);
    this.#forget();
  }

  /** The next break starts with the shortest delay again. */
  settled() {
    this.#attempt = 0;
  }

  /**
   * @param {object} frame
   * @returns {boolean} false when there is no connection to send it on
   */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #connect() {
    const url = this.#address();
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    this.#socket = socket;
    this.#silence = window.setTimeout(this.renew, CONNECTING_MS);
    socket.addEventListener("message", (event) => {
      if (socket !== this.#socket) return;
      this.#hush();
      const frame = JSON.parse(event.data);
      if (frame.type !== "pong" && frame.type !== "beat") this.#onFrame(frame);
    });
    socket.addEventListener("close", ({ code }) => {
      if (socket === this.#socket) this.#lost(STOPS.includes(code) ? Math.random() * SPREAD_MS : 0);
    });
  }

  #lost(later = 0) {
    this.#forget();
    this.#onLost();
    const delay = later + backOff(this.#attempt++);
    this.#timer = window.setTimeout(() => this.#connect(), document.hidden ? HIDDEN * delay : delay);
  }

  /** Heard from the server: a line that is dead without a word is found out by the next silence. */
  #hush() {
    window.clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => this.#ask(), QUIET_MS);
  }

  #ask() {
    // A page that nobody looks at spends no battery; it asks when it is looked at again.
    if (document.hidden || !this.send({ type: "ping" })) return;
    window.clearTimeout(this.#silence);
    // A long history comes before the answer.
    this.#silence = window.setTimeout(this.renew, this.#attempt ? CONNECTING_MS : ANSWER_MS);
  }

  #wake = () => {
    if (document.hidden) return;
    if (this.#socket) this.#ask();
    else this.hurry();
  };

  #forget() {
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  /** Gives up a connection that no longer answers; a new one follows. */
  renew = () => {
    if (this.#socket) this.#lost();
  };

  /** Somebody is there: what would be tried later is tried now. */
  hurry = () => {
    if (this.#socket || !this.#wanted) return;
    this.#forget();
    this.#connect();
  };
}
