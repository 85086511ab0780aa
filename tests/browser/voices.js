/** A stand-in for the browser's voices: what was said is in `said`, and nothing ends before `finish()`. */
(() => {
  const voice = (lang, localService) => ({ lang, localService, default: false, name: lang, voiceURI: lang });
  const queue = [];
  window.said = [];
  window.voices = [voice("en-GB", true), voice("pl_PL", true), voice("fr-FR", false)];
  window.cancelled = 0;
  window.finish = (kind = "end", error = undefined) => {
    for (const one of queue.splice(0)) {
      one.dispatchEvent(Object.assign(new Event(kind), { error }));
    }
  };
  class Utterance extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => window.voices,
    speak(one) {
      window.said.push({ text: one.text, lang: one.voice.lang });
      queue.push(one);
    },
    cancel() {
      window.cancelled += 1;
      window.finish("error", "canceled");
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
})();
