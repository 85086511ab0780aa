/** A file to the counsellor, while they allow it: chosen, sent at once, refused with the reason. */

import { button, element, icon } from "./dom.js";
import { randomId } from "./keeping.js";
import { BASE } from "./place.js";

const CLIP = "M20 11l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.5 3.5 0 0 1 5 5L10 17a2 2 0 0 1-3-3l7-7";
const NOTE_MS = 6_000;

export class Attaching {
  #chat;
  #chosen = element("input", { type: "file", hidden: "" });
  #node;
  #id = "";

  /** @param {Chat} chat its field gets the button beside it */
  constructor(chat) {
    const name = chat.say("attach");
    this.#chat = chat;
    this.#node = button(icon(CLIP), () => this.#chosen.click(), { class: "attach", title: name, "aria-label": name });
    this.#node.hidden = true;
    this.#chosen.addEventListener("change", () => this.#send());
    chat.field.after(this.#node, this.#chosen);
  }

  /** @param {string[]} [endings] of the names of files that may be sent; none at all without */
  allow(endings) {
    const before = this.#node.hidden;
    this.#node.hidden = !endings;
    this.#chosen.accept = (endings ?? []).join(",");
    if (before && endings) this.#tell("note", "attach-allowed");
  }

  async #send() {
    const [file] = this.#chosen.files;
    if (!file) return;
    // The same file again after a failure is the same message.
    this.#id ||= randomId();
    this.#node.disabled = true;
    this.#chat.status.show("note", this.#chat.say("attaching"));
    try {
      const answer = await this.#post(file);
      if (answer.ok) this.#tell("note", "attached");
      else this.#chat.status.show("error", (await answer.json()).error.message);
      this.#id = "";
    } catch (error) {
      console.warn(error);
      this.#tell("error", "attach-failed");
    }
    this.#chosen.value = "";
    this.#node.disabled = false;
  }

  #post(file) {
    const address = new URL("file", BASE);
    address.searchParams.set("conversation", this.#chat.conversation.id);
    address.searchParams.set("language", this.#chat.language);
    const body = new FormData();
    body.set("client_id", this.#id);
    body.set("file", file);
    return fetch(address, { method: "POST", body });
  }

  #tell(kind, key) {
    this.#chat.status.show(kind, this.#chat.say(key), kind === "note" ? NOTE_MS : 0);
  }
}
