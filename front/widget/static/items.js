/**
 * What stands in the menu. A few words each; what one does is imported when it is first chosen:
 * `run: async (chat) => (await import("./printing.js")).print(chat)`.
 *
 * Orders: 10 the conversation, 20 its language, 30 how it looks and sounds, 40 taking it along,
 * 50 going on elsewhere, 90 deleting.
 */

import { Menu, register } from "./menu.js";
import { LANGUAGES } from "./words.js";

register({ key: "new-conversation", order: 10, run: (chat) => chat.startAgain() });

register({ key: "elsewhere", order: 50, run: async (chat) => (await import("./moving.js")).giveCode(chat) });

for (const language of LANGUAGES) {
  register({
    key: `language-${language}`,
    lang: language,
    order: 20,
    shown: (chat) => language !== chat.language && !chat.host.hasAttribute("one-language"),
    run: (chat) => chat.speak(language),
  });
}

/** @param {Chat} chat @param {HTMLButtonElement} opener the menu is put beside it, open */
export function openMenu(chat, opener) {
  return new Menu(chat, opener);
}
