/** Building nodes from text and attributes only: nothing a server or a person wrote is ever parsed as markup. */

/** Attributes that are null or undefined are left out; children that are strings become text nodes. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

export function button(text, onPress, attributes = {}) {
  const node = element("button", { type: "button", ...attributes }, text);
  node.addEventListener("click", onPress);
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing of 24 × 24 that says nothing by itself. */
export function icon(lines) {
  const node = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", lines);
  node.setAttribute("viewBox", "0 0 24 24");
  node.setAttribute("aria-hidden", "true");
  node.append(path);
  return node;
}

/**
 * A link beside the conversation, or plain text when the address is not one of the web: a catalogue record is
 * someone else's data and may hold `javascript:`. `newTab` is spoken after the link's text.
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
