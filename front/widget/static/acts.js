/** What can be done with one answer: have it longer or simpler, say what one thinks of it, copy it. */

import { button, element, icon } from "./dom.js";

const THUMB = "M3 11h4v9H3zM10 20V11l4-8q3 1 2 4l-1 3h5q2 0 1.6 2l-1.6 6.4Q19.6 20 18 20z";
const SHEETS = "M9 9h11v11H9zM15 5H5v10";

/** @returns {HTMLButtonElement[]} one for each reply, which says its title and sends its payload */
export function keys(replies, onReply, kind) {
  return replies.map(({ title, payload, language }) =>
    button(title, () => onReply(payload, title), { class: kind, lang: language }),
  );
}

/** What can be pressed at any time; not part of what was said: nothing of it is read out with the answer. */
export function actsRow(replies, onReply, ...more) {
  return element("div", { class: "acts", "aria-live": "off" }, ...keys(replies, onReply, "form"), ...more);
}

/** @returns {HTMLElement|null} null for who says nothing that could be thought of */
export function actsOf(message, { say, onReply, onRate, onCopy }) {
  if (message.sender !== "assistant" || !message.text) return null;
  const thumbs = ["up", "down"].map((thumb) => button(
    icon(THUMB),
    ({ currentTarget }) => onRate(message, thumb, currentTarget),
    { class: "act", title: say(thumb), "data-thumb": thumb },
  ));
  const copy = button(icon(SHEETS), () => onCopy(message), { class: "act", title: say("copy") });
  const { buttons = [], comparison, offers } = message;
  const asked = buttons.filter(({ kind }) => kind);
  // Cards have these themselves; a table's columns are too narrow for them.
  if (comparison) asked.push(...offers.flatMap((offer) => offer.buttons ?? []));
  const node = actsRow(asked, onReply, element("span", {}, ...thumbs, copy));
  showThumb(node, message.opinion?.thumb);
  return node;
}

/** @param {HTMLElement} node an answer or a part of it @param {string} [thumb] up, down or none */
export function showThumb(node, thumb) {
  for (const one of node.querySelectorAll("[data-thumb]")) {
    one.setAttribute("aria-pressed", String(one.dataset.thumb === thumb));
  }
}
