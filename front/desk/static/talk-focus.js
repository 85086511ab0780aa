/**
 * Where the keyboard goes after an act. An answer may come late, when somebody writes somewhere else already: a private
 * note must not go on in the message to the learner.
 */

/** Gives the focus to a node if nothing else has it by now; `within` is where the act was begun. */
export function settle(node, within = null) {
  const at = document.activeElement;
  if (at === document.body || within?.contains(at)) node?.focus();
}

document.body.addEventListener("cairn:focus", (event) => settle(document.querySelector(event.detail.value)));
