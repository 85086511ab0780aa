/** The whole conversation on paper: from a frame of its own, so that nothing else of the page is printed. */

import { element } from "./dom.js";
import { dayText } from "./message.js";
import sheet from "./print.css" with { type: "css" };

/** What is only for the screen. */
const LEFT_OUT = ".acts, .replies, .fate, .spoken, .fault, .fresh, button";
let frame;

/** Opens the browser's print dialogue. */
export function print(chat) {
  frame?.remove();
  frame = element("iframe", { class: "spoken", title: chat.say("print"), "aria-hidden": "true", tabindex: -1 });
  chat.panel.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  const style = new view.CSSStyleSheet();
  style.replaceSync(sheet.text);
  paper.adoptedStyleSheets = [style];
  paper.documentElement.lang = chat.language;
  paper.title = chat.say("title");
  const made = element("p", {}, dayText(new Date().toISOString().slice(0, 10), chat.language));
  paper.body.append(element("h1", {}, chat.say("title")), made, ...[...chat.log.node.children].map((node) => copyOf(node, chat.language)));
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}

/** A message as it stands, with the addresses of its links and nothing to press; days with their dates. */
function copyOf(node, language) {
  const copy = node.cloneNode(true);
  if (copy.matches(".day")) copy.textContent = dateAfter(node, language);
  for (const one of copy.querySelectorAll(LEFT_OUT)) one.remove();
  if (copy.matches(LEFT_OUT)) return "";
  for (const one of copy.querySelectorAll("details")) one.open = true;
  for (const link of copy.querySelectorAll("a")) link.after(` (${link.getAttribute("href")})`);
  return copy;
}

/** On paper "today" soon says nothing. */
function dateAfter(node, language) {
  let next = node;
  while (!next.matches("article")) next = next.nextElementSibling;
  const moment = new Date(next.querySelector("time").dateTime);
  return new Intl.DateTimeFormat(language, { dateStyle: "full" }).format(moment);
}
