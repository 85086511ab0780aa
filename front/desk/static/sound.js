/** Two short tones, made by the browser. Before the first key or click a page may make no sound, and does not try. */

let audio = null;

function wake() {
  audio ??= new AudioContext();
  if (audio.state === "suspended") audio.resume();
}

document.addEventListener("pointerdown", wake);
document.addEventListener("keydown", wake);

function tone(pitch, start, length) {
  const source = new OscillatorNode(audio, { frequency: pitch });
  const volume = new GainNode(audio, { gain: 0 });
  const begins = audio.currentTime + start;
  volume.gain.setValueAtTime(0, begins);
  volume.gain.linearRampToValueAtTime(0.12, begins + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, begins + length);
  source.connect(volume).connect(audio.destination);
  source.start(begins);
  source.stop(begins + length);
}

const SOUNDS = {
  message: [[660, 0, 0.18]],
  request: [
    [523, 0, 0.25],
    [784, 0.16, 0.35],
  ],
  danger: [
    [880, 0, 0.2],
    [660, 0.22, 0.2],
    [880, 0.44, 0.2],
    [660, 0.66, 0.3],
  ],
};

/** @param {"message"|"request"|"danger"} name */
export function play(name) {
  document.body.dispatchEvent(new CustomEvent("cairn:sound", { detail: name }));
  if (audio?.state !== "running") return;
  for (const [pitch, start, length] of SOUNDS[name]) tone(pitch, start, length);
}
