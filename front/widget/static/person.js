/** A person was asked for: the place in the queue, who writes, and what has reached whom. */

import { Attaching } from "./attaching.js";
import { button, element } from "./dom.js";
import { Teller } from "./status.js";
import { adopt } from "./styles.js";
import sheet from "./person.css" with { type: "css" };

const TYPING_MS = 6_000;
/** A counsellor is told no more often that the learner writes. */
const TOLD_MS = 3_000;
/** A region is noticed a little after it is there; while only the place changes it tells no more often. */
const NOTICED_MS = 500;
const MOVES_MS = 30_000;

export class Person {
  #say;
  #log;
  #status;
  #send;
  #field;
  #tell;
  #held = false;
  #toldAt = 0;
  #reached = 0;
  #shown = 0;
  #state = null;
  #due = 0;
  #teller = new Teller();
  #line = element("p");
  #leave = button("", () => this.#tell(this.#leave.value, this.#leave.textContent), { class: "plain" });
  #box = element("div", { class: "queue" }, this.#line, this.#leave);
  /** Stands under the last message that has arrived; silent, or each move would be read out. */
  #mark;
  #attaching;

  /** @param {Chat} chat */
  constructor(chat) {
    const { say, log, status, field } = chat;
    this.#say = say;
    this.#log = log;
    this.#status = status;
    this.#send = (frame) => chat.send(frame);
    this.#tell = (payload, title) => chat.tell(payload, title);
    this.#attaching = new Attaching(chat);
    this.#box.hidden = true;
    this.#mark = element("p", { class: "fate reached", "aria-live": "off" }, say("delivered"));
    adopt(field.getRootNode(), [sheet]);
    this.#field = field;
    field.form.prepend(this.#teller.node, this.#box);
    field.addEventListener("input", () => this.#writes());
  }

  /** @param {any} frame handoff, typing or delivered */
  hear(frame) {
    if (frame.type === "typing") {
      this.#status.show("typing", frame.text, TYPING_MS);
    } else if (frame.type === "delivered") {
      this.#arrived(frame.id);
    } else if ("state" in frame) {
      this.#stands(frame);
    }
  }

  /** Messages have come: those of a counsellor are confirmed, and the mark moves on. */
  look() {
    const { entries } = this.#log;
    const told = entries.filter(({ message }) => message.sender === "counsellor").map(({ id }) => id);
    const newest = Math.max(0, ...told);
    if (newest > this.#shown) {
      this.#shown = newest;
      this.#send({ type: "delivered", id: newest });
    }
    const had = entries.filter(({ message }) => message.sender === "learner" && message.delivered);
    this.#arrived(Math.max(this.#reached, ...had.map(({ id }) => id)));
  }

  #stands({ state, text, leave, files }) {
    this.#held = state === "with_counsellor";
    // A button that goes off must not drop the focus.
    if (!state && this.#box.contains(this.#box.getRootNode().activeElement)) this.#field.focus();
    this.#box.hidden = !state;
    if (this.#line.textContent !== (text ?? "")) this.#line.textContent = text ?? "";
    this.#announce(state, text ?? "");
    this.#leave.textContent = leave?.title ?? "";
    this.#leave.value = leave?.payload ?? "";
    this.#attaching.allow(files);
    this.look();
  }

  /** At once when the state is another; a place that moves on is told every half minute at most. */
  #announce(state, text) {
    const now = Date.now();
    if (state !== this.#state) this.#due = now + NOTICED_MS;
    else if (now >= this.#due) this.#due = Math.max(now + NOTICED_MS, this.#due + MOVES_MS);
    this.#state = state;
    this.#teller.tell(text, this.#due - now);
  }

  #arrived(id) {
    this.#reached = id;
    const mine = this.#log.entries.filter((entry) => entry.message.sender === "learner" && entry.id <= id);
    const last = mine[mine.length - 1];
    if (last && this.#mark.parentNode !== last.node) last.node.append(this.#mark);
  }

  #writes() {
    const now = Date.now();
    if (!this.#held || now - this.#toldAt < TOLD_MS) return;
    this.#toldAt = now;
    this.#send({ type: "typing" });
  }
}
