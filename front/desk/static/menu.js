/** On a small screen the links to the pages are behind a button. */

const small = window.matchMedia("(width < 64rem)");
const button = document.querySelector(".menu-button");
const menu = document.getElementById("menu");

function open(is) {
  menu.hidden = !is;
  button.setAttribute("aria-expanded", String(is));
}

if (button && menu) {
  button.hidden = false;
  button.addEventListener("click", () => open(menu.hidden));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !small.matches || menu.hidden || !menu.contains(event.target)) return;
    open(false);
    button.focus();
  });
  small.addEventListener("change", () => open(!small.matches));
  open(!small.matches);
}
