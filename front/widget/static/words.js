/** The widget's words, in one language, from the server's locales. */

import { backOff } from "./connection.js";
import { BASE } from "./place.js";
import names from "./names.json" with { type: "json" };

const FALLBACK = "en";

/** @type {string[]} the languages there are words in */
export const LANGUAGES = Object.keys(names);

/**
 * @param {string} [wanted] a language tag such as "pl-PL"
 * @returns {string} a language there are words in
 */
export function closest(wanted) {
  const language = (wanted || document.documentElement.lang || FALLBACK).split("-")[0].toLowerCase();
  return names[language] ? language : FALLBACK;
}

/**
 * @param {string} language
 * @returns {Say} the few words of the launcher, which come with the script
 */
export function launcherWords(language) {
  return (key) => names[language][key];
}

/**
 * Asks until it gets them: without words there is nothing to show.
 *
 * @param {string} language
 * @param {() => void} [onFailure] called after each attempt that failed
 * @returns {Promise<Say>}
 */
export async function loadWords(language, onFailure = () => {}) {
  for (let failures = 0; ; failures += 1) {
    try {
      return await fetchWords(language);
    } catch (error) {
      console.warn(`No words from ${BASE}. Does it allow ${location.origin}?`, error);
      onFailure();
      await new Promise((wake) => window.setTimeout(wake, backOff(failures)));
    }
  }
}

async function fetchWords(language) {
  const response = await fetch(new URL(`words/${language}.json?v=${names[language].v}`, BASE));
  if (!response.ok) throw new Error(`The widget's words: HTTP ${response.status}`);
  const words = await response.json();
  return (key) => words[key] ?? key;
}
