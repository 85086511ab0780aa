/** The menu in the panel's head. Whoever has something to offer registers it, in items.js. Loaded when it is first opened. */

import { button, element } from "./dom.js";

/** @type {MenuItem[]} */
const items = [];

/** @param {MenuItem} item stands in the menu where its `order` puts it */
export function register(item) {
  items.push(item);
  items.sort((one, other) => one.order - other.order);
}

/** A menu button, after the pattern of that name in the ARIA Authoring Practices. */
export class Menu {
  #chat;
  #list;
  #opener;

  /** @param {Chat} chat what the items work on @param {HTMLButtonElement} opener stands in the panel's head */
  constructor(chat, opener) {
    this.#chat = chat;
    this.#opener = opener;
    const names = { id: "menu", class: "menu", role: "menu", "aria-label": chat.say("menu") };
    this.#list = element("div", { ...names, hidden: "" });
    const holder = opener.parentNode;
    holder.append(this.#list);
    opener.setAttribute("aria-controls", "menu");
    opener.addEventListener("click", () => this.#turn(this.#list.hidden));
    holder.addEventListener("keydown", (event) => this.#press(event));
    holder.addEventListener("focusout", ({ relatedTarget }) => {
      if (!holder.contains(relatedTarget)) this.#turn(false);
    });
    this.#turn(true);
  }

  /** What stands in it may have changed since: it is made anew each time. */
  #turn(open) {
    this.#list.hidden = !open;
    this.#opener.setAttribute("aria-expanded", String(open));
    if (!open) return;
    const shown = items.filter((item) => item.shown?.(this.#chat) ?? true);
    this.#list.replaceChildren(...shown.map((item) => this.#entry(item)));
    this.#list.firstElementChild?.focus();
  }

  #entry(item) {
    const checked = item.checked?.(this.#chat);
    return button(this.#chat.say(item.key), () => this.#run(item), {
      role: checked === undefined ? "menuitem" : "menuitemcheckbox",
      "aria-checked": checked,
      lang: item.lang,
      tabindex: -1,
    });
  }

  async #run(item) {
    this.#opener.focus();
    this.#turn(false);
    try {
      await item.run(this.#chat);
    } catch (error) {
      console.warn(error);
      this.#chat.status.show("error", this.#chat.say("not-loaded"));
    }
  }

  #press(event) {
    if (this.#list.hidden) {
      if (event.key !== "ArrowDown") return;
      this.#turn(true);
    } else if (event.key === "Escape") {
      this.#opener.focus();
      this.#turn(false);
    } else if (!this.#move(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move({ key, target }) {
    const entries = [...this.#list.children];
    const place = entries.indexOf(target);
    const last = entries.length - 1;
    const goal = {
      ArrowDown: place < last ? place + 1 : 0,
      ArrowUp: place > 0 ? place - 1 : last,
      Home: 0,
      End: last,
    }[key];
    entries[goal]?.focus();
    return goal !== undefined;
  }
}
