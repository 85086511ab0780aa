/** The conversation's protocol: what is said is kept until confirmed; after a break the history is asked for. */

import { Connection } from "./connection.js";
import { BASE } from "./place.js";
import { Outbox, conversationId, newConversationId, randomId, spokenBefore } from "./keeping.js";

/** Without a confirmation in this time the connection is taken for dead. */
const PATIENCE_MS = 12_000;

export class Conversation {
  #language;
  #view;
  #local;
  #connection;
  #ready = false;
  #restored = false;
  #patience = 0;
  #last = 0;
  #id;
  #outbox;

  /** `view`: see View; `store`: what the browser keeps. */
  constructor(language, view, store) {
    this.#local = store;
    this.#language = language;
    this.#view = view;
    this.#id = conversationId(this.#local);
    this.#outbox = new Outbox(this.#local, this.#id);
    this.#connection = new Connection({
      address: () => this.#address(),
      onFrame: (frame) => this.#receive(frame),
      onLost: () => this.#lost(),
    });
  }

  open() {
    for (const letter of this.#outbox.letters) this.#view.showLetter(letter, "waiting");
    this.#connection.open();
  }

  close() {
    this.#connection.close();
    this.#pause();
  }

  /** Forgets the conversation so far and begins another, or goes on with one from elsewhere. */
  startAgain(id) {
    this.close();
    this.#outbox.clear();
    this.#id = newConversationId(this.#local, id);
    this.#outbox = new Outbox(this.#local, this.#id);
    this.#last = 0;
    this.#restored = false;
    this.#connection.open();
  }

  /** The server gets `text`, the learner sees `shown`. */
  say(text, shown = text) {
    const letter = {
      client_id: randomId(),
      text,
      shown,
      language: this.#language,
      kept: spokenBefore(this.#local, this.#language),
      time: new Date().toISOString(),
    };
    this.#outbox.add(letter);
    this.#post(letter);
  }

  /** What may be lost without harm; false when it was. */
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
  }

  #receive(frame) {
    switch (frame.type) {
      case "history":
        this.#take(frame.messages, !this.#restored);
        this.#restored = true;
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
    spokenBefore(this.#local, this.#language);
    this.#view.joined();
    this.startAgain(id);
  }

  #take(messages, restored) {
    for (const message of messages) {
      this.#last = Math.max(this.#last, message.id);
      if (message.client_id) this.#confirm(message.client_id);
    }
    this.#view.show(messages, restored);
  }

  #resume() {
    this.#ready = true;
    this.#connection.settled();
    this.#view.ready();
    for (const letter of this.#outbox.letters) this.#post(letter);
  }

  #confirm(clientId) {
    this.#outbox.settle(clientId);
    this.#stopWaiting();
    if (this.#ready && this.#outbox.letters.length) this.#awaitConfirmation();
  }

  #refused(frame) {
    // What the server could not keep just now stays in the outbox and goes again with the next connection.
    if (frame.client_id && frame.code !== "not-available") {
      this.#confirm(frame.client_id);
      this.#view.failed(frame.client_id);
    }
    this.#view.error(frame.message);
  }

  #lost() {
    this.#pause();
    for (const letter of this.#outbox.letters) this.#view.showLetter(letter, "waiting");
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
