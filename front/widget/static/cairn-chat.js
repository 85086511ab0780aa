/**
 * `<cairn-chat>`: the conversation with the guidance assistant, as a custom element.
 *
 * Attributes: `page` fills its place in the page; without it a button opens a panel, at once with `open`.
 * `lang` is the language of its words, else the page's language.
 */

import { Conversation } from "./conversation.js";
import { button, element } from "./dom.js";
import { MessageLog, StatusLine, nearEnd, showNewest } from "./log.js";
import { replyGroup } from "./message.js";
import { loadWords } from "./words.js";

const BASE = new URL(".", import.meta.url);
const SHEETS = ["tokens.css", "cairn-chat.css", "message.css"];
const TYPING_MS = 20_000;
const BACK_ONLINE_MS = 6_000;
/** The server refuses longer messages. */
const LONGEST_TEXT = 4_000;

const STARTERS = ["starter-goal", "starter-what", "starter-person"];

export class CairnChat extends HTMLElement {
  #begun = false;
  #status = new StatusLine();
  #conversation;
  #say;
  #log;
  #panel;
  #scroller;
  #welcome;
  #field;
  #launcher;
  /** Promise of a Person, once one is asked for. */
  #person;

  connectedCallback() {
    if (!this.#begun) this.#begin();
    else if (this.#panel && !this.#panel.hidden) this.#conversation?.open();
  }

  disconnectedCallback() {
    this.#conversation?.close();
  }

  get #page() {
    return this.hasAttribute("page");
  }

  async #begin() {
    this.#begun = true;
    const wanted = (this.lang || document.documentElement.lang || "en").split("-")[0];
    const { language, say } = await loadWords(BASE, wanted);
    this.#say = say;
    this.#conversation = new Conversation(BASE, language, this.#view());
    this.#build(language);
    if (this.#page || this.hasAttribute("open")) this.#show();
  }

  #build(language) {
    const say = this.#say;
    const send = (text) => this.#tell(text);
    this.#log = new MessageLog({
      say,
      language,
      onReply: (payload, title) => this.#tell(payload, title),
      onAgain: (letter) => this.#conversation?.sayAgain(letter),
    });
    this.#welcome = welcome(say, send);
    const { node: foot, field } = composer(say, send, this.#status.node);
    this.#field = field;
    this.#scroller = element("div", { class: "scroll", tabindex: this.#page ? null : 0 }, this.#welcome, this.#log.node);
    const on = { startAgain: () => this.#startAgain(), close: () => this.#hide() };
    this.#panel = element(
      "section",
      { class: "panel", role: this.#page ? null : "dialog", "aria-labelledby": "title", lang: language },
      bar(say, on, this.#page),
      this.#scroller,
      foot,
    );
    this.#panel.hidden = true;
    this.#panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.#page) this.#hide();
    });
    this.#launcher = button(say("open"), () => this.#show(true), { class: "launcher", "aria-expanded": "false" });
    this.#launcher.hidden = this.#page;
    this.#dress();
  }

  /** The parts are shown when their style is there, or has failed: never bare in between. */
  async #dress() {
    const sheets = SHEETS.map((name) => element("link", { rel: "stylesheet", href: new URL(name, BASE).href }));
    const frame = element("div", { class: "frame", hidden: "" }, this.#launcher, this.#panel);
    const settled = sheets.map((sheet) => new Promise((done) => {
      sheet.addEventListener("load", done);
      sheet.addEventListener("error", done);
    }));
    this.attachShadow({ mode: "open" }).append(...sheets, frame);
    await Promise.all(settled);
    frame.hidden = false;
    if (!this.#log.empty) this.#scrollToNewest();
  }

  /** When the learner opened it, focus follows. */
  #show(pressed = false) {
    this.#panel.hidden = false;
    this.#launcher.hidden = true;
    this.#conversation?.open();
    if (pressed) this.#field.focus();
  }

  #hide() {
    this.#panel.hidden = true;
    this.#launcher.hidden = false;
    this.#launcher.focus();
  }

  #tell(text, title) {
    const pressed = this.shadowRoot?.activeElement !== this.#field;
    this.#status.clear("error");
    this.#conversation?.say(text, title);
    // A pressed button goes off and would drop the focus; on a phone the field would raise the keyboard.
    if (pressed) this.#log.lastSaid?.focus({ preventScroll: true });
  }

  /** What is shown of a counsellor is loaded when somebody asks for one. */
  #hear(frame) {
    if (!this.#person && !frame.state) return;
    this.#person ??= import("./person.js").then(({ Person }) => new Person({
      say: this.#say,
      log: this.#log,
      status: this.#status,
      field: this.#field,
      send: (told) => this.#conversation.send(told),
      tell: (payload, title) => this.#tell(payload, title),
    }));
    this.#person.then((person) => person.hear(frame));
  }

  #startAgain() {
    this.#log.clear();
    this.#welcome.hidden = false;
    this.#conversation?.startAgain();
    this.#status.show("note", this.#say("new-started"), BACK_ONLINE_MS);
    this.#field.focus();
  }

  #view() {
    return {
      show: (messages, restored) => this.#showMessages(messages, restored),
      showLetter: (letter, state) => {
        this.#log.addLetter(letter, state);
        this.#changed(true);
      },
      kept: (clientId, id) => this.#log.kept(clientId, id),
      failed: (clientId) => this.#log.failed(clientId),
      person: (frame) => this.#hear(frame),
      typing: () => this.#status.show("typing", this.#say("typing"), TYPING_MS),
      error: (message) => this.#status.show("error", message),
      offline: () => this.#showOffline(),
      ready: () => this.#backOnline(),
    };
  }

  #showMessages(messages, restored) {
    const follow = restored || nearEnd(this.#scrolled);
    this.#log.add(messages);
    if (restored) this.#log.goLive();
    if (messages.some((message) => message.sender !== "learner")) this.#status.clear("typing");
    this.#person?.then((person) => person.look());
    this.#changed(follow && messages.length > 0);
  }

  #showOffline() {
    const follow = nearEnd(this.#scrolled);
    this.#status.show("offline", this.#say("offline"));
    // The long sentence makes the foot higher, over what was just read.
    if (follow) this.#scrollToNewest();
  }

  #backOnline() {
    if (this.#status.says("offline")) this.#status.show("note", this.#say("online"), BACK_ONLINE_MS);
  }

  #changed(follow) {
    this.#welcome.hidden = !this.#log.empty;
    if (follow) this.#scrollToNewest();
  }

  get #scrolled() {
    return (this.#page && document.scrollingElement) || this.#scroller;
  }

  #scrollToNewest() {
    showNewest(this.#scrolled, this.#log.lastSaid);
  }
}

/** What the learner sees before anything is said. */
function welcome(say, onSay) {
  const starters = STARTERS.map((key) => ({ title: say(key), payload: say(key) }));
  return element(
    "div",
    { class: "welcome" },
    element("p", {}, say("welcome")),
    replyGroup(starters, say("starters"), onSay),
  );
}

function composer(say, onSay, status) {
  const field = element("textarea", { id: "text", rows: 1, maxlength: LONGEST_TEXT, autocomplete: "off" });
  const form = element(
    "form",
    { class: "foot" },
    element("div", { class: "line above" }, element("label", { for: "text" }, say("label")), status),
    element("div", { class: "line" }, field, element("button", { class: "send" }, say("send"))),
  );
  const submit = () => {
    const text = field.value.trim();
    field.value = "";
    if (text) onSay(text);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener("keydown", (event) => {
    // While an input method composes a letter, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  return { node: form, field };
}

/** The heading; full-page mode cannot be closed. */
function bar(say, on, page) {
  const node = element(
    "header",
    { class: "bar" },
    element("h2", { id: "title" }, say("title")),
    button(say("new-conversation"), on.startAgain, { class: "plain" }),
  );
  if (!page) node.append(button(say("close"), on.close, { class: "plain" }));
  return node;
}

customElements.define("cairn-chat", CairnChat);
