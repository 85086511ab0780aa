/** The parts of the open chat: its head, what stands before the first message, the field. */

import { button, element } from "./dom.js";
import { replyGroup } from "./message.js";

/** The server refuses longer messages. */
const LONGEST_TEXT = 4_000;
/** Safari ends composing before it tells of the Enter that ended it, and marks that one so. */
const COMPOSED = 229;
const STARTERS = ["starter-goal", "starter-what", "starter-person"];

/**
 * What the learner sees before anything is said. The site owner's `greeting` and first `question` are plain texts.
 *
 * @param {Chat} chat
 * @param {(text: string) => void} onSay
 * @returns {HTMLElement}
 */
export function welcome(chat, onSay) {
  const { say } = chat;
  const question = chat.own("question");
  const words = [...(question ? [question] : []), ...STARTERS.map((key) => say(key))];
  const starters = words.map((text) => ({ title: text, payload: text }));
  return element(
    "div",
    { class: "welcome" },
    element("p", { dir: "auto" }, chat.own("greeting") || say("welcome")),
    replyGroup(starters, say("starters"), onSay),
  );
}

/**
 * The field, with the status line above it. A person can be asked for without opening the menu.
 *
 * @param {Chat} chat
 * @param {(text: string) => void} onSay
 * @returns {{node: HTMLElement, field: HTMLTextAreaElement, person: HTMLElement}} `person` is hidden while one comes
 */
export function composer({ say, status }, onSay) {
  const person = button(say("person"), () => onSay(say("starter-person")), { class: "plain person" });
  const field = element("textarea", { id: "text", rows: 1, maxlength: LONGEST_TEXT, autocomplete: "off" });
  const form = element(
    "form",
    { class: "foot" },
    element("div", { class: "line above" }, element("label", { for: "text" }, say("label")), person, status.node),
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
  let heard = false;
  field.addEventListener("keydown", (event) => {
    heard = true;
    // While an input method composes a letter, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === COMPOSED) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener("beforeinput", (event) => {
    // Some host pages swallow keys before they get here; the line break that follows still tells of Enter.
    if (!heard && event.inputType === "insertLineBreak") {
      event.preventDefault();
      submit();
    }
    heard = false;
  });
  return { node: form, field, person };
}

/**
 * The head; what stands in the page cannot be closed.
 *
 * @param {Chat} chat
 */
export function bar(chat) {
  const { say } = chat;
  // No <header>: within a dialog that would be a second banner of the page around it.
  const node = element("div", { class: "bar" }, element("h2", { id: "title" }, say("title")), menuHolder(chat));
  if (chat.closes) node.append(button(say("close"), () => chat.close(), { class: "plain" }));
  return node;
}

/** The menu's button; the menu itself comes when it is first pressed. */
function menuHolder(chat) {
  const states = { class: "plain", "aria-haspopup": "menu", "aria-expanded": "false" };
  const opener = button(chat.say("menu"), load, states);
  async function load() {
    opener.removeEventListener("click", load);
    const shown = await chat.use(async () => (await import("./items.js")).openMenu(chat, opener));
    if (!shown) opener.addEventListener("click", load);
  }
  return element("div", { class: "holder" }, opener);
}
