/** The site owner's colour, and the size that one rem stands for: a style of one element. */

/** Text keeps this on its ground: WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;
const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];
/** The ground of the panel, as in tokens.css, and where a colour goes to stand out from it. */
const SCHEMES = [
  { ground: [254, 253, 249], end: BLACK, around: (rules) => rules },
  { ground: [27, 35, 32], end: WHITE, around: (rules) => `@media (prefers-color-scheme:dark){${rules}}` },
];

/**
 * @param {ShadowRoot} root
 * @returns {() => void} to be called when an attribute has changed
 */
export function themed(root) {
  let sheet;
  try {
    sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    return () => {}; // A browser older than constructed sheets shows Cairn's own colours.
  }
  return () => sheet.replaceSync(`:host{--rem:${letters(root.host)}}${colours(root.host.getAttribute("accent"))}`);
}

/** Our page's own size of letters, or what the reader has set for the web; a host page may have made its rem tiny. */
function letters(host) {
  return host.hasAttribute("page") ? "1rem" : getComputedStyle(host).fontSize;
}

function colours(value) {
  if (!value) return "";
  const accent = channels(value);
  if (accent) return SCHEMES.map((scheme) => scheme.around(`:host{${rules(accent, scheme, value)}}`)).join("");
  console.warn(`accent="${value}" is no colour such as #1d5c49`);
  return "";
}

/** As text the colour is moved until it can be read; as a button's ground it stays, and its text is chosen. */
function rules(accent, { ground, end }, value) {
  const own = mix(ground, accent, 0.12);
  let text = accent;
  while (Math.min(contrast(text, own), contrast(text, ground)) < LEAST_CONTRAST) text = mix(text, end, 0.1);
  if (text !== accent) {
    console.info(`accent="${value}" is hard to read: text is ${css(text)}`);
  }
  const [on, away] = contrast(accent, BLACK) > contrast(accent, WHITE) ? [BLACK, WHITE] : [WHITE, BLACK];
  const made = {
    own,
    accent: text,
    "accent-deep": mix(text, end, 0.2),
    "on-accent": end === BLACK ? WHITE : BLACK,
    button: accent,
    "button-deep": mix(accent, away, 0.2),
    "on-button": on,
  };
  return Object.entries(made).map(([name, colour]) => `--cairn-${name}:${css(colour)}`).join(";");
}

function channels(value) {
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(value.trim()) ?? [];
  if (!digits) return null;
  const size = digits.length / 3;
  return [0, 1, 2].map((place) => parseInt(digits.slice(place * size, (place + 1) * size).repeat(3 - size), 16));
}

function mix(from, to, share) {
  return from.map((part, place) => Math.round(part + (to[place] - part) * share));
}

function css(colour) {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG's relative luminance. */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
