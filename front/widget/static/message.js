/** A message as it stands in the log: who, when, what, and what can be done with it. */

import { actsOf } from "./acts.js";
import { comparisonTable } from "./comparison.js";
import { button, element, webLink } from "./dom.js";

const SPEAKERS = { learner: "you", assistant: "assistant", counsellor: "counsellor", service: "service" };
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
  const kind = SPEAKERS[message.sender] ?? "service";
  const node = element(
    "article",
    { class: `message ${kind}`, lang: message.language, tabindex: -1, "aria-labelledby": meta.id },
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
  if (message.sources?.length) node.append(sourceList(message.sources, say, language));
  node.append(actsOf(message, context) ?? "");
  const replies = buttons.filter(({ kind }) => !kind);
  if (replies.length) node.append(replyGroup(replies, say("replies"), onReply));
  return node;
}

export function replyGroup(replies, name, onReply) {
  const buttons = replies.map(({ title, payload, language }) =>
    button(title, () => onReply(payload, title), { lang: language }),
  );
  return element("div", { class: "replies", role: "group", "aria-label": name }, ...buttons);
}

/** Who speaks: a counsellor by name. */
export function speaker(message, say) {
  const role = say(SPEAKERS[message.sender] ?? "service");
  return message.counsellor ? `${message.counsellor} (${role})` : role;
}

function heading(message, say, language) {
  return element(
    "p",
    { class: "meta", lang: language },
    element("span", { class: "who" }, speaker(message, say)),
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
function offerList(offers, { say, language }) {
  const cards = offers.map((offer, index) => offerCard(offer, index + 1, say, language));
  // Without list markers Safari forgets that this is a list, unless told.
  return element("ol", { class: "offers", role: "list", "aria-label": say("offers") }, ...cards);
}

function offerCard(offer, number, say, language) {
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
  if (offer.checked) {
    const day = element("time", { datetime: offer.checked }, dayText(offer.checked, language));
    card.append(element("p", { class: "checked", lang: language }, say("checked"), " ", day));
  }
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

/** The time of day; the line above the day's first message has the date. */
function momentText(iso, language) {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return "";
  return new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(moment);
}

/** The day in words, or what was given when it is no date. */
export function dayText(iso, language) {
  const day = new Date(iso);
  if (Number.isNaN(day.getTime())) return iso;
  // A day without a time is midnight UTC; in another zone it would become the day before.
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day);
}
