/** The parts of the open chat: its head, what stands before the first message, the field. */

import { button, element } from "./dom.js";
import { Menu } from "./menu.js";
import { replyGroup } from "./message.js";

/** The server refuses longer messages. */
const LONGEST_TEXT = 4_000;
const STARTERS = ["starter-goal", "starter-what", "starter-person"];

/** @returns {HTMLElement} what the learner sees before anything is said */
export function welcome(say, onSay) {
  const starters = STARTERS.map((key) => ({ title: say(key), payload: say(key) }));
  return element(
    "div",
    { class: "welcome" },
    element("p", {}, say("welcome")),
    replyGroup(starters, say("starters"), onSay),
  );
}

/** The field with the status line above it. */
export function composer(say, onSay, status) {
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

/**
 * The head. A person can be asked for without opening the menu; full-page mode cannot be closed.
 *
 * @param {Chat} chat
 * @returns {{node: HTMLElement, person: HTMLButtonElement}} `person` is hidden while one is asked for
 */
export function bar(chat) {
  const { say } = chat;
  const person = button(say("person"), () => chat.tell(say("starter-person")), { class: "plain" });
  const node = element("header", { class: "bar" }, element("h2", { id: "title" }, say("title")), person);
  node.append(new Menu(chat).node);
  if (!chat.page) node.append(button(say("close"), () => chat.close(), { class: "plain" }));
  return { node, person };
}
