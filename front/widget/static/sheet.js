/** The panel on a small screen: it fills what the keyboard leaves, and keeps the focus while it covers the page. */

const SMALL = window.matchMedia("(max-width: 30rem), (max-height: 30rem)");
const FOCUSABLE = "button, a[href], textarea, input, summary, [tabindex='0']";

/** @param {HTMLElement} panel */
export function fit(panel) {
  const view = window.visualViewport;
  const place = () => {
    // Who enlarges the page by pinching wants it larger, not in a smaller frame.
    const plain = view && view.scale < 1.01;
    panel.style.setProperty("--height", plain ? `${view.height}px` : "100dvh");
    panel.style.setProperty("--top", plain ? `${view.offsetTop}px` : "0px");
    panel.setAttribute("aria-modal", String(SMALL.matches));
  };
  view?.addEventListener("resize", place);
  view?.addEventListener("scroll", place);
  SMALL.addEventListener("change", place);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && SMALL.matches) goRound(panel, event);
  });
  place();
}

/** What lies beneath cannot be seen: the focus does not go there. */
function goRound(panel, event) {
  const reachable = [...panel.querySelectorAll(FOCUSABLE)].filter(
    (node) => node.tabIndex >= 0 && !node.disabled && node.getClientRects().length,
  );
  const [from, to] = event.shiftKey ? [reachable[0], reachable.at(-1)] : [reachable.at(-1), reachable[0]];
  if (event.target !== from) return;
  to.focus();
  event.preventDefault();
}
