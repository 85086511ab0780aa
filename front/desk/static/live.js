/**
 * What happens at the desk, told to the page as events of the body: `cairn:queue`, `cairn:presence`, `cairn:alert`,
 * `cairn:message`, `cairn:learner` (a message of a learner), `cairn:typing`, `cairn:delivered`,
 * `cairn:erased` (the learner deleted the conversation); and `cairn:hello` when
 * everything has to be asked anew. An event is never the only carrier: the page asks the server for what changed.
 *
 * A browser opens few connections to one server: of all its tabs one holds the stream and tells the others.
 */

const NAMES = ["hello", "queue", "presence", "alert", "message", "typing", "delivered", "erased"];
/** Milliseconds in which moves of the queue are gathered, so that a busy minute does not reload the lists each time. */
const GATHER = 120;
const LONGEST_PAUSE = 30_000;

const channel = "BroadcastChannel" in window ? new BroadcastChannel("cairn-desk") : null;
const notice = document.getElementById("live");
let leads = false;
let gathering = 0;

/** Whether this tab is the one that makes sounds. */
export function leader() {
  return leads;
}

function tell(name, detail) {
  document.body.dispatchEvent(new CustomEvent(`cairn:${name}`, { detail }));
}

function gather() {
  gathering ||= window.setTimeout(() => {
    gathering = 0;
    tell("queue", {});
  }, GATHER);
}

function pass(name, detail) {
  if (name !== "queue") tell(name, detail);
  if (name === "message" && detail.sender === "learner") tell("learner", detail);
  if (["hello", "queue", "message", "presence"].includes(name)) gather();
}

/** `data-live` of the page: whether it hears what happens. */
function state(is) {
  document.documentElement.dataset.live = is;
}

function say(key) {
  if (!notice) return;
  notice.hidden = !key;
  notice.textContent = key ? notice.dataset[key] : "";
}

function open(failures = 0) {
  const source = new EventSource("/desk/stream");
  let late = 0;
  for (const name of NAMES) {
    source.addEventListener(name, (event) => {
      const detail = JSON.parse(event.data);
      channel?.postMessage({ name, detail });
      pass(name, detail);
    });
  }
  source.addEventListener("open", () => {
    failures = 0;
    state("on");
    window.clearTimeout(late);
    late = 0;
    say(null);
  });
  source.addEventListener("error", () => {
    state("off");
    // The browser tries again every two seconds, and each failure comes here.
    late ||= window.setTimeout(() => say("offline"), 3_000);
    if (source.readyState === EventSource.CLOSED) again(failures);
  });
}

/** A closed stream: the session has ended, or the server is not there. */
async function again(failures) {
  const pause = Math.min(LONGEST_PAUSE, 2_000 * 2 ** failures);
  await new Promise((wake) => {
    window.setTimeout(wake, pause);
    window.addEventListener("online", wake, { once: true });
  });
  const answer = await fetch("/desk/waiting", { headers: { "HX-Request": "true" } }).catch(() => null);
  if (answer?.status === 401) say("signedOut");
  else open(failures + 1);
}

function lead() {
  leads = true;
  open();
  return new Promise(() => {});
}

if (notice) {
  channel?.addEventListener("message", (event) => pass(event.data.name, event.data.detail));
  if (channel && navigator.locks) {
    navigator.locks.request("cairn-desk-stream", lead);
    // What happened between the page being made and this moment.
    pass("hello", {});
    state("on");
  } else {
    lead();
  }
}
