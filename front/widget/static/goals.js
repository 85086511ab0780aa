/** Links that open the chat: `#cairn-chat`, and `#cairn-chat=what one wants` with words for the field. */

const LINK = /^#cairn-chat(?:=(.*))?$/;

/**
 * @returns {string|null} the words of the page's address, "" without any; null when it does not ask for the chat
 */
export function wanted() {
  const [found, words] = LINK.exec(location.hash) ?? [];
  if (found === undefined) return null;
  // The same link works again, and a goal does not stay in the address to be shared unawares.
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    return decodeURIComponent(words ?? "");
  } catch {
    return "";
  }
}
