/** A file to the counsellor, while they allow it: chosen, sent at once, refused with the reason. */

import { button, element } from "./dom.js";
import { randomId } from "./keeping.js";
import { BASE } from "./place.js";

const NOTE_MS = 6_000;

export class Attaching {
  #chat;
  #chosen = element("input", { type: "file", hidden: "" });
  #node;
  #id = "";
  /** By which a file that is chosen again is known. */
  #last = "";

  /** @param {Chat} chat whose field gets the button */
  constructor(chat) {
    this.#chat = chat;
    this.#node = button(chat.say("attach"), () => this.#chosen.click(), { class: "plain", hidden: "" });
    this.#chosen.addEventListener("change", () => this.#send());
    // Beside the field's name: the field itself is narrow enough on a phone.
    chat.field.form.querySelector("label").after(this.#node, this.#chosen);
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
    // The same file again after a failure is the same message; another file is another one.
    const chosen = `${file.name} ${file.size} ${file.lastModified}`;
    if (chosen !== this.#last || !this.#id) this.#id = randomId();
    this.#last = chosen;
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
