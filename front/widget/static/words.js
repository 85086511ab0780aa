/** The widget's words, in one language, from the server's locales. */

import { backOff } from "./connection.js";

const FALLBACK = "en";

/**
 * Asks until it gets them: without words there is nothing to show.
 *
 * @param {URL} base the address of the widget's folder on the server
 * @param {string} language
 * @returns {Promise<{language: string, say: Say}>} English when the language is not there
 */
export async function loadWords(base, language) {
  for (let failures = 0; ; failures += 1) {
    try {
      return await fetchWords(base, language);
    } catch (error) {
      console.warn(error);
      await new Promise((wake) => window.setTimeout(wake, backOff(failures)));
    }
  }
}

async function fetchWords(base, language) {
  const response = await fetch(new URL(`words/${language}.json`, base));
  if (response.status === 404 && language !== FALLBACK) return fetchWords(base, FALLBACK);
  if (!response.ok) throw new Error(`The widget's words: HTTP ${response.status}`);
  const words = await response.json();
  return { language, say: (key) => words[key] ?? key };
}
