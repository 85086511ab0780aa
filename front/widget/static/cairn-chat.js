/**
 * `<cairn-chat>`: the conversation with the guidance assistant, as a custom element.
 *
 * Attributes: `page` fills its place in the page; without it a button opens a panel, at once with `open`.
 * `lang` is the language of its words, else the page's language; `one-language` offers no other in the menu.
 */

import { Chat } from "./chat.js";
import { element } from "./dom.js";
import { Launcher } from "./launcher.js";
import { adopt } from "./styles.js";
import { closest, launcherWords, loadWords } from "./words.js";
import "./items.js";
import tokens from "./tokens.css" with { type: "css" };
import shell from "./cairn-chat.css" with { type: "css" };
import messages from "./message.css" with { type: "css" };

export class CairnChat extends HTMLElement {
  #frame = element("div", { class: "frame", hidden: "" });
  #launcher;
  /** @type {Promise<Chat>|undefined} once it is opened */
  #opening;
  /** @type {Chat|undefined} */
  #chat;

  connectedCallback() {
    if (!this.#launcher) this.#begin();
    else if (this.#chat && !this.#chat.panel.hidden) this.#chat.conversation.open();
  }

  disconnectedCallback() {
    this.#chat?.conversation.close();
  }

  #begin() {
    const language = closest(this.lang);
    const page = this.hasAttribute("page");
    this.#launcher = new Launcher(launcherWords(language), () => this.#show(language, true));
    this.#launcher.node.lang = language;
    this.#launcher.hidden = page;
    this.#frame.append(this.#launcher.node);
    this.#dress();
    if (page || this.hasAttribute("open")) this.#show(language, false);
  }

  /** The parts are shown when their style is there, or has failed: never bare in between. */
  async #dress() {
    const root = this.attachShadow({ mode: "open" });
    root.append(this.#frame);
    await adopt(root, [tokens, shell, messages]);
    this.#frame.hidden = false;
  }

  /** When the learner opened it, focus follows. */
  async #show(language, pressed) {
    this.#launcher.wait(false);
    this.#opening ??= this.#make(language);
    this.#chat = await this.#opening;
    this.#launcher.rest();
    this.#launcher.hidden = true;
    if (!this.isConnected) return;
    this.#chat.open();
    if (pressed) this.#chat.field.focus();
  }

  async #make(language) {
    const say = await loadWords(language, () => this.#launcher.wait(true));
    const on = { close: () => this.#hide(), speak: (other) => this.#speak(other) };
    const chat = new Chat({ host: this, say, language, on });
    chat.panel.hidden = true;
    this.#frame.append(chat.panel);
    return chat;
  }

  #hide() {
    this.#chat.panel.hidden = true;
    this.#launcher.hidden = false;
    this.#launcher.button.focus();
  }

  /** The conversation is read anew from the server: what is said stays in the language it was said in. */
  async #speak(language) {
    const before = this.#chat;
    const chat = await this.#make(language);
    before.conversation.close();
    before.panel.remove();
    this.#opening = Promise.resolve(chat);
    await this.#show(language, true);
  }
}

customElements.define("cairn-chat", CairnChat);
