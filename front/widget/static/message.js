/** A message as it stands in the log: who, when, what, and what can be done with it. */

import { actsOf, actsRow, keys } from "./acts.js";
import { comparisonTable } from "./comparison.js";
import { element, webLink } from "./dom.js";

/** Numbers the headings, by which messages are named. */
let made = 0;

/**
 * @param {Message} message
 * @param {object} context
 * @param {Say} context.say
 * @param {string} context.language of the page, for dates
 * @param {(payload: string, title: string) => void} context.onReply a suggested answer was pressed
 * @param {(message: Message, thumb: string, pressed: HTMLElement) => void} context.onRate
 * @param {(message: Message) => void} context.onCopy
 * @returns {HTMLElement} focusable by script, so that focus has a place to stay when a pressed button goes off
 */
export function messageNode(message, context) {
  const { say, language, onReply } = context;
  const meta = heading(message, say, language);
  meta.id = `meta-${(made += 1)}`;
  const node = element(
    "article",
    { class: `message ${kindOf(message)}`, lang: message.language, tabindex: -1, "aria-labelledby": meta.id },
    element("div", { class: "head" }, meta),
  );
  if (message.text) node.append(element("p", { class: "text", dir: "auto" }, message.text));
  const { comparison, offers = [], buttons = [] } = message;
  if (comparison) node.append(comparisonTable(comparison, offers, say));
  const cards = offers.filter(({ id }) => !comparison?.offers?.includes(id));
  if (cards.length) node.append(offerList(cards, context));
  for (const { title, url } of message.links ?? []) {
    node.append(element("p", { class: "links" }, webLink(title, url, say("new-tab"))));
  }
  if (message.sources?.length) node.append(sourceList(message.sources, say));
  node.append(actsOf(message, context) ?? "");
  const replies = buttons.filter(({ kind }) => !kind);
  if (replies.length) node.append(replyGroup(replies, say("replies"), onReply));
  return node;
}

export function replyGroup(replies, name, onReply) {
  return element("div", { class: "replies", role: "group", "aria-label": name }, ...keys(replies, onReply));
}

/** The word for who speaks, and the style. */
function kindOf({ sender }) {
  return sender === "learner" ? "you" : sender;
}

/** Who speaks: a counsellor by name. */
export function speaker(message, say) {
  const role = say(kindOf(message));
  return message.counsellor ? `${message.counsellor} (${role})` : role;
}

/** With the time of day; the line above the day's first message has the date. */
function heading(message, say, language) {
  return element(
    "p",
    { class: "meta", lang: language },
    element("span", { class: "who" }, speaker(message, say)),
    " ",
    element("time", { datetime: message.time }, inWords(message.time, say, { timeStyle: "short" }) ?? ""),
  );
}

/** A day, and before it what happened then. */
function dated(key, iso, say) {
  return element("time", { datetime: iso }, `${say(key)} ${dayText(iso, say)}`);
}

function sourceList(sources, say) {
  const items = sources.map(({ title, url, date }) => {
    const item = element("li", {}, webLink(title, url, say("new-tab")));
    // The day of the text, or of the last look at it: "as of" is true of both.
    if (date) item.append(" ", dated("as-of", date, say));
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
function offerList(offers, context) {
  const { say } = context;
  const cards = offers.map((offer, index) => offerCard(offer, index + 1, context));
  // Without list markers Safari forgets that this is a list, unless told.
  return element("ol", { class: "offers", role: "list", "aria-label": say("offers") }, ...cards);
}

function offerCard(offer, number, { say, language, onReply }) {
  const title = element(
    "h3",
    {},
    element("span", { class: "number" }, String(number)),
    element("span", { class: "name", lang: offer.title_language }, webLink(offer.title, offer.url, say("new-tab"))),
  );
  const card = element("li", { class: "offer" }, title);
  if (offer.provider) card.append(element("p", { class: "provider" }, offer.provider));
  if (offer.reasons?.length) card.append(points("reasons", say("why"), offer.reasons));
  if (offer.caveats?.length) card.append(points("caveats", say("mind"), offer.caveats));
  if (offer.facts?.length) card.append(factList(offer.facts));
  const { checked } = offer;
  if (checked) card.append(element("p", { class: "checked", lang: language }, dated("checked", checked, say)));
  if (offer.buttons) card.append(actsRow(offer.buttons, onReply));
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

/** The day in words, or what was given when it is no date. */
export function dayText(iso, say) {
  // A day without a time is midnight UTC; in another zone it would become the day before.
  return inWords(iso, say, { dateStyle: "long", timeZone: "UTC" }) ?? iso;
}

/** Dates are written as the server writes those within answers. */
function inWords(iso, say, style) {
  const moment = Date.parse(iso);
  return isNaN(moment) ? null : new Intl.DateTimeFormat(say("dates"), style).format(moment);
}
