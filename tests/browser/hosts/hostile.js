// Shortcuts that forget where one types, and a trap for the focus.
"use strict";
window.heard = [];
for (const kind of ["keydown", "keypress", "keyup", "input", "paste"]) {
  document.addEventListener(kind, (event) => {
    window.heard.push(event.key ?? kind);
    event.preventDefault();
  });
}
Array.prototype.last = function last() {
  return this[this.length - 1];
};
