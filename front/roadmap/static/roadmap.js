/** The page works without: this only offers the browser's own print dialogue. */

const button = document.querySelector("#print");
button.addEventListener("click", () => window.print());
button.parentElement.hidden = false;
