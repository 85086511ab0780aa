/** The menu's entries for larger and smaller letters. */

import { dress, keep, size } from "./letters.js";

const SHOWN_MS = 6_000;
/** By percent, with the words for each. */
const NAMES = { 100: "letters-100", 125: "letters-125", 150: "letters-150", 200: "letters-200" };
const SIZES = Object.keys(NAMES).map(Number);

/** The next larger size for 1, the next smaller for -1, undefined at the end. */
function next(way) {
  return SIZES[SIZES.indexOf(size()) + way];
}

/** Whether this browser can do it, and there is a size that way. */
export function canStep(way) {
  return CSS.supports("zoom", "2") && next(way) !== undefined;
}

/** @param {Chat} chat @param {1|-1} way a sentence tells the new size */
export function step(chat, way) {
  const percent = next(way);
  keep(percent);
  dress(chat.panel);
  chat.status.show("note", chat.say(NAMES[percent]), SHOWN_MS);
}
