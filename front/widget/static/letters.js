/** How large the letters are: a choice that this browser keeps. */

import { store } from "./keeping.js";

const KEPT = "cairn-letters";
const USUAL = 100;
/** From this size on, a small window has no room for a head and a foot that stay. */
const LARGE = 150;

/** @returns {number} percent, as it was kept */
export function size() {
  return Number(store.get(KEPT)) || USUAL;
}

/** @param {number} percent of the usual size */
export function keep(percent) {
  store.set(KEPT, String(percent));
}

/** Puts the size that was chosen before on a panel. */
export function dress(panel) {
  panel.style.setProperty("--cairn-letters", String(size() / USUAL));
  panel.classList.toggle("large", size() >= LARGE);
}
