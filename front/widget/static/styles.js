/** Styles for shadow roots. Constructed sheets are no inline styles: a policy without any style-src lets them be. */

import { BASE } from "./place.js";
import { element } from "./dom.js";

/** Constructed once, shared by every element on the page. */
const constructed = new Map();

/**
 * @param {ShadowRoot} root
 * @param {Sheet[]} sheets
 * @returns {Promise<unknown>} settles when they apply, or have failed
 */
export function adopt(root, sheets) {
  try {
    // Once each, however often the chat is built anew.
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets.map(construct)])];
    return Promise.resolve();
  } catch {
    // A browser older than constructed sheets loads them as files.
    return Promise.all(sheets.map(({ name }) => link(root, name)));
  }
}

function construct({ name, text }) {
  if (!constructed.has(name)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    constructed.set(name, sheet);
  }
  return constructed.get(name);
}

function link(root, name) {
  const node = element("link", { rel: "stylesheet", href: new URL(name, BASE).href });
  return new Promise((done) => {
    node.addEventListener("load", done);
    node.addEventListener("error", done);
    root.prepend(node);
  });
}
