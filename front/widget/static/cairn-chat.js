/**
 * `<cairn-chat>`: the conversation with the guidance assistant, as a custom element. Its attributes, which may change
 * at any time, are described in docs/embedding.md.
 */

import { Chat } from "./chat.js";
import { element } from "./dom.js";
import { wanted } from "./goals.js";
import { Launcher } from "./launcher.js";
import { adopt } from "./styles.js";
import { themed } from "./theme.js";
import { Unseen } from "./unseen.js";
import { closest, launcherWords, loadWords } from "./words.js";
import tokens from "./tokens.css" with { type: "css" };
import shell from "./cairn-chat.css" with { type: "css" };
import messages from "./message.css" with { type: "css" };

/** What is typed here is no business of the host page: its shortcuts would go off at every letter. */
const PRIVATE = ["keydown", "keypress", "keyup", "beforeinput", "input", "copy", "cut", "paste"];

/** Every element that has a button in a corner, in the order they came: the page needs one of them. */
const corners = new Set();

export class CairnChat extends HTMLElement {
  static observedAttributes = ["lang", "open", "accent"];

  #frame = element("div", { class: "frame", role: "none", hidden: "" });
  #launcher;
  #theme = () => {};
  #language;
  /** @type {Promise<Chat>|undefined} once it is opened */
  #opening;
  /** @type {Chat|undefined} */
  #chat;
  /** @type {HTMLElement|undefined} what had the focus when it was opened */
  #before;

  connectedCallback() {
    const first = !this.#launcher;
    if (first) this.#build();
    if (this.#mode === "corner") corners.add(this);
    arrange();
    window.addEventListener("hashchange", this.#follow);
    if (first) this.#begin();
    else this.#chat?.listen();
  }

  disconnectedCallback() {
    corners.delete(this);
    arrange();
    window.removeEventListener("hashchange", this.#follow);
    this.#chat?.conversation.close();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#launcher || before === now) return;
    if (name === "accent") this.#theme();
    else if (name === "lang") this.#speak(closest(now));
    else if (now !== null) this.show();
    else this.hide();
  }

  /** Opens the panel, as its button does. */
  show() {
    return this.#show(true);
  }

  /** Closes the panel; what stands in the page stays. */
  hide() {
    if (this.#mode !== "corner" || !this.#chat || this.#chat.panel.hidden) return;
    this.#chat.panel.hidden = true;
    this.#launcher.hidden = false;
    (this.#before?.isConnected ? this.#before : this.#launcher.button).focus();
    this.removeAttribute("open");
  }

  /** Over the page where it has a button; above whatever the page piles up, where the browser knows how. */
  raise() {
    this.#frame.hidden = this.#mode === "corner" && corners.values().next().value !== this;
    if (this.#mode !== "corner" || !this.#frame.isConnected || !this.#frame.showPopover) return;
    this.#frame.popover = "manual";
    if (!this.#frame.matches(":popover-open")) this.#frame.showPopover();
  }

  get #mode() {
    if (this.hasAttribute("page")) return "page";
    return this.getAttribute("position") === "inline" ? "inline" : "corner";
  }

  #build() {
    this.#language = closest(this.lang);
    this.#launcher = new Launcher(() => this.show());
    this.#launcher.speak(this.#language, launcherWords(this.#language));
    this.#launcher.hidden = this.#mode !== "corner";
    this.#frame.dataset.mode = this.#mode;
    this.#frame.append(this.#launcher.node);
    const root = this.attachShadow({ mode: "open" });
    for (const kind of PRIVATE) root.addEventListener(kind, (event) => event.stopPropagation());
  }

  /** The parts are put in when their style is there, or has failed: never bare in between. */
  async #begin() {
    await adopt(this.shadowRoot, [tokens, shell, messages]);
    this.#theme = themed(this.shadowRoot);
    this.#theme();
    this.shadowRoot.append(this.#frame);
    this.raise();
    if (this.#mode !== "corner" || this.hasAttribute("open")) await this.#show(false);
    else if (new Unseen().held) (await this.#made()).listen();
    this.#follow();
  }

  async #made() {
    this.#opening ??= this.#make(this.#language);
    this.#chat = await this.#opening;
    return this.#chat;
  }

  /** When the learner opened it, focus follows. */
  async #show(pressed) {
    if (pressed) this.#before = this.shadowRoot.activeElement ? undefined : document.activeElement;
    this.#launcher.wait(false);
    const chat = await this.#made();
    this.#launcher.rest();
    if (!this.isConnected) return;
    this.#launcher.hidden = true;
    chat.open();
    if (pressed) chat.field.focus();
  }

  async #make(language) {
    const say = await loadWords(language, () => this.#launcher.wait(true));
    const on = {
      close: () => this.hide(),
      speak: (other) => this.#speak(other),
      unread: (count) => (this.#launcher.unread = count),
    };
    const closes = this.#mode === "corner";
    const chat = new Chat({ host: this, say, language, closes, on });
    this.#frame.append(chat.panel);
    return chat;
  }

  /** The conversation is read anew from the server: what is said stays in the language it was said in. */
  async #speak(language) {
    if (language === this.#language) return;
    this.#language = language;
    this.#launcher.speak(language, launcherWords(language));
    if (!this.#opening) return;
    const before = await this.#made();
    const chat = await this.#make(language);
    // Another language may have been chosen since.
    if (language !== this.#language) {
      chat.panel.remove();
      return;
    }
    const [shown, typed] = [!before.panel.hidden, before.field.value];
    before.conversation.close();
    before.panel.remove();
    this.#opening = Promise.resolve(chat);
    chat.field.value = typed;
    if (shown) await this.#show(true);
    else (await this.#made()).listen();
  }

  /** A link of the page asks for the chat. */
  #follow = async () => {
    const goal = this.isConnected ? wanted() : null;
    if (goal === null) return;
    await this.#show(true);
    // As much as may be typed: the server refuses more.
    const { field } = this.#chat;
    if (goal) field.value = goal.slice(0, field.maxLength);
  };
}

/** Two buttons would lie on each other: the first stays, the next takes its place when it goes. */
function arrange() {
  for (const corner of corners) corner.raise();
}

customElements.define("cairn-chat", CairnChat);
