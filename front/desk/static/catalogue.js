/** Offers chosen in the list beside a conversation go into the message together: compared, or as a roadmap. */

const chosen = () => [...document.querySelectorAll("#catalogue-found input[data-choose]:checked")];

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-chosen]");
  if (!button) return;
  const boxes = chosen();
  const told = document.getElementById("catalogue-told");
  if (boxes.length < Number(button.dataset.least) || boxes.length > Number(button.dataset.most)) {
    told.textContent = button.dataset.wrong;
    return;
  }
  told.textContent = "";
  const { attach } = await import("./talk-composer.js");
  for (const box of boxes) {
    attach(button.dataset.chosen, box.value, `${button.dataset.label}: ${box.dataset.title}`);
    box.checked = false;
  }
});

/** What was chosen stays chosen in a list that comes anew. */
let kept = new Set();
document.addEventListener("htmx:beforeSwap", ({ target }) => {
  if (target.id === "catalogue-found") kept = new Set(chosen().map((box) => box.value));
});
document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (target.id !== "catalogue-found") return;
  for (const box of target.querySelectorAll("input[data-choose]")) box.checked = kept.has(box.value);
});
