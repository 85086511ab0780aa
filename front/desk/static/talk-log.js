/** What was said: new messages in order, each once; who types; what was delivered. */

const page = document.getElementById("conversation");
const log = document.getElementById("log");
const number = page?.dataset.number;

export function last() {
  return Math.max(0, ...[...log.children].map((line) => Number(line.dataset.id)));
}

/** Tells the server something that needs no answer; whether it got there. */
export async function tell(what, values = {}) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers"));
  const body = new URLSearchParams(values);
  const answer = await fetch(`/desk/conversation/${number}/${what}`, { method: "POST", headers, body }).catch(() => null);
  return Boolean(answer?.ok);
}

/** Asks for what is new. */
export function ask() {
  htmx.trigger(log, "cairn:messages");
}

function scroller() {
  return log.closest(".transcript");
}

function atEnd() {
  const box = scroller();
  return box.scrollHeight - box.scrollTop - box.clientHeight < 120;
}

function toEnd() {
  const box = scroller();
  box.scrollTop = box.scrollHeight;
}

let followed = true;

log.addEventListener("htmx:configRequest", (event) => {
  if (event.target === log) event.detail.parameters.after = last();
});

log.addEventListener("htmx:beforeSwap", () => {
  followed = atEnd();
});

log.addEventListener("htmx:afterSwap", (event) => {
  if (event.target !== log) return;
  const seen = new Set();
  for (const line of [...log.children]) {
    if (seen.has(line.dataset.id)) line.remove();
    seen.add(line.dataset.id);
  }
  const heard = log.lastElementChild?.classList.contains("learner");
  if (followed) toEnd();
  if (heard) page.dispatchEvent(new CustomEvent("cairn:heard"));
  show();
});

/** Says that the messages have been seen, when somebody can see them. */
let shown = 0;
export function show() {
  const newest = last();
  if (document.hidden || newest <= shown || !document.getElementById("composer")) return;
  shown = newest;
  const field = document.querySelector("#composer [name=seen]");
  if (field) field.value = newest;
  tell("seen", { last: newest }).then((told) => {
    if (!told) shown = 0;
  });
}

function standing({ version, delivered, here }) {
  for (const line of log.querySelectorAll(".counsellor")) {
    const mark = line.querySelector(".delivery");
    if (mark && Number(line.dataset.id) <= delivered) mark.textContent = log.dataset.delivered;
  }
  const sign = document.getElementById("here");
  const words = here ? sign.dataset.here : sign.dataset.gone;
  if (sign.textContent !== words) sign.textContent = words;
  if (Number(document.getElementById("standing").dataset.version) !== version) restand();
}

/** Asks how the conversation stands now; the composer stays unless it is wrong. */
export function restand() {
  const composing = document.getElementById("composer") ? "1" : "0";
  htmx.ajax("GET", `/desk/conversation/${number}/standing`, { swap: "none", source: ".columns", values: { composing } });
}

let typing;
function typed(detail) {
  if (String(detail.number) !== number || detail.who === "counsellor") return;
  const line = document.getElementById("typing");
  line.textContent = line.dataset.words;
  clearTimeout(typing);
  typing = setTimeout(() => (line.textContent = ""), 6000);
}

/** The conversation went on to somebody else: nothing more is asked or sent, what was typed can be copied. */
let gone = false;
function leave() {
  if (gone) return;
  gone = true;
  const told = document.getElementById("gone");
  told.append(Object.assign(document.createElement("p"), { textContent: told.dataset.words }));
  const field = document.getElementById("say");
  if (field) field.readOnly = true;
  for (const button of page.querySelectorAll("button")) button.disabled = true;
}

page.addEventListener("htmx:beforeRequest", (event) => {
  if (gone) event.preventDefault();
});
document.body.addEventListener("cairn:gone", leave);
document.body.addEventListener("cairn:standing", (event) => standing(event.detail));
document.body.addEventListener("cairn:hello", ask);
document.body.addEventListener("cairn:delivered", ask);
document.body.addEventListener("cairn:typing", (event) => typed(event.detail));
document.body.addEventListener("cairn:message", (event) => {
  if (String(event.detail.number) === number) ask();
  else htmx.ajax("GET", `/desk/conversation/${number}/mine`, { swap: "none", source: ".top" });
});
document.body.addEventListener("cairn:queue", ask);
document.addEventListener("visibilitychange", show);
document.body.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 409) restand();
});

/** The height of what stays on top, for the style. */
const above = document.querySelector(".top");
new ResizeObserver(() => {
  document.documentElement.style.setProperty("--above", `${above.offsetHeight}px`);
}).observe(above);

toEnd();
show();
