/** The whole conversation on paper: from a frame of its own, so that nothing else of the page is printed. */

import { element } from "./dom.js";
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
  const locale = chat.say("dates");
  // By this device's clock, as the days of the messages are.
  const made = element("p", {}, new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format());
  const said = [...chat.log.node.children].map((node) => copyOf(node, locale));
  paper.body.append(element("h1", {}, chat.say("title")), made, ...said);
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}

/** A message as it stands, with the addresses of its links and nothing to press; days with their dates. */
function copyOf(node, locale) {
  const copy = node.cloneNode(true);
  if (copy.matches(".day")) copy.textContent = dateAfter(node, locale);
  for (const one of copy.querySelectorAll(LEFT_OUT)) one.remove();
  if (copy.matches(LEFT_OUT)) return "";
  for (const one of copy.querySelectorAll("details")) one.open = true;
  for (const link of copy.querySelectorAll("a")) link.after(` (${link.getAttribute("href")})`);
  return copy;
}

/** On paper "today" soon says nothing. */
function dateAfter(node, locale) {
  let next = node;
  while (!next.matches("article")) next = next.nextElementSibling;
  const moment = new Date(next.querySelector("time").dateTime);
  return new Intl.DateTimeFormat(locale, { dateStyle: "full" }).format(moment);
}
