/** Taking words along: one answer, or the whole conversation, as plain text in the clipboard. */

import { element } from "./dom.js";
import { speaker, dayText } from "./message.js";

const NOTE_MS = 6_000;

/** Copies messages and says so. */
export async function copy(chat, messages) {
  await write(plain(chat, messages), chat.panel);
  chat.status.show("note", chat.say("copied"), NOTE_MS);
}

/** @returns {string} who said what and when, with offers, tables, links and the dates of sources */
function plain(chat, messages) {
  return messages.map((message) => lines(chat, message).filter(Boolean).join("\n")).join("\n\n") + "\n";
}

function lines({ say }, message) {
  const moment = new Intl.DateTimeFormat(say("dates"), { dateStyle: "long", timeStyle: "short" });
  const { comparison, offers = [], links = [], sources = [] } = message;
  const cards = offers.filter(({ id }) => !comparison?.offers?.includes(id));
  const dated = sources.map(({ title, url, date }) => `• ${list([title, date && [say("as-of"), dayText(date, say)].join(" "), url])}`);
  return [
    `${speaker(message, say)}, ${moment.format(new Date(message.time))}`,
    message.text,
    ...compared(comparison, offers),
    ...cards.flatMap((offer, at) => card(offer, at + 1, say)),
    ...links.map(({ title, url }) => list([title, url])),
    dated.length && `${say("sources")}:`,
    ...dated,
  ];
}

/** Offer by offer: columns do not survive being pasted. */
function compared(comparison, offers) {
  return (comparison?.columns ?? []).flatMap((column, at) => {
    const url = offers.find(({ id }) => id === comparison.offers?.[at])?.url;
    return [
      `${at + 1}. ${column}`,
      ...comparison.rows.map(({ label, cells }) => `   ${label}: ${cells[at]}`),
      url && `   ${url}`,
    ];
  });
}

function card(offer, number, say) {
  const { reasons = [], caveats = [], facts = [] } = offer;
  return [
    `${number}. ${list([offer.title, offer.provider])}`,
    reasons.length && `   ${say("why")}: ${reasons.join(" ")}`,
    caveats.length && `   ${say("mind")}: ${caveats.join(" ")}`,
    ...facts.map(({ label, value }) => `   ${label}: ${value}`),
    offer.checked && `   ${say("checked")} ${dayText(offer.checked, say)}`,
    offer.url && `   ${offer.url}`,
  ];
}

function list(parts) {
  return parts.filter(Boolean).join(", ");
}

/** Pages without TLS have no clipboard of their own. */
async function write(text, panel) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const before = panel.getRootNode().activeElement;
  const field = element("textarea", { class: "spoken", "aria-hidden": "true", tabindex: -1 });
  field.value = text;
  panel.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus({ preventScroll: true });
  if (!done) throw new Error("The browser does not copy.");
}
