/** How large the letters are: a choice that this browser keeps. */

import { openStore } from "./keeping.js";

const KEPT = "cairn-letters";
/** By percent, with the words for each. */
const NAMES = { 100: "letters-100", 125: "letters-125", 150: "letters-150", 200: "letters-200" };
const SIZES = Object.keys(NAMES).map(Number);

const store = openStore("localStorage");

/** @returns {number} percent */
export function size() {
  const kept = Number(store.get(KEPT));
  return SIZES.includes(kept) ? kept : SIZES[0];
}

/** Whether this browser can do it, and there is a size that way. */
export function canStep(way) {
  return CSS.supports("zoom", "2") && SIZES[SIZES.indexOf(size()) + way] !== undefined;
}

/** Puts the size that was chosen before on a panel. */
export function dress(panel) {
  panel.style.setProperty("--cairn-letters", String(size() / SIZES[0]));
}

/** The next larger size for 1, the next smaller for -1; a sentence says which. */
export function step(chat, way) {
  const next = SIZES[SIZES.indexOf(size()) + way] ?? size();
  store.set(KEPT, String(next));
  dress(chat.panel);
  chat.status.show("note", chat.say(NAMES[next]), 6_000);
}
