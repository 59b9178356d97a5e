/*
 * The console's own script, beside htmx: the event stream, shortcuts, and what a form keeps.
 *
 *   <body data-events="...">   the stream that says that there is news; the page fetches it
 *   [data-key="t"]             what a key presses; shortcuts can be switched off (WCAG 2.1.4)
 *
 * No text stands here: locales/<language>/console.ftl.
 */
(() => {
  "use strict";

  const OFF = "cps-console-keys-off";
  const FIRST_PAUSE = 1000; // ms, doubled after each failure
  const LONGEST_PAUSE = 30000;
  const MESSAGES_PAUSE = 500; // ms without a message until proposals are made anew

  const $ = (id) => document.getElementById(id);
  const tell = (id, event) => $(id) && htmx.trigger(`#${id}`, event);

  // -- the stream -----------------------------------------------------------------------------

  let seq = Number($("after")?.value); // that of the newest message which the page came with
  let owner = null;
  let customer = null;
  let pause = FIRST_PAUSE;

  // What is proposed is out of date with each message: it is asked for anew once they pause, and
  // again where more was said while the answer was on its way. The timer is the page's own: htmx
  // forgets a delayed or queued request with the element that an answer takes the place of.
  let proposedAt = seq;
  let renewal;

  function renewProposals() {
    clearTimeout(renewal);
    renewal = setTimeout(() => tell("proposals", "refresh"), MESSAGES_PAUSE);
  }

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.id === "proposals") proposedAt = seq;
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt.id === "proposals" && proposedAt !== seq) renewProposals();
  });

  function listen(address) {
    const stream = new EventSource(address);
    stream.onopen = () => { pause = FIRST_PAUSE; };
    stream.addEventListener("inbox", () => tell("inbox", "news"));
    stream.addEventListener("conversation", (event) => {
      const state = JSON.parse(event.data);
      tell("more", "news");
      if (seq !== state.seq) renewProposals();
      if (owner !== null && owner !== state.owner) tell("controls", "owner");
      if (customer !== null && customer !== state.customer) document.body.dataset.stale = "yes";
      seq = state.seq;
      owner = state.owner;
      customer = state.customer;
    });
    stream.addEventListener("over", () => location.reload()); // the log-in has ended
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return; // the browser goes on by itself
      setTimeout(() => listen(address), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
    addEventListener("pagehide", () => stream.close());
  }

  addEventListener("pageshow", (event) => event.persisted && location.reload());

  // -- the log --------------------------------------------------------------------------------

  /** To the newest message, unless the agent reads further up. */
  function follow() {
    const log = $("log");
    if (log) log.scrollTop = log.scrollHeight;
  }

  document.addEventListener("htmx:beforeSwap", (event) => {
    const log = $("log");
    if (event.detail.target !== log) return;
    log.dataset.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80 ? "yes" : "";
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === $("log") && $("log").dataset.atEnd) follow();
  });

  // -- the reply ------------------------------------------------------------------------------

  document.addEventListener("keydown", (event) => {
    // Enter also ends a word that an input method is composing.
    if (event.target.id !== "text" || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    $("reply").requestSubmit();
  });

  // -- shortcuts ------------------------------------------------------------------------------

  const stored = {
    get off() {
      try { return localStorage.getItem(OFF) === "1"; } catch { return false; }
    },
    set off(off) {
      try { localStorage.setItem(OFF, off ? "1" : ""); } catch { /* for this page only */ }
    },
  };

  /** The conversation after or before the one that has the focus. */
  function step(by) {
    const links = [...document.querySelectorAll(".conversations a")];
    const at = links.indexOf(document.activeElement);
    links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  }

  function open(id, field) {
    const part = $(id);
    if (!part) return;
    part.open = true;
    $(field).focus();
  }

  const press = (key) => document.querySelector(`[data-key=${key}]`)?.click();

  const KEYS = {
    "/": () => $("q")?.focus(),
    j: () => step(1),
    k: () => step(-1),
    u: () => $("to-inbox")?.click(),
    t: () => press("t"),
    b: () => press("b"),
    s: () => press("s"),
    e: () => press("e"),
    r: () => $("text")?.focus(),
    n: () => open("note", "note-text"),
    c: () => $("customer")?.focus(),
    l: () => open("canned", "answers"),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (typing || stored.off || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // -- begin ----------------------------------------------------------------------------------

  const { events } = document.body.dataset;
  if (events) listen(events);
  const keys = $("keys-on");
  if (keys) {
    keys.checked = !stored.off;
    keys.onchange = () => { stored.off = !keys.checked; };
  }
  follow();
})();
