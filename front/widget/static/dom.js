/** Building nodes from text and attributes only: nothing a server or a person wrote is ever parsed as markup. */

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes] null and undefined leave an attribute out
 * @param {...(Node|string)} children strings become text nodes
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/**
 * @param {string} text
 * @param {() => void} onPress
 * @param {Record<string, any>} [attributes]
 * @returns {HTMLElement}
 */
export function button(text, onPress, attributes = {}) {
  const node = element("button", { type: "button", ...attributes }, text);
  node.addEventListener("click", onPress);
  return node;
}

/**
 * A link beside the conversation, or plain text when the address is not one of the web: a catalogue record is
 * someone else's data and may hold `javascript:`.
 *
 * @param {string} text
 * @param {string|undefined} address
 * @param {string} newTab spoken after the link's text
 * @returns {Node}
 */
export function webLink(text, address, newTab) {
  const href = webAddress(address);
  if (!href) return document.createTextNode(text);
  return element(
    "a",
    { href, target: "_blank", rel: "noopener noreferrer" },
    text,
    element("span", { class: "spoken" }, ` (${newTab})`),
  );
}

function webAddress(address) {
  try {
    const url = new URL(address ?? "");
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
