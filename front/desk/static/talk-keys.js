/**
 * Keys with Alt, which work while one writes as well: each goes to, or presses, what has it as `aria-keyshortcuts`.
 * AltGr is no Alt: it makes the letters of Polish.
 */

function reach(node) {
  const folded = node.closest("details:not([open])");
  if (folded && node.closest("summary") === null) folded.open = true;
  if (node.matches("summary")) {
    node.parentElement.open = !node.parentElement.open;
    const field = node.parentElement.open && node.parentElement.querySelector("input:not([type=hidden]), select, textarea");
    (field || node).focus();
  } else if (node.matches("button, a")) {
    node.click();
  } else {
    node.focus();
  }
}

function beside(by) {
  const links = [...document.querySelectorAll("#mine a")];
  const at = links.findIndex((link) => link.hasAttribute("aria-current"));
  const next = at < 0 ? links[0] : links[(at + by + links.length) % links.length];
  if (next && links.indexOf(next) !== at) window.location.assign(next.href);
  return Boolean(next);
}

function pressed(event) {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return false;
  if (event.getModifierState("AltGraph") || document.querySelector("dialog[open]")) return false;
  if (event.key === "ArrowUp" || event.key === "ArrowDown") return beside(event.key === "ArrowUp" ? -1 : 1);
  if (!event.code.startsWith("Key")) return false;
  const node = document.querySelector(`[aria-keyshortcuts="Alt+${event.code.slice(3)}"]`);
  if (node) reach(node);
  return Boolean(node);
}

document.addEventListener("keydown", (event) => {
  if (pressed(event)) event.preventDefault();
});
