/** A person was asked for: the place in the queue, who writes, and what has reached whom. */

import { button, element } from "./dom.js";
import { adopt } from "./styles.js";
import sheet from "./person.css" with { type: "css" };

const TYPING_MS = 6_000;
/** A counsellor is told no more often that the learner writes. */
const TOLD_MS = 3_000;

export class Person {
  #say;
  #log;
  #status;
  #send;
  #tell;
  #held = false;
  #toldAt = 0;
  #reached = 0;
  #shown = 0;
  #line = element("p", { role: "status" });
  #leave = button("", () => this.#tell(this.#leave.value, this.#leave.textContent), { class: "plain" });
  #box = element("div", { class: "queue" }, this.#line, this.#leave);
  /** Stands under the last message that has arrived; silent, or each move would be read out. */
  #mark;

  /** @param {PersonContext} context */
  constructor({ say, log, status, field, send, tell }) {
    this.#say = say;
    this.#log = log;
    this.#status = status;
    this.#send = send;
    this.#tell = tell;
    this.#box.hidden = true;
    this.#mark = element("p", { class: "fate reached", "aria-live": "off" }, say("delivered"));
    adopt(field.getRootNode(), [sheet]);
    field.form.prepend(this.#box);
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

  #stands({ state, text, leave }) {
    this.#held = state === "with_counsellor";
    this.#box.hidden = !state;
    // The same words again would be announced again.
    if (this.#line.textContent !== (text ?? "")) this.#line.textContent = text ?? "";
    this.#leave.textContent = leave?.title ?? "";
    this.#leave.value = leave?.payload ?? "";
    this.look();
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
