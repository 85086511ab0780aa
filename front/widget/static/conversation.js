/** The conversation's protocol: what is said is kept until confirmed; after a break the history is asked for. */

import { Connection } from "./connection.js";
import { BASE } from "./place.js";
import { Outbox, conversationId, forgetLetters, newConversationId, randomId, spokenBefore } from "./keeping.js";

/** Without a confirmation in this time the connection is taken for dead. */
const PATIENCE_MS = 12_000;
const FOLLOWING_MS = 1_000;

/** One browser has one conversation: when another is begun, all that is open goes along, in every tab. */
const talks = new Set();
const followAll = () => talks.forEach((talk) => talk.follow());
// Of a deletion every tab hears from the server too, with the receipt: that may come first.
window.addEventListener("storage", () => window.setTimeout(followAll, FOLLOWING_MS));
// What was left and is come back to has heard of nothing meanwhile.
window.addEventListener("pageshow", followAll);

export class Conversation {
  #language;
  #view;
  #connection;
  #ready = false;
  #restored = false;
  #patience = 0;
  #last = 0;
  #id;
  #outbox;

  /** `view`: see View. */
  constructor(language, view) {
    this.#language = language;
    this.#view = view;
    this.#begin();
    this.#connection = new Connection({
      address: () => this.#address(),
      onFrame: (frame) => this.#receive(frame),
      onLost: () => this.#lost(),
    });
  }

  get id() {
    return this.#id;
  }

  open() {
    talks.add(this);
    this.follow();
    this.#showWaiting();
    this.#connection.open();
  }

  close() {
    talks.delete(this);
    this.#connection.close();
    this.#pause();
  }

  /** Forgets the conversation so far and begins another, or goes on with one from elsewhere. */
  startAgain(id) {
    // Deleted here, it was deleted in the next tab too: whoever is quicker begins the one for both.
    if (id || conversationId() === this.#id) newConversationId(id);
    forgetLetters();
    this.#change();
    followAll();
  }

  /** Goes on in the conversation that the browser is in now. */
  follow() {
    if (conversationId() !== this.#id) this.#change();
  }

  #change() {
    this.#connection.close();
    this.#pause();
    this.#begin();
    this.#view.empty();
    this.#connection.open();
  }

  #begin() {
    this.#id = conversationId();
    this.#outbox = new Outbox(this.#id);
    this.#last = 0;
    this.#restored = false;
  }

  #showWaiting() {
    for (const letter of this.#outbox.letters) this.#view.showLetter(letter, "waiting");
  }

  /** The server gets `text`, the learner sees `shown`. */
  say(text, shown = text) {
    const letter = {
      client_id: randomId(),
      text,
      shown,
      language: this.#language,
      kept: spokenBefore(this.#language),
      time: new Date().toISOString(),
    };
    this.#outbox.add(letter);
    this.#post(letter);
  }

  /** What may be lost without harm; says whether it went out. */
  send(frame) {
    return this.#ready && this.#connection.send(frame);
  }

  /** A letter refused before keeps its client_id. */
  sayAgain(letter) {
    this.#outbox.settle(letter.client_id);
    this.#outbox.add(letter);
    this.#post(letter);
  }

  #address() {
    const url = new URL("ws", BASE);
    url.searchParams.set("conversation", this.#id);
    url.searchParams.set("after", String(this.#last));
    url.searchParams.set("language", this.#language);
    return url;
  }

  #post(letter) {
    // Before "ready" the history may still show that an earlier attempt arrived: sending waits for it.
    const { client_id, text, language, kept } = letter;
    const sent = this.#ready && this.#connection.send({ type: "say", text, client_id, language, kept });
    this.#view.showLetter(letter, sent ? "sending" : "waiting");
    if (sent) this.#awaitConfirmation();
    else this.#connection.hurry();
  }

  #receive(frame) {
    switch (frame.type) {
      case "history":
        this.#take(frame.messages, !this.#restored);
        break;
      case "ready":
        this.#resume();
        this.#view.person({ state: null, ...frame.handoff });
        break;
      case "received":
        this.#confirm(frame.client_id);
        this.#view.kept(frame.client_id, frame.id);
        break;
      case "typing":
        if (frame.who) this.#view.person(frame);
        else this.#view.typing();
        break;
      case "message":
        this.#take([frame.message], false);
        break;
      case "error":
        this.#refused(frame);
        break;
      case "data":
      case "erased":
        this.#view.own(frame);
        break;
      case "code":
        this.#view.code(frame);
        break;
      case "joined":
        this.#join(frame.conversation);
        break;
      default: // Of a person, or more than this page knows.
        this.#view.person(frame);
    }
  }

  /** What waited to be sent here was said in the other conversation: it is not taken along. */
  #join(id) {
    spokenBefore(this.#language);
    this.startAgain(id);
    this.#view.joined();
  }

  #take(messages, restored) {
    for (const message of messages) {
      this.#last = Math.max(this.#last, message.id);
      if (message.client_id) this.#confirm(message.client_id);
    }
    this.#view.show(messages, restored);
  }

  #resume() {
    this.#ready = this.#restored = true;
    // While something waits, each break is waited out longer: what breaks the line may be that very letter.
    if (!this.#outbox.letters.length) this.#connection.settled();
    this.#view.ready();
    for (const letter of this.#outbox.letters) this.#post(letter);
  }

  #again() {
    this.#stopWaiting();
    this.#resume();
  }

  #confirm(clientId) {
    this.#outbox.settle(clientId);
    this.#connection.settled();
    this.#stopWaiting();
    if (this.#ready && this.#outbox.letters.length) this.#awaitConfirmation();
  }

  #refused(frame) {
    // What the server could not keep just now stays in the outbox and goes again with the next connection.
    if (frame.wait) {
      // Too much at once: all that waits goes again, in order, when the server has said.
      this.#stopWaiting();
      this.#patience = window.setTimeout(() => this.#again(), frame.wait);
    } else if (frame.client_id && frame.code !== "not-available") {
      this.#confirm(frame.client_id);
      this.#view.failed(frame.client_id);
    }
    this.#view.error(frame.message);
  }

  #lost() {
    this.#pause();
    this.#showWaiting();
    this.#view.offline();
  }

  #pause() {
    this.#ready = false;
    this.#stopWaiting();
  }

  #awaitConfirmation() {
    if (this.#patience) return;
    this.#patience = window.setTimeout(() => this.#connection.renew(), PATIENCE_MS);
  }

  #stopWaiting() {
    window.clearTimeout(this.#patience);
    this.#patience = 0;
  }
}
