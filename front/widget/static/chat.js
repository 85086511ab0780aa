/** An open chat in one language: what is said goes to the conversation, what comes is shown. */

import { Conversation } from "./conversation.js";
import { element } from "./dom.js";
import { dress } from "./letters.js";
import { MessageLog, nearEnd, showNewest } from "./log.js";
import { bar, composer, welcome } from "./panel.js";
import { fit } from "./sheet.js";
import { StatusLine } from "./status.js";
import { Unseen } from "./unseen.js";

/** By keyboard one scrolls what has the focus; what has it needs a name. */
const SCROLLED = { tabindex: 0, role: "group" };
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
  #lost = false;
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
   * @param {ChatEvents} options.on
   */
  constructor({ host, say, language, closes, on }) {
    this.host = host;
    this.say = say;
    this.language = language;
    this.closes = closes;
    this.page = host.hasAttribute("page");
    this.#on = on;
    this.#unseen = new Unseen();
    document.addEventListener("visibilitychange", () => this.#looked());
    this.conversation = new Conversation(language, this.#view());
    this.#build();
  }

  #build() {
    const { say, language, page } = this;
    this.log = new MessageLog({
      say,
      language,
      onReply: (payload, title) => this.tell(payload, title),
      onAgain: (letter) => this.conversation.sayAgain(letter),
      onRead: (message, button) => this.#read(message, button),
      onRate: (message, thumb, pressed) => this.#rate(message, thumb, pressed),
      onCopy: (message) => this.use(async () => (await import("./taking.js")).copy(this, [message])),
    });
    this.#welcome = welcome(this, (text) => this.tell(text));
    const { node: foot, field, person } = composer(this, (text) => this.tell(text));
    this.field = field;
    this.#asking = person;
    const scrolled = page ? {} : { ...SCROLLED, "aria-label": say("log") };
    this.#scroller = element("div", { class: "scroll", ...scrolled }, this.#welcome, this.log.node);
    const role = this.closes ? "dialog" : null;
    const names = { class: "panel", role, "aria-labelledby": "title", lang: language };
    this.panel = element("section", names, bar(this), this.#scroller, foot);
    dress(this.panel);
    this.panel.addEventListener("keydown", (event) => {
      // While an input method composes, Escape takes back what it composes.
      if (event.key === "Escape" && !event.isComposing && this.closes) this.close();
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
    this.#unseen.clear(this.log);
    this.conversation.say(text, title);
    // A pressed button goes off and would drop the focus; on a phone the field would raise the keyboard.
    if (pressed) this.log.lastSaid?.focus({ preventScroll: true });
  }

  #read(message, button) {
    const onFailure = (words) => this.status.show("error", words);
    return this.use(async () => (await import("./reading.js")).read({ message, button, say: this.say, onFailure }));
  }

  /** @param {object} frame may be lost @returns {boolean} whether it went out */
  send(frame) {
    return this.conversation.send(frame);
  }

  /** Does what may have to be loaded first; an error becomes a sentence. @returns whether it was done */
  async use(work) {
    try {
      await work();
      return true;
    } catch (error) {
      console.warn(error);
      this.status.show("error", this.say("not-loaded"));
    }
  }

  /** A second press on the same thumb takes it back; what is wrong can be said after a thumb down. */
  #rate(message, thumb, pressed) {
    const given = message.opinion?.thumb === thumb ? null : thumb;
    if (!this.send({ type: "rate", id: message.id, thumb: given })) {
      this.status.show("error", this.say("rate-later"));
      return;
    }
    if (given === "up") this.status.show("note", this.say("rated"), BACK_ONLINE_MS);
    if (given === "down") this.use(async () => (await import("./faults.js")).ask(this, message, pressed));
  }

  startAgain() {
    this.conversation.startAgain();
    this.status.show("note", this.say("new-started"), BACK_ONLINE_MS);
    this.field.focus();
  }

  /** The learner's data: here to be kept, or deleted. What is gone goes at once, whatever can be loaded. */
  #own(frame) {
    if (frame.type === "erased") this.conversation.startAgain();
    import("./own-data.js").then(({ hear }) => hear(this, frame));
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
    if (frame.type === "rated") this.log.rated(frame);
    if ("state" in frame) this.#stands(frame.state);
    if (!this.#person && !frame.state) return;
    this.#person ??= import("./person.js").then(({ Person }) => new Person(this));
    this.#person.then((person) => person.hear(frame));
  }

  /** A person is asked for once; a button that goes off must not drop the focus. */
  #stands(state) {
    if (state && this.panel.getRootNode().activeElement === this.#asking) this.field.focus();
    this.#asking.hidden = Boolean(state);
    this.#unseen.held = Boolean(state);
  }

  #view() {
    return {
      empty: () => this.#empty(),
      show: (messages, restored) => this.#showMessages(messages, restored),
      showLetter: (letter, state) => {
        this.log.addLetter(letter, state);
        this.#changed(true);
      },
      kept: (clientId, id) => this.log.kept(clientId, id),
      failed: (clientId) => this.log.failed(clientId),
      person: (frame) => this.#hear(frame),
      typing: () => this.status.show("typing", this.say("typing"), TYPING_MS),
      own: (frame) => this.#own(frame),
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
    if (messages.some((message) => message.sender !== "learner")) this.status.clear("typing");
    this.#person?.then((person) => person.look());
    this.#changed(follow && messages.length > 0);
    this.#unseen.add(messages);
    this.#unseen.mark(messages, restored || this.#away, this.log);
    this.#looked();
  }

  get #away() {
    return document.hidden || this.panel.hidden;
  }

  #looked() {
    if (!this.#away) this.#unseen.look(this.log.entries);
    this.#on.unread(this.#unseen.count);
  }

  /** The page goes on with a conversation from elsewhere, by a code. */
  async #joined() {
    (await import("./moving.js")).welcome(this);
  }

  #showOffline() {
    // Each attempt that fails comes here; what was said since stays.
    if (this.#lost) return;
    this.#lost = true;
    const follow = nearEnd(this.#scrolled);
    this.status.show("offline", this.say("offline"));
    // The long sentence makes the foot higher, over what was just read.
    if (follow) this.#scrolled.scrollTop = 1e6;
  }

  #backOnline() {
    this.log.goLive();
    this.#lost = false;
    if (this.status.says("offline")) {
      // That a break is over is told to whoever was told of it.
      const quiet = !this.status.told(this.say("offline"));
      this.status.show("note", this.say("online"), BACK_ONLINE_MS, quiet);
    }
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
    if (this.page) return document.scrollingElement;
    // In a low window the panel scrolls as a whole.
    return getComputedStyle(this.#scroller).overflowY === "auto" ? this.#scroller : this.panel;
  }

  #scrollToNewest() {
    showNewest(this.#scrolled, this.log.lastSaid);
  }
}
