/** Somebody waits: the title counts, a sound, the browser's notification, a sentence for who hears the page. */

import { announce } from "./announcing.js";
import { leader } from "./live.js";
import { play } from "./sound.js";

/** Milliseconds after which danger that nobody has taken is told again. */
const AGAIN = 30_000;
const KNOWN = "cairn-desk-known";

const words = document.getElementById("announce")?.dataset;
const title = document.title;
let known = remembered();
let danger = false;

function remembered() {
  try {
    return JSON.parse(window.localStorage.getItem(KNOWN));
  } catch {
    return null;
  }
}

/** Other tabs and the next page do not tell the same again. */
function remember(numbers) {
  known = numbers;
  try {
    window.localStorage.setItem(KNOWN, JSON.stringify(numbers));
  } catch {
    // Without storage the next page may tell it once more.
  }
}

function on(name) {
  return document.getElementById(`switch-${name}`)?.getAttribute("aria-checked") === "true";
}

function notify(text) {
  const may = on("notifications") && "Notification" in window && Notification.permission === "granted";
  if (!may || !document.hidden) return;
  const shown = new Notification(text, { tag: "cairn-desk", icon: "/widget/cairn.svg" });
  shown.addEventListener("click", () => window.focus());
}

function tell(name) {
  const text = words[name];
  announce(text, name === "danger");
  if (!leader()) return;
  if (on("sound")) play(name);
  notify(text);
}

function count({ waiting, asking }) {
  const all = waiting.length + asking;
  document.title = all ? `(${all}) ${title}` : title;
  const badge = document.querySelector("[data-badge='queue']");
  if (!badge) return;
  badge.hidden = !waiting.length;
  badge.firstElementChild.textContent = String(waiting.length);
}

async function look() {
  const answer = await fetch("/desk/waiting", { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok) return;
  const told = await answer.json();
  count(told);
  const fresh = known && told.waiting.filter((one) => !known.includes(one.number));
  remember(told.waiting.map((one) => one.number));
  danger = told.waiting.some((one) => one.priority === "danger");
  if (fresh?.some((one) => one.priority === "danger")) tell("danger");
  else if (fresh?.length) tell("request");
}

if (words) {
  // What waits before anything was heard here is no news; what comes a moment later is.
  if (known === null) look();
  document.body.addEventListener("cairn:queue", look);
  document.body.addEventListener("cairn:alert", (event) => {
    // Stage 0 is the new request itself, which was told already; danger is told again by the clock below.
    if (event.detail.priority !== "danger" && event.detail.stage > 0) tell("request");
  });
  document.body.addEventListener("cairn:learner", (event) => {
    const mine = String(event.detail.holder) === words.me && event.detail.state === "with_counsellor";
    if (mine && document.hidden && leader() && on("sound")) play("message");
  });
  window.setInterval(() => danger && tell("danger"), AGAIN);
  document.addEventListener("click", async (event) => {
    const switched = event.target.closest("#switch-notifications");
    if (!switched || switched.getAttribute("aria-checked") === "true" || !("Notification" in window)) return;
    if ((await Notification.requestPermission()) === "denied") announce(words.notificationsDenied);
  });
}
