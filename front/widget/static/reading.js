/**
 * Reads an answer aloud, with a voice of this device only: other voices would send the words of the conversation to
 * whoever makes the browser.
 */

import { BASE } from "./place.js";
import { speech } from "./speech.js";
import { pieces } from "./spoken.js";

/** Some browsers tell their voices only a little after they were asked for them. */
const VOICES_MS = 1_500;

/** The words of spoken.ftl by language. */
const tables = new Map();

/** @type {{button: HTMLButtonElement, stop: () => void}|undefined} what is being read */
let reading;

/**
 * Begins to read a message, or stops when it is being read. The button says which.
 *
 * @param {object} options
 * @param {Message} options.message
 * @param {HTMLButtonElement} options.button stands with the message; reading ends when it goes out of sight
 * @param {Say} options.say
 * @param {(words: string) => void} options.onFailure gets a sentence when nothing can be read
 * @returns {Promise<void>} settles when reading has begun. Rejects when the words could not be loaded.
 */
export async function read({ message, button, say, onFailure }) {
  const mine = reading?.button === button;
  reading?.stop();
  if (mine) return;
  const turn = begin(button, say);
  try {
    const language = message.language ?? "en";
    const [words, voice] = await Promise.all([load(language), voiceOf(language)]);
    if (turn !== reading) return;
    if (!voice) throw new Silent(say("read-no-voice"));
    const fail = () => turn === reading && (turn.stop(), onFailure(say("read-failed")));
    utter(pieces(speech(message, language, words)), voice, turn, fail);
  } catch (error) {
    if (turn === reading) turn.stop();
    if (!(error instanceof Silent)) throw error;
    onFailure(error.message);
  }
}

/** There is nothing to read with; the message is for the learner. */
class Silent extends Error {}

function begin(button, say) {
  // Of a size as long as it is in sight: closing, clearing and taking the widget away all end that.
  const sight = new ResizeObserver(() => button.getClientRects().length || turn.stop());
  const turn = { button, stop };
  function stop() {
    if (reading !== turn) return;
    reading = undefined;
    sight.disconnect();
    window.removeEventListener("pagehide", stop);
    window.speechSynthesis.cancel();
    button.textContent = say("read");
  }
  window.addEventListener("pagehide", stop);
  sight.observe(button);
  button.textContent = say("read-stop");
  reading = turn;
  return turn;
}

function utter(texts, voice, turn, onFailure) {
  // Kept in the turn: browsers have dropped utterances that nobody held, and their events with them.
  turn.utterances = texts.map((text) => {
    const one = new SpeechSynthesisUtterance(text);
    one.voice = voice;
    one.lang = voice.lang;
    one.addEventListener("error", ({ error }) => {
      if (error !== "canceled" && error !== "interrupted") onFailure();
    });
    return one;
  });
  const last = turn.utterances[turn.utterances.length - 1];
  if (!last) return turn.stop();
  last.addEventListener("end", turn.stop);
  for (const one of turn.utterances) window.speechSynthesis.speak(one);
}

/** @returns {Promise<SpeechSynthesisVoice|undefined>} the device's own voice for a language, its default first */
async function voiceOf(language) {
  const fitting = (await voices()).filter(({ lang, localService }) => localService && speaks(lang, language));
  return fitting.find((voice) => voice.default) ?? fitting[0];
}

/** Android writes pl_PL. */
function speaks(tag, language) {
  return tag.toLowerCase().split(/[-_]/u)[0] === language.toLowerCase().split("-")[0];
}

function voices() {
  const synthesis = window.speechSynthesis;
  const now = synthesis.getVoices();
  if (now.length) return Promise.resolve(now);
  return new Promise((done) => {
    const give = () => {
      window.clearTimeout(timer);
      synthesis.removeEventListener("voiceschanged", give);
      done(synthesis.getVoices());
    };
    const timer = window.setTimeout(give, VOICES_MS);
    synthesis.addEventListener("voiceschanged", give);
  });
}

async function load(language) {
  if (!tables.has(language)) {
    const response = await fetch(new URL(`spoken/${language}.json`, BASE));
    if (!response.ok) throw new Error(`The words for reading: HTTP ${response.status}`);
    tables.set(language, await response.json());
  }
  return tables.get(language);
}
