/** Which language which part of a message is in: a voice reads each with the right sounds (WCAG 2.2, 3.1.2). */

/** What the widget itself says within a message; all the rest is said in the message's language. */
const OWN = "h4, summary, .spoken, .checked, .sources time";

/**
 * @param {HTMLElement} node a message in another language than the page
 * @param {string} own the page's language
 * @param {string} other the message's language
 */
export function nameLanguages(node, own, other) {
  for (const part of node.querySelectorAll(OWN)) part.lang = own;
  // A name given by an attribute is read in the language of its element, and so is all that stands in it.
  for (const part of node.querySelectorAll("[aria-label], [title]")) {
    part.lang = own;
    for (const inner of part.children) inner.lang ||= other;
  }
}
