/** Short sentences for who hears the page. The same sentence twice is spoken twice. */

export function announce(text, urgently = false) {
  const node = document.getElementById(urgently ? "announce-now" : "announce");
  if (!node || !text) return;
  node.textContent = "";
  window.setTimeout(() => {
    node.textContent = text;
  }, 50);
}
