/**
 * Text for the ear: what a voice would stumble over is put into words before it is read aloud.
 *
 * The words come from `locales/<language>/spoken.ftl`; plural forms, months and currencies from the browser's CLDR.
 */

/** Chromium's voices fall silent in texts of more than about fifteen seconds. */
const LONGEST_PIECE = 200;

const SIGNS = { "€": "EUR", zł: "PLN", "£": "GBP", $: "USD", Kč: "CZK" };
const CURRENCIES = "EUR|PLN|USD|GBP|CHF|CZK|SEK|NOK|DKK|HUF|RON|BGN|ISK|UAH";
const AMOUNT = "\\d{1,3}(?:[ ,.\u00a0\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const BEFORE = new RegExp(`(${CURRENCIES}|[€£$])[ \u00a0]?(${AMOUNT})(?![\\d.,]*\\d)`, "gu");
const AFTER = new RegExp(`(${AMOUNT})[ \u00a0\u202f]?(${CURRENCIES}|[€£$]|zł|Kč)(?!\\p{L})`, "gu");
const ADDRESS = /(?:https?:\/\/|www\.)([^\s/?#),;]*[^\s/?#),;.])(?:[^\s)]*[^\s).,;:!?])?/giu;
const ISO_DAY = /(^|[^\d-])(\d{4})-(\d\d)-(\d\d)(?:T[\d:.Z+-]+)?(?!\d)/gu;
const POINT_DAY = /(^|[^\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/gu;

/**
 * @param {string} text as a message holds it
 * @param {string} language of the text, such as "pl"
 * @param {Record<string, string>} words of spoken.ftl in that language, by key without "spoken-"
 * @returns {string}
 */
export function spoken(text, language, words) {
  const steps = [unlinked, dated, priced, credited, levelled, ranged, unshortened];
  const said = steps.reduce((sofar, step) => step(sofar, language, words), text);
  return said
    .replace(/[•✓▪◦*_#]+ */gu, "")
    .replace(/([^.!?:;,…\s])\s*\n+/gu, "$1.\n")
    .replace(/\s+/gu, " ")
    .trim();
}

/** @returns {string[]} the text in pieces, cut after sentences, else after words */
export function pieces(text) {
  const cut = new RegExp(`[\\s\\S]{1,${LONGEST_PIECE}}?[.!?…](?=\\s|$)|[\\s\\S]{1,${LONGEST_PIECE}}(?=\\s|$)|\\S+`, "gu");
  return (text.match(cut) ?? []).map((piece) => piece.trim()).filter(Boolean);
}

/** The list of `a=b; c=d` that a message holds. */
function pairs(list) {
  return list.split("; ").map((pair) => pair.split("="));
}

function unlinked(text, _language, words) {
  return text.replace(ADDRESS, (_all, host) => words.link.replace("HOST", host.replace(/^www\./u, "")));
}

function dated(text, language, words) {
  const months = Array.from({ length: 12 }, (_none, month) => monthName(month, language));
  const days = words.days.split(", ");
  const say = (day, month, year) => words.date.replace("DAY", days[day - 1]).replace("MONTH", month).replace("YEAR", year);
  const known = (day, month) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  const inWords = new RegExp(`(^|[^\\d\\p{L}])(\\d{1,2}) (${months.join("|")}) (\\d{4})(?: r\\.| roku)?(?!\\p{L})`, "giu");
  return text
    .replace(ISO_DAY, (all, before, year, month, day) => (known(day, month) ? before + say(day, months[month - 1], year) : all))
    .replace(POINT_DAY, (all, before, day, month, year) => (known(day, month) ? before + say(day, months[month - 1], year) : all))
    .replace(inWords, (all, before, day, month, year) => (known(day, 1) ? before + say(day, month, year) : all));
}

/** As it stands in a date: Polish months have another form there. */
function monthName(month, language) {
  const form = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
  const parts = form.formatToParts(new Date(Date.UTC(2001, month, 1)));
  return parts.find(({ type }) => type === "month").value;
}

function priced(text, language) {
  const said = (amount, sign) => named(plain(amount), SIGNS[sign] ?? sign, language);
  return text
    .replace(BEFORE, (_all, sign, amount) => said(amount, sign))
    .replace(AFTER, (_all, amount, sign) => said(amount, sign));
}

function named(value, currency, language) {
  const digits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "name",
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** The number, whatever parts its thousands: two digits or fewer at the end are decimals. */
function plain(amount) {
  const [, whole, decimals] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(amount);
  return Number(`${whole.replace(/\D/gu, "")}.${decimals ?? 0}`);
}

function credited(text, language, words) {
  const forms = new Intl.PluralRules(language);
  const say = (number) => words[`ects-${forms.select(Number(number.replace(",", ".")))}`] ?? words["ects-other"];
  return text.replace(/(\d+(?:[.,]\d+)?)[ \u00a0]ECTS(?: (?:credits?|points?))?(?!\p{L})/gu, (_all, number) =>
    say(number).replace("NUMBER", number),
  );
}

function levelled(text, _language, words) {
  const names = new Map(pairs(words.frameworks));
  const any = [...names.keys()].join("|");
  const first = new RegExp(`(?:${words.level.split(" ")[0]} )?(${any})(?: (?:level|poziom))?:? ([1-8])(?![\\d.,]*\\d)`, "giu");
  const last = new RegExp(`([1-8]) (?:of )?(?:the )?(${any})(?!\\p{L})`, "gu");
  const name = (short) => names.get(short.toUpperCase());
  return text
    .replace(first, (_all, short, number) => words.level.replace("NUMBER", number).replace("FRAMEWORK", name(short)))
    .replace(last, (_all, number, short) => words["level-of"].replace("NUMBER", number).replace("FRAMEWORK", name(short)));
}

/** From one number to another; a telephone number or a year with a dash and spaces is left alone. */
function ranged(text, _language, words) {
  return text.replace(/(\d)[–‒](\d)/gu, `$1 ${words.to} $2`);
}

function unshortened(text, _language, words) {
  return pairs(words.short).reduce((sofar, [short, long]) => {
    const escaped = short.replace(/[.]/gu, "\\.");
    return sofar.replace(new RegExp(`(^|[^\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, "gu"), `$1${long}`);
  }, text);
}
