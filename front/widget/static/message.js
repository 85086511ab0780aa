/** A message as it stands in the log: who, when, what, and what can be done with it. */

import { button, element, webLink } from "./dom.js";

const SPEAKERS = { learner: "you", assistant: "assistant", counsellor: "counsellor", service: "service" };

/**
 * @param {Message} message
 * @param {object} context
 * @param {Say} context.say
 * @param {string} context.language of the page, for dates
 * @param {(payload: string, title: string) => void} context.onReply a suggested answer was pressed
 * @returns {HTMLElement} focusable by script, so that focus has a place to stay when a pressed button goes off
 */
export function messageNode(message, { say, language, onReply }) {
  const node = element(
    "article",
    { class: `message ${SPEAKERS[message.sender] ?? "service"}`, lang: message.language, tabindex: -1 },
    heading(message, say, language),
  );
  if (message.text) node.append(element("p", { class: "text", dir: "auto" }, message.text));
  if (message.offers?.length) node.append(offerList(message.offers, say));
  for (const { title, url } of message.links ?? []) {
    node.append(element("p", { class: "links" }, webLink(title, url, say("new-tab"))));
  }
  if (message.sources?.length) node.append(sourceList(message.sources, say, language));
  if (message.buttons?.length) node.append(replyGroup(message.buttons, say("replies"), onReply));
  return node;
}

export function replyGroup(replies, name, onReply) {
  const buttons = replies.map(({ title, payload, language }) =>
    button(title, () => onReply(payload, title), { lang: language }),
  );
  return element("div", { class: "replies", role: "group", "aria-label": name }, ...buttons);
}

function heading(message, say, language) {
  const role = say(SPEAKERS[message.sender] ?? "service");
  const who = message.counsellor ? `${message.counsellor} (${role})` : role;
  return element(
    "p",
    { class: "meta", lang: language },
    element("span", { class: "who" }, who),
    " ",
    element("time", { datetime: message.time }, momentText(message.time, language)),
  );
}

function sourceList(sources, say, language) {
  const items = sources.map(({ title, url, date }) => {
    const item = element("li", {}, webLink(title, url, say("new-tab")));
    if (date) item.append(" ", element("time", { datetime: date }, dayText(date, language)));
    return item;
  });
  return element(
    "details",
    { class: "sources" },
    element("summary", {}, say("sources")),
    element("ul", { role: "list" }, ...items),
  );
}

/** Numbered as they stand, so that "the second one" is plain to see and hear. */
function offerList(offers, say) {
  const cards = offers.map((offer, index) => offerCard(offer, index + 1, say));
  // Without list markers Safari forgets that this is a list, unless told.
  return element("ol", { class: "offers", role: "list", "aria-label": say("offers") }, ...cards);
}

function offerCard(offer, number, say) {
  const title = element(
    "h3",
    {},
    element("span", { class: "number" }, String(number), element("span", { class: "spoken" }, ". ")),
    element("span", { class: "name" }, webLink(offer.title, offer.url, say("new-tab"))),
  );
  const card = element("li", { class: "offer" }, title);
  if (offer.provider) card.append(element("p", { class: "provider" }, offer.provider));
  if (offer.reasons?.length) card.append(points("reasons", say("why"), offer.reasons));
  if (offer.caveats?.length) card.append(points("caveats", say("mind"), offer.caveats));
  if (offer.facts?.length) card.append(factList(offer.facts));
  return card;
}

function points(kind, heading, items) {
  const list = element("ul", { role: "list" }, ...items.map((item) => element("li", {}, item)));
  return element("div", { class: kind }, element("h4", {}, heading), list);
}

function factList(facts) {
  const rows = facts.map(({ label, value }) =>
    element("div", {}, element("dt", {}, label), element("dd", {}, value)),
  );
  return element("dl", { class: "facts" }, ...rows);
}

/** The time alone for today, with its date otherwise. */
function momentText(iso, language) {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return "";
  const today = moment.toDateString() === new Date().toDateString();
  const style = today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
  return new Intl.DateTimeFormat(language, style).format(moment);
}

/** The day in words, or what was given when it is no date. */
function dayText(iso, language) {
  const day = new Date(iso);
  if (Number.isNaN(day.getTime())) return iso;
  // A day without a time is midnight UTC; in another zone it would become the day before.
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day);
}
