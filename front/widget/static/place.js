/** Where the widget comes from. */

/** A classic script knows its address only while it runs; one that was put in otherwise is looked for. */
const script = document.currentScript ?? document.querySelector('script[src*="/widget/cairn.js"]');

/** @type {URL} the widget's folder on the server */
export const BASE = new URL(".", script?.src ?? location.href);
