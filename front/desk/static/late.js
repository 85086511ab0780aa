/**
 * An act is answered although its button is on the page no more: a list that came meanwhile may have taken it away. What
 * was only looked for on behalf of such a place is let go.
 */

function shown({ xhr }) {
  const target = xhr.getResponseHeader("HX-Retarget");
  htmx.swap(target ?? document.body, xhr.response, { swapStyle: target ? "innerHTML" : "none" });
  for (const when of ["HX-Trigger", "HX-Trigger-After-Swap", "HX-Trigger-After-Settle"]) {
    const events = xhr.getResponseHeader(when);
    if (!events) continue;
    const named = events.startsWith("{") ? JSON.parse(events) : { [events]: {} };
    for (const [name, value] of Object.entries(named)) {
      htmx.trigger(document.body, name, typeof value === "object" ? value : { value });
    }
  }
}

document.body.addEventListener("htmx:beforeRequest", ({ detail: { elt, xhr, requestConfig } }) => {
  const answered = (event) => {
    if (event.detail.xhr !== xhr || elt.isConnected || xhr.getResponseHeader("HX-Redirect")) return;
    event.preventDefault();
    if (requestConfig.verb !== "get") shown(event.detail);
  };
  elt.addEventListener("htmx:beforeOnLoad", answered, { once: true });
});
