/** An open chat in one language: what is said goes to the conversation, what comes is shown. */

import { Conversation } from "./conversation.js";
import { element } from "./dom.js";
import { MessageLog, StatusLine, nearEnd, showNewest } from "./log.js";
import { bar, composer, welcome } from "./panel.js";
import { fit } from "./sheet.js";
import { Unseen } from "./unseen.js";

const TYPING_MS = 20_000;
const BACK_ONLINE_MS = 6_000;

export class Chat {
  status = new StatusLine();
  #on;
  #scroller;
  #welcome;
  #asking;
  #unseen;
  #asked = false;
  /** Promise of a Person, once one is asked for. */
  #person;
  /** Box for one-time codes, once it is opened. */
  moving;

  /**
   * @param {object} options
   * @param {HTMLElement} options.host the <cairn-chat>
   * @param {Say} options.say
   * @param {string} options.language
   * @param {boolean} options.closes whether it is a panel that a button opens
   * @param {Store} options.store
   * @param {ChatEvents} options.on
   */
  constructor({ host, say, language, closes, store, on }) {
    this.host = host;
    this.say = say;
    this.language = language;
    this.closes = closes;
    this.page = host.hasAttribute("page");
    this.#on = on;
    this.#unseen = new Unseen(store);
    this.conversation = new Conversation(language, this.#view(), store);
    this.#build();
  }

  #build() {
    const { say, language, page } = this;
    this.log = new MessageLog({
      say,
      language,
      onReply: (payload, title) => this.tell(payload, title),
      onAgain: (letter) => this.conversation.sayAgain(letter),
    });
    this.#welcome = welcome(this, (text) => this.tell(text));
    const { node: foot, field, person } = composer(this, (text) => this.tell(text));
    this.field = field;
    this.#asking = person;
    this.#scroller = element("div", { class: "scroll", tabindex: page ? null : 0 }, this.#welcome, this.log.node);
    const role = this.closes ? "dialog" : null;
    const names = { class: "panel", role, "aria-labelledby": "title", lang: language };
    this.panel = element("section", names, bar(this), this.#scroller, foot);
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.closes) this.close();
    });
    if (this.closes) fit(this.panel);
    this.panel.hidden = true;
  }

  /** @returns {string|null} the site owner's words, in this language where there are any (`greeting-pl`) */
  own(name) {
    return this.host.getAttribute(`${name}-${this.language}`) ?? this.host.getAttribute(name);
  }

  /** Connects; what is shown stays when it was open before. */
  open() {
    this.panel.hidden = false;
    this.listen();
    this.#looked();
    if (!this.log.empty) this.#scrollToNewest();
  }

  /** Connects without being shown. */
  listen() {
    this.conversation.open();
    this.#follow();
  }

  /** A link to the whole page may bring a code; it is taken out of the address at once. */
  async #follow() {
    const [, code] = /^#c_(\w+)$/.exec(this.page ? location.hash : "") ?? [];
    if (!code) return;
    history.replaceState(null, "", location.pathname + location.search);
    (await import("./moving.js")).takeCode(this, code);
  }

  /** The learner closes the panel. */
  close() {
    this.#on.close();
  }

  /** @param {string} text what the server gets @param {string} [title] what the learner sees instead */
  tell(text, title) {
    const pressed = this.panel.getRootNode().activeElement !== this.field;
    this.status.clear("error");
    this.conversation.say(text, title);
    // A pressed button goes off and would drop the focus; on a phone the field would raise the keyboard.
    if (pressed) this.log.lastSaid?.focus({ preventScroll: true });
  }

  /** @param {object} frame may be lost: then it says false */
  send(frame) {
    return this.conversation.send(frame);
  }

  startAgain() {
    this.#empty();
    this.conversation.startAgain();
    this.status.show("note", this.say("new-started"), BACK_ONLINE_MS);
    this.field.focus();
  }

  #empty() {
    this.log.clear();
    this.#welcome.hidden = false;
  }

  /** Goes on in another language. @returns {Promise<void>} */
  speak(language) {
    return this.#on.speak(language);
  }

  /** What is shown of a counsellor is loaded when somebody asks for one. */
  #hear(frame) {
    if ("state" in frame) {
      this.#asking.hidden = Boolean(frame.state);
      this.#unseen.held = Boolean(frame.state);
    }
    if (!this.#person && !frame.state) return;
    this.#person ??= import("./person.js").then(({ Person }) => new Person({
      say: this.say,
      log: this.log,
      status: this.status,
      field: this.field,
      send: (told) => this.send(told),
      tell: (payload, title) => this.tell(payload, title),
    }));
    this.#person.then((person) => person.hear(frame));
  }

  #view() {
    return {
      show: (messages, restored) => this.#showMessages(messages, restored),
      showLetter: (letter, state) => {
        this.log.addLetter(letter, state);
        this.#changed(true);
      },
      kept: (clientId, id) => this.log.kept(clientId, id),
      failed: (clientId) => this.log.failed(clientId),
      person: (frame) => this.#hear(frame),
      typing: () => this.status.show("typing", this.say("typing"), TYPING_MS),
      code: (frame) => this.moving?.show(frame),
      joined: () => this.#joined(),
      error: (message) => this.moving?.refused(message) || this.status.show("error", message),
      offline: () => this.#showOffline(),
      ready: () => this.#backOnline(),
    };
  }

  #showMessages(messages, restored) {
    const follow = restored || nearEnd(this.#scrolled);
    this.log.add(messages);
    if (restored) this.log.goLive();
    if (messages.some((message) => message.sender !== "learner")) this.status.clear("typing");
    this.#person?.then((person) => person.look());
    this.#changed(follow && messages.length > 0);
    const count = this.#unseen.add(messages);
    if (this.panel.hidden) this.#on.unread(count);
    else this.#looked();
  }

  #looked() {
    this.#unseen.look(this.log.entries);
    this.#on.unread(0);
  }

  /** The page goes on with a conversation from elsewhere, by a code. */
  async #joined() {
    this.#empty();
    (await import("./moving.js")).welcome(this);
  }

  #showOffline() {
    const follow = nearEnd(this.#scrolled);
    this.status.show("offline", this.say("offline"));
    // The long sentence makes the foot higher, over what was just read.
    if (follow) this.#scrollToNewest();
  }

  #backOnline() {
    if (this.status.says("offline")) this.status.show("note", this.say("online"), BACK_ONLINE_MS);
    const question = this.host.hasAttribute("ask") && this.own("question");
    // Only where nothing was ever said: a reload does not ask again.
    if (question && this.log.empty && !this.#asked && !this.panel.hidden) this.tell(question);
    this.#asked = true;
  }

  #changed(follow) {
    this.#welcome.hidden = !this.log.empty;
    if (follow) this.#scrollToNewest();
  }

  get #scrolled() {
    return (this.page && document.scrollingElement) || this.#scroller;
  }

  #scrollToNewest() {
    showNewest(this.#scrolled, this.log.lastSaid);
  }
}
