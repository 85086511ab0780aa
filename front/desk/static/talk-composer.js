/** Writing to the learner: Enter sends, drafts stay, texts and cards are put in. */

import { settle } from "./talk-focus.js";
import { ask, show, tell } from "./talk-log.js";

const page = document.getElementById("conversation");
const number = page.dataset.number;
const KEY = `cairn-draft-${page.dataset.me}-${number}`;
const TYPING_EVERY = 3000;

const composer = () => document.getElementById("composer");
const field = () => document.getElementById("say");

function fresh() {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

function keep() {
  const text = field()?.value ?? "";
  if (text) sessionStorage.setItem(KEY, text);
  else sessionStorage.removeItem(KEY);
}

/** Puts the kept draft back: into the field, or to be read where nothing can be written. */
function restore() {
  const draft = sessionStorage.getItem(KEY);
  if (!draft) return;
  if (field()) {
    if (!field().value) field().value = draft;
    return;
  }
  const kept = document.getElementById("kept-draft");
  if (!kept) return;
  kept.hidden = false;
  kept.querySelector("textarea").value = draft;
}

/** Puts a text at the cursor of the message. */
export function insert(text) {
  const area = field();
  if (!area) return;
  const before = area.value.slice(0, area.selectionStart);
  const gap = before && !/\s$/.test(before) ? "\n" : "";
  area.setRangeText(gap + text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

function changed() {
  document.body.dispatchEvent(new CustomEvent("cairn:attached"));
}

/** Puts a card below the message; the same one only once. */
export function attach(name, value, title) {
  const box = document.getElementById("attached");
  if (!box || box.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`)) return;
  const line = document.createElement("p");
  const input = Object.assign(document.createElement("input"), { type: "hidden", name, value });
  const label = Object.assign(document.createElement("span"), { textContent: title || value });
  const remove = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: box.dataset.remove });
  remove.addEventListener("click", () => {
    line.remove();
    changed();
    field().focus();
  });
  line.append(input, label, remove);
  box.append(line);
  changed();
  field().focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert], [data-attach], [data-attach-all]");
  if (!button || !composer()) return;
  event.preventDefault();
  if (button.dataset.insert !== undefined) insert(button.dataset.insert);
  if (button.dataset.attach !== undefined) attach(button.dataset.attach, button.value || button.dataset.value, button.dataset.title);
  if (button.dataset.attachAll !== undefined) {
    for (const input of button.form.querySelectorAll("input[data-title]")) attach(input.name, input.value, input.dataset.title);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.target.id !== "say" || event.key !== "Enter" || event.isComposing) return;
  if (event.shiftKey || event.altKey) return;
  event.preventDefault();
  composer().requestSubmit();
});

let told = 0;
document.addEventListener("input", (event) => {
  if (event.target.id !== "say") return;
  keep();
  if (Date.now() - told < TYPING_EVERY || !event.target.value) return;
  told = Date.now();
  tell("typing");
});

/** What is on its way; what is typed meanwhile stays in the field. */
let sent = { client: "", text: "" };
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.id === "composer") sent = { client: composer().client_id.value, text: field().value };
});

// Only what was kept leaves the field: what failed stays, with the same id, to be sent again.
document.body.addEventListener("cairn:said", (event) => {
  const form = composer();
  if (!form || form.client_id.value !== event.detail.client) return;
  form.client_id.value = fresh();
  const typed = field().value;
  field().value = sent.client === event.detail.client && typed.startsWith(sent.text) ? typed.slice(sent.text.length).trimStart() : typed;
  document.getElementById("attached").replaceChildren();
  document.getElementById("warnings").replaceChildren();
  document.getElementById("problems").replaceChildren();
  keep();
  ask();
  settle(field(), form);
});

document.body.addEventListener("htmx:sendError", (event) => {
  if (event.target.id !== "composer") return;
  const told = document.createElement("p");
  told.textContent = composer().dataset.failed;
  document.getElementById("problems").replaceChildren(told);
});

document.body.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.target.id === "composing" || event.detail.target?.id === "composing") {
    restore();
    show();
  }
});

restore();
