/**
 * Models what a screen reader says by itself: what is added to live regions, in order.
 *
 * After https://www.w3.org/TR/wai-aria-1.2/#attrs_liveregions. Put into a page before its own scripts, it watches
 * the document and every open shadow root. `announced` holds the lines; a line that begins with "UNHEARD: " was put
 * into a region that had not been shown before, which screen readers often miss.
 */
(() => {
  const POLITE = ["log", "status", "alert", "timer", "marquee"];
  const ATOMIC = ["status", "alert"];
  const BLOCKS = /^(block|flex|grid|list-item|table|table-row|table-cell|flow-root)$/;
  const said = (window.announced = []);
  const roots = [];
  const heard = new WeakSet();

  const above = (node) => node.parentElement ?? (node.getRootNode().host || null);
  const live = (node) => node.getAttribute("aria-live") ?? (POLITE.includes(node.getAttribute("role")) ? "polite" : null);
  const shown = (node) => node.isConnected && node.checkVisibility({ visibilityProperty: true });

  function region(node) {
    for (let one = node; one; one = above(one)) {
      if (one.getAttribute("aria-hidden") === "true") return null;
      const kind = live(one);
      if (kind) return kind === "off" ? null : one;
    }
    return null;
  }

  function words(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true" || !shown(node)) return "";
    if (/^(style|script|link|template)$/.test(node.localName)) return "";
    const name = node.getAttribute("aria-label") ?? node.getAttribute("alt");
    const inside = [...(node.shadowRoot ?? node).childNodes].map(words).join("");
    const text = name === null || node.localName === "table" ? inside : /^(div|ol|ul|section|article)$/.test(node.localName) ? `${name}: ${inside}` : name;
    return BLOCKS.test(getComputedStyle(node).display) ? ` ${text} ` : text;
  }

  const line = (node) => words(node).replace(/\s+/g, " ").trim();

  function tell(place, text) {
    if (text) said.push(heard.has(place) ? text : `UNHEARD: ${text}`);
  }

  function look(records) {
    const whole = new Set();
    for (const record of records.filter(({ type }) => type !== "attributes")) {
      const target = record.target.nodeType === Node.ELEMENT_NODE ? record.target : above(record.target);
      const place = target && region(target);
      if (!place || !shown(place)) continue;
      const atomic = place.getAttribute("aria-atomic") ?? String(ATOMIC.includes(place.getAttribute("role")));
      if (atomic === "true") {
        if (!whole.has(place)) tell(place, line(place));
        whole.add(place);
      } else if (record.type === "characterData") {
        if (!place.getAttribute("aria-relevant")?.match(/^additions$/)) tell(place, line(target));
      } else {
        for (const node of record.addedNodes) {
          // What is added may say of itself that it is not to be announced.
          const own = node.nodeType === Node.ELEMENT_NODE ? region(node) : place;
          if (node.isConnected && own) tell(place, line(node));
        }
      }
    }
    know();
  }

  function know() {
    for (const root of roots) {
      for (const one of root.querySelectorAll("[role], [aria-live]")) if (live(one)) heard[shown(one) ? "add" : "delete"](one);
    }
  }

  function watch(root) {
    roots.push(root);
    const what = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["hidden"] };
    new MutationObserver(look).observe(root, what);
  }

  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    watch(root);
    return root;
  };
})();
