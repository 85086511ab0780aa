/** The lists of the queue: ages go on, and the keyboard's place stays when rows come and go. */

import { announce } from "./announcing.js";

const list = document.getElementById("queue");
let place = null;

function age(since) {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 60_000));
  const { ageNow, ageMinutes, ageHours } = list.dataset;
  if (minutes === 0) return ageNow;
  if (minutes < 60) return ageMinutes.replace("%m", minutes);
  return ageHours.replace("%h", Math.floor(minutes / 60)).replace("%m", minutes % 60);
}

function tick() {
  for (const node of list.querySelectorAll("time.age")) {
    const text = age(node.dateTime);
    if (node.textContent !== text) node.textContent = text;
  }
}

/** Where the focus is, before the lists change. */
function remember() {
  const focused = document.activeElement;
  const row = list.contains(focused) ? focused.closest("[data-row]") : null;
  place = row && { id: focused.id, row: row.id, at: rows().indexOf(row) };
}

/** A row that is gone gives the focus to the one that took its place, and says so. */
function restore() {
  tick();
  if (!place || document.getElementById(place.row)?.contains(document.activeElement)) return;
  const same = document.getElementById(place.id) ?? document.querySelector(`#${place.row} a`);
  const next = same ?? rows()[Math.min(place.at, rows().length - 1)]?.querySelector("a");
  (next ?? document.getElementById("main")).focus();
  if (!same) announce(list.dataset.rowGone);
  place = null;
}

export function rows() {
  return [...(list?.querySelectorAll("[data-row]") ?? [])];
}

if (list) {
  window.setInterval(tick, 5_000);
  list.addEventListener("htmx:beforeSwap", remember);
  list.addEventListener("htmx:afterSwap", restore);
  tick();
}
