/** An open chat in one language: what is said goes to the conversation, what comes is shown. */

import { Conversation } from "./conversation.js";
import { element } from "./dom.js";
import { MessageLog, StatusLine, nearEnd, showNewest } from "./log.js";
import { bar, composer, welcome } from "./panel.js";
import { Unread } from "./unread.js";

const TYPING_MS = 20_000;
const BACK_ONLINE_MS = 6_000;

export class Chat {
  status = new StatusLine();
  #on;
  #scroller;
  #welcome;
  #asking;
  /** Promise of a Person, once one is asked for. */
  #person;
  #unread;

  /**
   * @param {object} options
   * @param {HTMLElement} options.host the <cairn-chat>
   * @param {Say} options.say
   * @param {string} options.language
   * @param {{close: () => void, speak: (language: string) => Promise<void>}} options.on
   */
  constructor({ host, say, language, on }) {
    this.host = host;
    this.say = say;
    this.language = language;
    this.#on = on;
    this.page = host.hasAttribute("page");
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
      onRate: (message, thumb, pressed) => this.#rate(message, thumb, pressed),
      onCopy: (message) => this.use(async () => (await import("./taking.js")).copy(this, [message])),
    });
    this.#welcome = welcome(say, (text) => this.tell(text));
    const { node: foot, field } = composer(say, (text) => this.tell(text), this.status.node);
    this.field = field;
    this.#scroller = element("div", { class: "scroll", tabindex: page ? null : 0 }, this.#welcome, this.log.node);
    const { node: head, person } = bar(this);
    this.#asking = person;
    const role = page ? null : "dialog";
    const names = { class: "panel", role, "aria-labelledby": "title", lang: language };
    this.panel = element("section", names, head, this.#scroller, foot);
    this.#unread = new Unread(this.log, this.panel);
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !page) this.close();
    });
  }

  /** Connects; what is shown stays when it was open before. */
  open() {
    this.panel.hidden = false;
    this.conversation.open();
    this.#unread.read();
  }

  /** The learner closes the panel. */
  close() {
    this.#on.close();
  }

  /** @param {string} text what the server gets @param {string} [title] what the learner sees instead */
  tell(text, title) {
    const pressed = this.panel.getRootNode().activeElement !== this.field;
    this.status.clear("error");
    this.#unread.clear();
    this.conversation.say(text, title);
    // A pressed button goes off and would drop the focus; on a phone the field would raise the keyboard.
    if (pressed) this.log.lastSaid?.focus({ preventScroll: true });
  }

  /** @param {object} frame may be lost @returns {boolean} whether it went out */
  send(frame) {
    return this.conversation.send(frame);
  }

  /** Does what may have to be loaded first; an error becomes a sentence. */
  async use(work) {
    try {
      await work();
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
    this.log.clear();
    this.#welcome.hidden = false;
    this.conversation.startAgain();
    this.status.show("note", this.say("new-started"), BACK_ONLINE_MS);
    this.field.focus();
  }

  /** Goes on in another language. @returns {Promise<void>} */
  speak(language) {
    return this.#on.speak(language);
  }

  /** What is shown of a counsellor is loaded when somebody asks for one. */
  #hear(frame) {
    if (frame.type === "rated") this.log.rated(frame);
    if ("state" in frame) this.#asking.hidden = Boolean(frame.state);
    if (!this.#person && !frame.state) return;
    this.#person ??= import("./person.js").then(({ Person }) => new Person(this));
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
      error: (message) => this.status.show("error", message),
      offline: () => this.#showOffline(),
      ready: () => this.#backOnline(),
    };
  }

  #showMessages(messages, restored) {
    const follow = restored || nearEnd(this.#scrolled);
    this.log.add(messages);
    this.#unread.look(messages, restored);
    if (restored) this.log.goLive();
    if (messages.some((message) => message.sender !== "learner")) this.status.clear("typing");
    this.#person?.then((person) => person.look());
    this.#changed(follow && messages.length > 0);
  }

  #showOffline() {
    const follow = nearEnd(this.#scrolled);
    this.status.show("offline", this.say("offline"));
    // The long sentence makes the foot higher, over what was just read.
    if (follow) this.#scrollToNewest();
  }

  #backOnline() {
    if (this.status.says("offline")) this.status.show("note", this.say("online"), BACK_ONLINE_MS);
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
