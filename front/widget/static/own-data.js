/** Downloading one's data, and deleting it. */

import { button, element } from "./dom.js";
import { adopt } from "./styles.js";
import sheet from "./own-data.css" with { type: "css" };

const PATIENCE_MS = 15_000;

/** What is asked at the moment: one dialog at a time. @type {Asking|null} */
let asking = null;

const DOWNLOAD = {
  title: "download",
  about: "download-about",
  choices: ["download-page", "download-json"],
  not: "download-not",
  waits: "download-waits",
  failed: "download-failed",
  frame: "data",
};
const ERASE = {
  title: "erase",
  about: "erase-about",
  choices: ["erase-now"],
  not: "erase-not",
  waits: "erase-waits",
  failed: "erase-failed",
  frame: "erase",
};

/** Offers all data as a file, to read or for programs. @param {Chat} chat */
export function download(chat) {
  new Asking(chat, DOWNLOAD);
}

/** Says what is deleted and what is not, and asks once. @param {Chat} chat */
export function erase(chat) {
  new Asking(chat, ERASE);
}

/** @param {Chat} chat @param {{type: "data"|"erased", data?: object, text?: string}} frame */
export function hear(chat, frame) {
  if (asking?.takes(frame)) return;
  if (frame.type === "erased") chat.status.show("note", frame.text ?? chat.say("erased"));
}

class Asking {
  #chat;
  #what;
  #chosen = "";
  #timer = 0;
  #status = element("p", { role: "status" });
  #dialog;

  constructor(chat, what) {
    const { say } = chat;
    this.#chat = chat;
    this.#what = what;
    const buttons = what.choices.map((one) => button(say(one), () => this.#ask(one), { class: "do" }));
    const away = button(say(what.not), () => this.#dialog.close());
    this.#dialog = element(
      "dialog",
      { class: "own", "aria-labelledby": "own-title", "aria-describedby": "own-text" },
      element("h2", { id: "own-title" }, say(what.title)),
      element("p", { id: "own-text" }, say(what.about)),
      this.#status,
      element("div", { class: "own-acts" }, ...buttons, away),
    );
    this.#dialog.addEventListener("close", () => this.#end());
    // Escape is for the dialog, not for the panel around it.
    this.#dialog.addEventListener("keydown", (event) => event.stopPropagation());
    adopt(chat.panel.getRootNode(), [sheet]);
    chat.panel.append(this.#dialog);
    asking = this;
    this.#dialog.showModal();
    // Nothing is deleted by pressing Enter twice.
    away.focus();
  }

  /** Whether a frame is the answer. */
  takes(frame) {
    const answers = frame.type === (this.#what === ERASE ? "erased" : "data");
    if (!answers || !this.#chosen) return false;
    window.clearTimeout(this.#timer);
    if (frame.type === "erased") this.#done(frame.text ?? this.#chat.say("erased"));
    else this.#save(frame);
    return true;
  }

  #ask(choice) {
    this.#chosen = choice;
    this.#status.textContent = this.#chat.say(this.#what.waits);
    this.#chat.send({ type: this.#what.frame });
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#status.textContent = this.#chat.say(this.#what.failed);
    }, PATIENCE_MS);
  }

  #done(text) {
    const { say } = this.#chat;
    this.#status.textContent = text;
    const over = button(say("own-close"), () => this.#dialog.close(), { class: "do" });
    this.#dialog.querySelector("#own-text").hidden = true;
    this.#dialog.querySelector(".own-acts").replaceChildren(over);
    over.focus();
  }

  #save({ data, page }) {
    const asPage = this.#chosen === "download-page";
    const type = asPage ? "text/html;charset=utf-8" : "application/json";
    const content = asPage ? page : JSON.stringify(data, null, 2);
    const href = URL.createObjectURL(new Blob([content], { type }));
    const name = `cairn-data-${new Date().toISOString().slice(0, 10)}.${asPage ? "html" : "json"}`;
    element("a", { href, download: name }).click();
    window.setTimeout(() => URL.revokeObjectURL(href), PATIENCE_MS);
    this.#done(this.#chat.say("download-done"));
  }

  #end() {
    window.clearTimeout(this.#timer);
    asking = null;
    this.#dialog.remove();
    // The button of the menu had the focus; after a deletion one goes on by writing.
    if (this.#what === ERASE && this.#chat.log.empty) this.#chat.field.focus();
  }
}
