/** After a thumb down: what is wrong, if the learner cares to say. */

import { button, element } from "./dom.js";
import { adopt } from "./styles.js";
import sheet from "./faults.css" with { type: "css" };

/** As in guidance/survey.py. */
const FAULTS = ["wrong", "other-question", "unclear", "missing", "outdated", "other"];
const LONGEST_COMMENT = 500;
const NOTE_MS = 6_000;
/** The roots that have the style. */
const dressed = new WeakSet();

/** Asks below the answer whose thumb was pressed; nothing of it must be answered. */
export async function ask(chat, message, pressed) {
  const answer = pressed.closest("article");
  await dress(answer.getRootNode());
  answer.querySelector(".fault")?.remove();
  const form = questions(chat, message, () => {
    form.remove();
    pressed.focus({ preventScroll: true });
  });
  pressed.closest(".acts").after(form);
  // The thumb was taken back, here or on another device: then nothing is wrong to be told of.
  const watch = new MutationObserver(([{ oldValue }]) => {
    if (oldValue !== "true" || pressed.getAttribute("aria-pressed") === "true") return;
    watch.disconnect();
    if (form.contains(form.getRootNode().activeElement)) pressed.focus({ preventScroll: true });
    form.remove();
  });
  watch.observe(pressed, { attributeFilter: ["aria-pressed"], attributeOldValue: true });
  form.firstElementChild.focus();
}

async function dress(root) {
  if (dressed.has(root)) return;
  dressed.add(root);
  await adopt(root, [sheet]);
}

function questions(chat, message, leave) {
  const { say } = chat;
  const comment = element("textarea", { id: `comment-${message.id}`, rows: 2, maxlength: LONGEST_COMMENT });
  const group = element(
    "fieldset",
    { tabindex: -1 },
    element("legend", {}, say("fault")),
    ...FAULTS.map((code) => choice(code, say(`fault-${code}`), message)),
    element("label", { for: comment.id }, say("fault-comment")),
    comment,
    element("p", { class: "hint" }, say("fault-seen-by")),
    element("button", { class: "send" }, say("fault-send")),
    button(say("fault-leave"), leave, { class: "plain" }),
  );
  // A form that opens is no message: it has the focus instead of being read out.
  const form = element("form", { class: "fault", "aria-live": "off", lang: chat.language }, group);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const reason = new FormData(form).get("fault") ?? "";
    if (tell(chat, { type: "rate", id: message.id, thumb: "down", reason, comment: comment.value })) leave();
  });
  return form;
}

function tell(chat, opinion) {
  const sent = chat.send(opinion);
  if (sent) chat.status.show("note", chat.say("rated"), NOTE_MS);
  else chat.status.show("error", chat.say("rate-later"));
  return sent;
}

function choice(code, text, message) {
  const checked = message.opinion?.reason === code ? "" : null;
  const radio = element("input", { type: "radio", name: "fault", value: code, checked });
  return element("label", { class: "choice" }, radio, ` ${text}`);
}
