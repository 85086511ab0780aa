/**
 * Keys. Each is a second way to what a link or a button does; those that are a character alone can be switched off, and
 * none does anything while somebody types.
 */

import { rows } from "./queue.js";

const dialog = document.getElementById("shortcuts");
/** Milliseconds in which a letter after “g” counts. */
const PAUSE = 1_500;
let going = 0;

function typing(node) {
  const field = node.closest?.("input, textarea, select, [contenteditable]");
  return Boolean(field) && !["checkbox", "radio", "button", "submit"].includes(field.type);
}

function enabled() {
  return document.getElementById("switch-shortcuts")?.getAttribute("aria-checked") !== "false";
}

function step(by) {
  const all = rows();
  if (!all.length) return false;
  const at = all.indexOf(document.activeElement.closest("[data-row]"));
  const next = at < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + by))];
  next.querySelector("a").focus();
  return true;
}

function press(node) {
  node?.click();
  return Boolean(node);
}

function claim() {
  const row = document.activeElement.closest("[data-row]");
  return press((row ?? document).querySelector("[data-claim]"));
}

function search() {
  const field = document.querySelector("main input[type='search'], main [data-search], #filters select");
  field?.focus();
  return Boolean(field);
}

function help() {
  dialog.showModal();
  return true;
}

function go() {
  going = Date.now();
  return true;
}

const KEYS = { "?": help, "/": search, c: claim, g: go, j: () => step(1), k: () => step(-1) };

function character(key) {
  if (Date.now() - going < PAUSE) {
    going = 0;
    if (press(document.querySelector(`[data-go="${CSS.escape(key)}"]`))) return true;
  }
  return Object.hasOwn(KEYS, key) && KEYS[key]();
}

function pressed(event) {
  if (event.defaultPrevented || event.isComposing || typing(event.target)) return false;
  if (document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey) return false;
  if (event.altKey) return /^Digit[1-9]$/.test(event.code) && visit(event.code.at(-1));
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    return Boolean(event.target.closest("[data-row]")) && step(event.key === "ArrowDown" ? 1 : -1);
  }
  return enabled() && character(event.key);
}

function visit(place) {
  window.location.assign(`/desk/mine/${place}`);
  return true;
}

if (dialog) {
  document.addEventListener("keydown", (event) => {
    if (pressed(event)) event.preventDefault();
  });
  // The browser gives the focus back to what had it before; where nothing had, it would stay on what is hidden now.
  dialog.addEventListener("close", () => {
    if (dialog.contains(document.activeElement)) document.getElementById("main").focus();
  });
  document.querySelector("[data-opens='shortcuts']")?.addEventListener("click", help);
}
