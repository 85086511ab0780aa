/** The learner deleted the conversation: the page shows that instead of the talk, and keeps nothing of it. */

const page = document.getElementById("conversation");
const told = document.getElementById("erased");

/** Nothing of it is left in the list of the visitor's conversations, nor of what was typed. */
function drop(number) {
  document.getElementById(`mine-${number}`)?.closest("li").remove();
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith("cairn-draft-") && key.endsWith(`-${number}`)) sessionStorage.removeItem(key);
  }
}

function erase() {
  if (!told.hidden) return;
  drop(page.dataset.number);
  document.getElementById("notices")?.replaceChildren();
  told.hidden = false;
  for (const node of [...page.children]) if (node !== told && !node.matches(".top")) node.remove();
  document.getElementById("standing").remove();
  told.querySelector("h1").focus();
}

document.body.addEventListener("cairn:erased", (event) => {
  drop(event.detail.number);
  if (String(event.detail.number) === page.dataset.number) erase();
});

// Asked for something of a conversation that is gone: the stream was broken when it was told.
document.body.addEventListener("htmx:responseError", (event) => {
  const { status, responseURL } = event.detail.xhr;
  if (status === 404 && new URL(responseURL).pathname === `/desk/conversation/${page.dataset.number}/messages`) erase();
});
