/** Going on somewhere else: a one-time code is given, or one from elsewhere is taken. */

import { button, element, webLink } from "./dom.js";
import { adopt } from "./styles.js";
import sheet from "./moving.css" with { type: "css" };

const TOLD_MS = 6_000;

/**
 * Opens with a new code of this conversation.
 *
 * @param {Chat} chat
 */
export function giveCode(chat) {
  const box = opened(chat);
  if (!chat.log.empty) box.ask({ type: "code" });
}

/**
 * Opens with a code that a link brought: whoever follows a link is asked before anything is joined.
 *
 * @param {Chat} chat
 * @param {string} code
 */
export function takeCode(chat, code) {
  opened(chat).bring(code);
}

/** The page has joined. @param {Chat} chat */
export function welcome(chat) {
  chat.moving?.joined();
  chat.status.show("note", chat.say("moving-joined"), TOLD_MS);
}

function opened(chat) {
  chat.moving ??= new Moving(chat);
  chat.moving.open();
  return chat.moving;
}

class Moving {
  #chat;
  #code = element("p", { class: "code", role: "status" });
  #links = element("div", { class: "links" });
  #wrong = element("p", { class: "wrong", role: "alert" });
  #field = element("input", { id: "code", maxlength: 40, autocomplete: "off", autocapitalize: "characters" });
  #box;

  constructor(chat) {
    const { say } = chat;
    this.#chat = chat;
    const form = element(
      "form",
      {},
      element("label", { for: "code" }, say("moving-typed")),
      element("div", { class: "line" }, this.#field, element("button", { class: "send" }, say("moving-join"))),
      element("p", { class: "note" }, say("moving-shared")),
      this.#wrong,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#join();
    });
    this.#box = element(
      "dialog",
      { class: "moving", "aria-labelledby": "moving" },
      // Not the field: on a phone that would raise the keyboard over the code.
      element("h3", { id: "moving", tabindex: -1, autofocus: "" }, say("elsewhere")),
      this.#code,
      this.#links,
      form,
      button(say("moving-close"), () => this.#box.close(), { class: "plain" }),
    );
    // Escape closes this box, not the panel below it.
    this.#box.addEventListener("keydown", (event) => event.stopPropagation());
    this.#box.addEventListener("close", () => chat.field.focus());
    chat.panel.append(this.#box);
    adopt(chat.panel.getRootNode(), [sheet]);
  }

  open() {
    this.#wrong.textContent = "";
    this.#links.replaceChildren();
    this.#code.textContent = this.#chat.say(this.#chat.log.empty ? "moving-empty" : "moving-making");
    if (!this.#box.open) this.#box.showModal();
  }

  ask(frame) {
    if (!this.#chat.send(frame)) this.refused(this.#chat.say("offline"));
  }

  bring(code) {
    this.#field.value = code;
    this.#field.focus();
  }

  /** @param {{code: string, page: string, telegram: string|null}} frame */
  show({ code, page, telegram }) {
    const { say } = this.#chat;
    const sign = element("strong", {}, code);
    this.#code.replaceChildren(say("moving-code"), " ", sign);
    const links = [element("p", { class: "note" }, say("moving-how"))];
    if (telegram) links.push(element("p", {}, webLink(say("moving-telegram"), telegram, say("new-tab"))));
    links.push(element("p", {}, say("moving-link"), " ", webLink(page, page, say("new-tab"))));
    this.#links.replaceChildren(...links);
  }

  /** @returns {boolean} whether the sentence was shown here, over what is below */
  refused(sentence) {
    if (!this.#box.open) return false;
    this.#wrong.textContent = sentence;
    return true;
  }

  joined() {
    this.#field.value = "";
    if (this.#box.open) this.#box.close();
  }

  #join() {
    const code = this.#field.value.trim();
    this.#wrong.textContent = "";
    if (code) this.ask({ type: "redeem", code });
    else this.#field.focus();
  }
}
