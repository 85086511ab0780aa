/** A list that is found by typing: arrows lead through it, Enter in the field takes the first, Escape leads back. */

const buttonsOf = (list) => [...list.querySelectorAll("button")];

const steps = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const fromField = (event, field) => {
  const list = document.getElementById(field.dataset.list);
  const [first] = list ? buttonsOf(list) : [];
  if (event.key === "Enter") {
    event.preventDefault();
    first?.click();
  } else if (event.key === "ArrowDown" && first) {
    event.preventDefault();
    first.focus();
  }
};

const fromList = (event, list) => {
  const field = document.getElementById(list.dataset.search);
  if (event.key === "Escape") {
    field?.focus();
    return;
  }
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = buttonsOf(list);
  const to = step(buttons.indexOf(event.target), buttons.length);
  (buttons[to] ?? field)?.focus();
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const field = event.target.closest("input[data-list]");
  if (field) fromField(event, field);
  const list = event.target.closest("[data-search]");
  if (list && event.target.matches("button")) fromList(event, list);
});
