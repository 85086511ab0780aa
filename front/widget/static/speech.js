/** What is read of a message, in the order in which it stands. */

import { spoken } from "./spoken.js";

/**
 * All that a message holds, in the order in which it stands, for the ear. The list of sources is only named.
 *
 * @param {Message} message
 * @param {string} language
 * @param {Record<string, string>} words
 */
export function speech(message, language, words) {
  const cards = message.comparison ? compared(message.comparison) : (message.offers ?? []).map(card);
  const parts = [message.text, ...cards, ...(message.links ?? []).map(({ title }) => title)];
  if (message.sources?.length) parts.push(words.sources);
  // Other forms of an answer are offered under each one; only what answers it is read.
  const replies = (message.buttons ?? []).filter(({ kind }) => !kind).map(({ title }) => title);
  if (replies.length) parts.push(`${words.answers} ${replies.join("; ")}`);
  return spoken(parts.filter(Boolean).join("\n"), language, words);

  function card(offer, index) {
    const lines = [words.offer.replace("NUMBER", String(index + 1)) + ` ${offer.title}`, offer.provider];
    if (offer.reasons?.length) lines.push(words.why, ...offer.reasons);
    if (offer.caveats?.length) lines.push(words.mind, ...offer.caveats);
    for (const { label, value } of offer.facts ?? []) lines.push(`${label}: ${value}`);
    return lines.filter(Boolean).join("\n");
  }
}

/** Row by row: that is how one compares. */
function compared({ columns, rows }) {
  return rows.map(({ label, cells }) => [`${label}:`, ...cells.map((cell, column) => `${columns[column]}: ${cell}`)].join("\n"));
}
