/*
 * The chat widget: <script defer src=".../static/widget.js" data-language="lv"></script>
 *
 *   data-language   language of the page; without it <html lang>, then the browser's
 *   data-identity   identity token of the visitor; empty: the site knows that nobody is logged in
 *
 * The script puts one <cps-chat> at the end of the page:
 *
 *   const chat = document.querySelector("cps-chat");
 *   chat.open(); chat.close(); chat.send("..."); chat.identify(token); chat.identify(null);
 *
 * A token that is not taken is told by the event "cps-identity-refused" on that element.
 *
 * Until the visitor opens it, it fetches its words and nothing else, and stores nothing.
 * Its colour is --cps-accent. No text stands here: locales/<language>/widget.ftl.
 */
(() => {
  "use strict";

  const script = document.currentScript;
  if (customElements.get("cps-chat")) return;

  const BASE = new URL("..", script.src); // .../static/widget.js lies one level down
  const STORED = "cps-chat"; // the conversation, for all tabs
  const STORED_OPEN = "cps-chat-open"; // whether it is open, for this tab
  const STORED_UNSENT = "cps-chat-unsent"; // what the server has not confirmed, for this tab
  const LEFT = "left"; // code of what a conversation answers that is no longer the one shown
  const TRIES = 4; // before a message counts as not sent
  const FIRST_PAUSE = 1000; // ms, doubled after each failure
  const LONGEST_PAUSE = 30000;
  const SILENCE = 45000; // ms without the server's sign of life (every 15 s): the line is dead
  const HIDDEN = 60000; // ms after which a hidden tab gives its connection back
  const FILES = "application/pdf,image/jpeg,image/png";
  const REFUSED_FILES = { // code of the server's -> key of what is said
    file_too_large: "widget-file-too-large", unknown_file_type: "widget-file-type", empty_file: "widget-file-type" };
  const PAGE = 1000; // messages in one answer of the server
  const PHONE = matchMedia("(max-width: 32em), (max-height: 28em)");

  // -- small tools ----------------------------------------------------------------------------

  const sleep = (ms, signal) =>
    new Promise((done) => {
      setTimeout(done, ms);
      signal?.addEventListener("abort", done, { once: true });
    });

  /** An element with its properties, attributes (with a hyphen, or `role`) and children. */
  function make(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.includes("-") || name === "role" || name === "for") node.setAttribute(name, value);
      else node[name] = value;
    }
    node.append(...children.filter((child) => child != null));
    return node;
  }

  function icon(path) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const line = document.createElementNS(svg.namespaceURI, "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }

  /** crypto.randomUUID is missing on pages without https. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** Tells one customer from another without storing who it is; "" for an unreadable token. */
  function whoIs(token) {
    try {
      const claims = atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"));
      const hash = Array.from(JSON.parse(claims).sub).reduce(
        (sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, 7);
      return String(hash);
    } catch {
      return "";
    }
  }

  const storage = {
    read() {
      try {
        return JSON.parse(localStorage.getItem(STORED)) ?? {};
      } catch {
        return {}; // refused by the browser, or not ours
      }
    },
    write(state) {
      try {
        if (state.id) localStorage.setItem(STORED, JSON.stringify(state));
        else localStorage.removeItem(STORED);
      } catch { /* the conversation then lives as long as the page */ }
    },
    get open() {
      try {
        return sessionStorage.getItem(STORED_OPEN) === "1";
      } catch {
        return false;
      }
    },
    set open(open) {
      try {
        if (open) sessionStorage.setItem(STORED_OPEN, "1");
        else sessionStorage.removeItem(STORED_OPEN);
      } catch { /* it then begins closed on the next page */ }
    },
    get unsent() {
      try {
        return JSON.parse(sessionStorage.getItem(STORED_UNSENT)) ?? [];
      } catch {
        return [];
      }
    },
    set unsent(items) {
      try {
        const kept = items.flatMap(({ id, body, title }) => (body ? [{ id, body, title }] : []));
        if (kept.length) sessionStorage.setItem(STORED_UNSENT, JSON.stringify(kept));
        else sessionStorage.removeItem(STORED_UNSENT);
      } catch { /* they then live as long as the page */ }
    },
  };

  // -- light markup, as locales/markup.py has it -----------------------------------------------

  const TOKEN = new RegExp(
    String.raw`\\([\\*[\]()])|(\*\*)|` +
    String.raw`\[((?:\\.|[^\\[\]\n]){1,500})\]\(((?:\\.|[^\\()\s]){1,2000})\)|(\n)`, "g");
  const UNSAFE = /[\x00-\x20\x7f-\xa0\\]/;
  const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

  const unescape = (text) => text.replace(/\\([\\*[\]()])/g, "$1");

  /** http, https, mailto, or relative to the site. */
  function isSafe(address) {
    if (!address || UNSAFE.test(address)) return false;
    const scheme = SCHEME.exec(address)?.[1].toLowerCase();
    if (scheme === "mailto") return true;
    return scheme ? /^https?:\/\/[^/]/i.test(address) : !address.startsWith("//");
  }

  function link(label, address) {
    const target = unescape(address);
    const bold = /^\*\*.+\*\*$/.test(label);
    const words = unescape(bold ? label.slice(2, -2) : label);
    const inner = bold ? make("strong", {}, words) : words;
    if (!isSafe(target)) return inner;
    const href = new URL(target, BASE).href;
    const outside = !href.startsWith(location.origin + "/");
    return make("a", { href, rel: "noopener", target: outside ? "_blank" : "" }, inner);
  }

  /** A rendered text as nodes; unfinished markup is literal text. */
  function marked(text) {
    const all = make("span");
    const marks = [...text.matchAll(TOKEN)].filter((token) => token[2]).length;
    let into = all, seen = 0, start = 0;
    for (const token of text.matchAll(TOKEN)) {
      const [whole, escaped, bold, label, address] = token;
      into.append(text.slice(start, token.index));
      start = token.index + whole.length;
      if (escaped) into.append(escaped);
      else if (bold && ++seen === marks && into === all) into.append(bold); // it has no partner
      else if (bold) into = into === all ? all.appendChild(make("strong")) : all;
      else if (label) into.append(link(label, address));
      else into.append(make("br"));
    }
    into.append(text.slice(start));
    return all;
  }

  // -- the server ------------------------------------------------------------------------------

  /** An answer that is no success; `status` 0: there was none. */
  class Refused extends Error {
    constructor(status, code = "") {
      super(`${status} ${code}`);
      this.status = status;
      this.code = code;
    }

    get gone() {
      return this.status === 404 && this.code === "unknown_conversation";
    }

    get mayPass() {
      return this.status === 0 || this.status === 429 || this.status >= 500;
    }
  }

  async function call(method, path, { token, body, form, signal, headers = {} } = {}) {
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    let response;
    try {
      const options = { method, headers, signal, credentials: "omit", cache: "no-store" };
      response = await fetch(new URL(path, BASE), {
        ...options, body: form ?? (body && JSON.stringify(body)) });
    } catch {
      throw new Refused(0);
    }
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    throw new Refused(response.status, problem.error);
  }

  /** Yields {event, id, data} of an event stream. */
  async function* eventsOf(stream) {
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split("\n\n");
      rest = blocks.pop();
      yield {}; // any sign of life
      for (const block of blocks) {
        const event = {};
        for (const line of block.split("\n")) {
          const [, name, data] = /^(\w+): ?(.*)$/.exec(line) ?? [];
          if (name) event[name] = data;
        }
        if (event.data) yield event;
      }
    }
  }

  // -- the element -----------------------------------------------------------------------------

  class CpsChat extends HTMLElement {
    #state = storage.read(); // {id, token, language, wish, page, who}
    #texts = new Map(); // language -> answer of /widget/texts
    #words = {};
    #language = "";
    #identity = null;
    #owner = "bot";
    #last = 0; // everything up to this seq has been read
    #nodes = new Map(); // seq -> node in the log
    #outbox = []; // what the visitor said and the server has not confirmed
    #titles = new Map(); // client_id -> title of the button that was clicked
    #waiting = new Map(); // client_id -> seq, of messages without their answer
    #unread = 0;
    #ready = null; // promise of the connection
    #attached = null; // promise of the identification
    #line = null; // AbortController of the event stream
    #heard = 0; // when the stream last gave a sign of life
    #loading = false; // the history is being shown
    #flushing = false; // the outbox is being sent
    #told = ""; // key of the line over the field

    connectedCallback() {
      if (this.shadowRoot) return;
      this.#build();
      this.#listenToPage();
      const given = this.getAttribute("identity");
      if (given !== null) this.identify(given);
      const page = this.getAttribute("language") || document.documentElement.lang ||
        navigator.language;
      // A page that now speaks another language than before says what is wished for.
      if (this.#state.id && this.#state.page !== page) this.#keep({ page, wish: page });
      this.#state.page = page;
      this.#start(this.#state.wish || this.#state.language || page);
    }

    // What the page may call

    open() {
      if (!this.#texts.size || this.dialog.open) return;
      if (PHONE.matches) this.dialog.showModal();
      else this.dialog.show();
      this.launcher.hidden = true;
      this.#unread = 0;
      this.#showUnread();
      storage.open = true;
      // A finger's keyboard would cover what is there to read.
      (matchMedia("(pointer: coarse)").matches ? this.log : this.field).focus();
      this.#scroll();
      this.#connect().catch(() => {});
    }

    close() {
      if (!this.dialog.open) return;
      this.dialog.close();
      this.launcher.hidden = false;
      this.launcher.focus();
      storage.open = false;
    }

    /** Says something as if the visitor had typed it. */
    send(text) {
      if (text.trim()) this.#say({ text }, text);
    }

    /** Tells who the visitor is by a token of the site; null: nobody any more. */
    async identify(token) {
      this.#identity = token || null;
      this.#attached = null;
      const known = this.#state.who;
      // Nobody may read what the assistant told another customer.
      if (known && known !== (token ? whoIs(token) : "")) this.#leave();
      if (this.#ready) await this.#connect().then(() => this.#attach()).catch(() => {});
    }

    // Building

    #build() {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      this.#buildLauncher();
      this.#buildPanel();
      root.append(this.launcher, this.dialog);
    }

    #buildLauncher() {
      this.badge = make("span", { className: "badge", hidden: true });
      this.label = make("span");
      this.launcher = make("button",
        { className: "launch", type: "button", hidden: true, "aria-haspopup": "dialog" },
        icon("M4 5h16v11H10l-5 4v-4H4z"), this.label, this.badge);
      this.launcher.onclick = () => this.open();
    }

    #buildPanel() {
      this.heading = make("h2", { id: "title" });
      this.subtitle = make("p");
      this.menu = make("select");
      this.closer = make("button", { type: "button", className: "close" }, icon("M6 6l12 12M18 6L6 18"));
      this.log = make("div", { className: "log", role: "log", tabIndex: 0 });
      this.dots = make("p", { className: "typing", role: "img", hidden: true },
        make("i"), make("i"), make("i"));
      this.status = make("p", { className: "status", role: "status" });
      this.field = make("textarea", { rows: 1, enterKeyHint: "send" });
      this.sender = make("button", { className: "send" }, icon("M4 12l16-8-5 16-3-7z"));
      this.file = make("input", { type: "file", accept: FILES, hidden: true });
      this.clip = make("button", { type: "button", className: "clip" },
        icon("M17 7l-7.5 7.5a2.1 2.1 0 0 0 3 3L20 10a4.2 4.2 0 0 0-6-6l-8 8a6.3 6.3 0 0 0 9 9l6-6"));
      this.form = make("form", {}, this.clip, this.file, this.field, this.sender);
      this.dialog = make("dialog", { "aria-labelledby": "title" },
        make("div", { className: "head" }, make("div", {}, this.heading, this.subtitle), this.menu, this.closer),
        this.log, this.dots, this.status, this.form);
      this.#listenToPanel();
    }

    #listenToPanel() {
      this.closer.onclick = () => this.close();
      this.menu.onchange = () => this.#wish(this.menu.value);
      this.form.onsubmit = (event) => {
        event.preventDefault();
        this.#submit();
      };
      this.clip.onclick = () => this.file.click();
      this.file.onchange = () => {
        for (const file of this.file.files) this.#send({ file, title: `📎 ${file.name}` });
        this.file.value = ""; // the same file may be chosen again
      };
      this.field.oninput = () => this.#fit();
      this.field.onkeydown = (event) => {
        // Enter also ends a word that an input method is composing.
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.#submit();
      };
      this.dialog.onkeydown = (event) => {
        if (event.key === "Escape") this.close();
      };
      this.dialog.oncancel = (event) => {
        event.preventDefault();
        this.close();
      };
    }

    #listenToPage() {
      let hiding;
      document.addEventListener("visibilitychange", () => {
        clearTimeout(hiding);
        if (document.hidden) hiding = setTimeout(() => this.#line?.abort(), HIDDEN);
        else this.#revive();
      });
      window.addEventListener("pageshow", (event) => event.persisted && this.#revive());
      window.addEventListener("online", () => {
        this.#revive(true);
        this.#resend();
      });
      window.addEventListener("storage", (event) => event.key === STORED && this.#adopt());
      // Between a panel at the side and one over the whole screen.
      PHONE.addEventListener("change", () => {
        if (!this.dialog.open) return;
        this.dialog.close();
        this.open();
      });
    }

    async #start(language) {
      for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
        try {
          await this.#speak(language);
          break;
        } catch {
          await sleep(pause); // without words there is nothing to show
        }
      }
      this.launcher.hidden = false;
      // The page was left before the server had them; it tells a repeat by the id.
      for (const { id, body, title } of storage.unsent) this.#say(body, title, id);
      if (storage.open && !PHONE.matches) this.open();
    }

    // Language

    async #speak(language) {
      if (!this.#texts.has(language)) {
        const path = `widget/texts?language=${encodeURIComponent(language)}`;
        const texts = await (await fetch(new URL(path, BASE), { credentials: "omit" })).json();
        this.#texts.set(language, texts).set(texts.language, texts);
      }
      const { texts, language: spoken } = this.#texts.get(language);
      this.#words = texts;
      this.#language = spoken;
      this.#label();
    }

    #label() {
      const words = this.#words;
      const { languages, max_text: longest } = this.#texts.get(this.#language);
      this.dialog.lang = this.launcher.lang = this.#language;
      this.label.textContent = words["widget-launch"];
      this.heading.textContent = words["widget-title"];
      this.closer.ariaLabel = this.closer.title = words["widget-close"];
      this.sender.ariaLabel = this.sender.title = words["widget-send"];
      this.clip.ariaLabel = this.clip.title = this.file.ariaLabel = words["widget-file"];
      this.field.ariaLabel = this.field.placeholder = words["widget-field"];
      this.field.maxLength = longest;
      this.menu.ariaLabel = words["widget-language"];
      this.log.ariaLabel = words["widget-log"];
      this.dots.ariaLabel = words["widget-typing"];
      this.menu.replaceChildren(...Object.entries(languages).map(([value, name]) =>
        make("option", { value, lang: value, selected: value === this.#language }, name)));
      this.#showOwner();
      this.#showUnread();
      this.#greet();
    }

    /** The visitor chose a language in the menu: everything is shown in it. */
    #wish(language) {
      this.#keep({ wish: language });
      this.#turnTo(language);
      // The answers come in it too; without the server it stays a wish for what is shown.
      if (this.#state.id) this.#talk("PATCH", "", { body: { language } }).catch(() => {});
    }

    async #turnTo(language) {
      if (language === this.#language) return;
      try {
        await this.#speak(language);
        if (!this.#ready) return;
        await this.#load(0);
        this.#listen();
      } catch {
        this.menu.value = this.#language; // stays as it was; the menu may be tried again
      }
    }

    // The conversation

    /** Has the conversation ready: made, its history shown, its stream running. */
    #connect() {
      this.#ready ??= this.#begin().catch((problem) => {
        this.#ready = null;
        this.#tell("widget-unreachable", "widget-try-again", () => this.#connect());
        throw problem;
      });
      return this.#ready;
    }

    async #begin() {
      if (!this.#state.id) await this.#create();
      try {
        await this.#load(this.#last);
      } catch (problem) {
        if (!problem.gone) throw problem;
        const ready = this.#ready; // what is said meanwhile waits for this connection
        this.#leave("widget-new-conversation");
        this.#ready = ready;
        await this.#create();
      }
      this.#tell();
      this.#attach();
      this.#listen();
      this.#greet();
    }

    async #create() {
      const answer = await call("POST", "api/conversations", { body: { language: this.#language } });
      const { id, token, language } = await answer.json();
      this.#keep({ id, token, language, wish: null });
    }

    async #talk(method, path, options = {}) {
      const { id, token } = this.#state;
      const problem = new Refused(409, LEFT);
      const answer = await call(method, `api/conversations/${id}${path}`, { token, ...options })
        .catch((refused) => { throw id === this.#state.id ? refused : problem; });
      if (id !== this.#state.id) throw problem;
      return answer;
    }

    #keep(changes) {
      Object.assign(this.#state, changes);
      storage.write(this.#state);
    }

    /** Forgets the conversation; the next word begins a new one. */
    #leave(note) {
      const { id, page } = this.#state;
      if (id && this.#state.who && !note) this.#talk("DELETE", "/identity").catch(() => {});
      this.#line?.abort();
      this.#line = this.#ready = this.#attached = null;
      this.#state = { page };
      storage.write(this.#state);
      if (!note) this.#outbox.length = 0; // it was another customer's
      storage.unsent = this.#outbox;
      this.#clear();
      if (note) this.log.append(make("p", { className: "note" }, this.#words[note]));
      if (this.dialog.open && !note) this.#connect().catch(() => {});
    }

    /** Another tab began a new conversation, or left ours. */
    #adopt() {
      const stored = storage.read();
      if (stored.id === this.#state.id) return;
      this.#line?.abort();
      this.#line = this.#ready = this.#attached = null;
      this.#state = stored;
      this.#clear();
      if (stored.id && this.dialog.open) this.#connect().catch(() => {});
    }

    #clear() {
      this.#last = 0;
      this.#owner = "bot";
      this.#nodes.clear();
      this.#waiting.clear();
      this.log.replaceChildren(...this.#outbox.map((item) => item.node));
      this.#showTyping();
    }

    #attach() {
      if (!this.#identity || !this.#state.id) return null;
      this.#attached ??= this.#talk("POST", "/identity", { body: { identity_token: this.#identity } })
        .then(async (answer) => {
          this.#keep({ who: whoIs(this.#identity ?? "") });
          await this.#answered(answer);
        })
        .catch((problem) => {
          if (problem.mayPass) this.#attached = null;
          const detail = { status: problem.status, code: problem.code };
          this.dispatchEvent(new CustomEvent("cps-identity-refused", { detail }));
        });
      return this.#attached;
    }

    /** Reads the history after a seq; 0 shows all of it anew, in the language spoken now. */
    async #load(after) {
      let messages;
      this.#loading = true;
      this.log.ariaLive = "off"; // a screen reader shall not read the whole history
      try {
        do {
          const query = `?after=${after}&limit=${PAGE}&language=${this.#language}`;
          ({ messages } = await (await this.#talk("GET", `/messages${query}`)).json());
          for (const message of messages) this.#read(message);
          after = messages.at(-1)?.seq;
        } while (messages.length === PAGE);
      } finally {
        this.#loading = false;
        setTimeout(() => { this.log.ariaLive = "polite"; }, 500);
      }
      this.#greet();
      this.#scroll();
    }

    async #listen() {
      this.#line?.abort();
      const line = this.#line = new AbortController();
      let pause = FIRST_PAUSE;
      while (!line.signal.aborted) {
        try {
          await this.#follow(line, () => { pause = FIRST_PAUSE; });
        } catch (problem) {
          if (problem.gone && !line.signal.aborted) return this.#leave("widget-new-conversation");
        }
        if (line.signal.aborted) return undefined;
        if (pause > FIRST_PAUSE || !navigator.onLine) this.#tell("widget-offline");
        line.pausing = new AbortController();
        await sleep(pause * (0.75 + Math.random() / 2), line.pausing.signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
      return undefined;
    }

    /** Follows the stream until it ends. Without a wish it speaks the conversation's language. */
    async #follow(line, onLife) {
      const attempt = new AbortController();
      line.signal.addEventListener("abort", () => attempt.abort());
      const query = this.#state.wish ? `?language=${this.#language}` : "";
      const watch = setInterval(() => Date.now() - this.#heard > SILENCE && attempt.abort(), 5000);
      this.#heard = Date.now();
      try {
        const answer = await this.#talk("GET", `/events${query}`, {
          signal: attempt.signal, headers: { "Last-Event-ID": String(this.#last) } });
        this.#tell();
        this.#resend();
        for await (const event of eventsOf(answer.body)) {
          if (line.signal.aborted) return;
          this.#heard = Date.now();
          onLife();
          if (event.event === "message") this.#read(JSON.parse(event.data), true);
          if (event.event === "conversation") this.#note(JSON.parse(event.data));
        }
      } finally {
        clearInterval(watch);
        attempt.abort();
      }
    }

    /** Goes on with a stream that was given back, that sleeps, or whose line is dead. */
    #revive(now = false) {
      if (!this.#line) return;
      const dead = this.#line.signal.aborted || Date.now() - this.#heard > SILENCE;
      if (dead) this.#listen();
      else if (now) this.#line.pausing?.abort();
    }

    /** What the server says of the conversation itself. */
    #note({ language, owner }) {
      this.#owner = owner;
      this.#showOwner();
      this.#showTyping();
      if (language === this.#state.language) return;
      // The customer's own words, here or in another tab, have changed the language.
      this.#keep({ language, wish: null });
      this.#turnTo(language);
    }

    // Saying

    #submit() {
      const text = this.field.value;
      if (!text.trim()) return;
      this.field.value = "";
      this.#fit();
      this.send(text);
    }

    #say(body, title, id = newId()) {
      this.#send({ id, body, title });
    }

    /** Sends words, a button's payload (`body`), or a file. */
    #send({ id = newId(), body, file, title }) {
      const item = { id, body, file, title, seq: 0, mayPass: false };
      item.kept = new Promise((done) => { item.keep = done; });
      item.node = this.#bubble({ author: "customer", text: title });
      this.#titles.set(item.id, title);
      this.#outbox.push(item);
      storage.unsent = this.#outbox;
      this.log.append(item.node);
      this.#greet();
      this.#queue(item);
      this.#scroll();
    }

    #queue(item) {
      item.mayPass = false;
      item.queued = true;
      item.node.classList.add("sending");
      item.node.querySelector(".failed")?.remove();
      this.#waiting.set(item.id, 0);
      this.#showTyping();
      this.#flush();
    }

    /** The server is back: what did not reach it is sent again by itself. */
    #resend() {
      for (const item of this.#outbox) if (item.mayPass) this.#queue(item);
    }

    /** Sends what waits, in its order: one at a time, until the server has it. */
    async #flush() {
      if (this.#flushing) return;
      this.#flushing = true;
      for (let item; (item = this.#outbox.find((one) => one.queued)); ) {
        item.queued = false;
        await this.#deliver(item).catch((problem) => this.#failed(item, problem));
      }
      this.#flushing = false;
    }

    async #deliver(item) {
      for (let attempt = 1; ; attempt++) {
        try {
          await this.#connect();
          await this.#attach();
          const post = this.#post(item);
          post.then((answer) => this.#answered(answer, item)).catch(() => {});
          await Promise.race([post, item.kept]);
          return;
        } catch (problem) {
          if (item.seq || !this.#outbox.includes(item)) return;
          if (problem.code === LEFT && attempt < TRIES) continue;
          if (problem.gone && attempt < TRIES) this.#leave("widget-new-conversation");
          else if (problem.code === "payload_not_offered" && item.body?.payload) {
            item.body = { text: item.title }; // a button of an earlier conversation
          } else if (!problem.mayPass || attempt === TRIES || !navigator.onLine) throw problem;
          else await sleep(FIRST_PAUSE * 2 ** (attempt - 1));
        }
      }
    }

    #post({ id, body, file }) {
      if (!file) return this.#talk("POST", "/messages", { body: { ...body, client_id: id } });
      const form = new FormData();
      form.append("file", file);
      return this.#talk("POST", `/attachments?client_id=${id}`, { form });
    }

    #failed(item, problem) {
      item.mayPass = problem.mayPass ?? false;
      item.node.classList.remove("sending");
      this.#waiting.delete(item.id);
      this.#showTyping();
      const again = make("button", { type: "button" }, this.#words["widget-again"]);
      again.onclick = () => {
        this.field.focus(); // the button goes away
        this.#queue(item);
      };
      const why = this.#words[REFUSED_FILES[problem.code]];
      const note = why ? [why] : [this.#words["widget-failed"], " ", again];
      item.node.append(make("p", { className: "failed" }, ...note));
      this.#scroll();
      if (!navigator.onLine) this.#tell("widget-offline");
    }

    /** Shows the answers of a call. They come by the stream too; each is shown once. */
    async #answered(answer, item) {
      const { messages } = await answer.json();
      // Rendered in the conversation's language, and without the message itself.
      const fits = !this.#state.wish && (!item || item.seq);
      if (fits) for (const message of messages) this.#news(message);
      else await this.#load(this.#last);
      if (!item) return;
      if (answer.status === 202) {
        if (this.#waiting.has(item.id) && this.#owner !== "agent") this.#tell("widget-later");
      } else this.#waiting.delete(item.id);
      this.#showTyping();
    }

    // Showing

    /** A message of the history or the stream: these come in order and leave nothing out. */
    #read(message, live = false) {
      this.#last = Math.max(this.#last, message.seq);
      if (live) this.#news(message);
      else this.#show(message);
    }

    /** A message that has just come, by the call or by the stream: counted by the first. */
    #news(message) {
      const isNew = !this.#nodes.has(message.seq);
      this.#show(message);
      if (!isNew || message.author === "customer" || this.dialog.open) return;
      this.#unread += 1;
      this.#showUnread();
    }

    #show(message) {
      const { seq, author, client_id: clientId } = message;
      if (author !== "customer") this.#settle(seq);
      else if (this.#confirm(message)) return;
      const text = message.text || this.#titles.get(clientId) || "";
      if (!text && !message.card) return;
      const old = this.#nodes.get(seq);
      const shown = JSON.stringify([text, message.buttons, this.#language]);
      if (old?.shown === shown) return; // replacing it would have it read out again
      const node = this.#bubble({ ...message, text });
      node.shown = shown;
      this.#nodes.set(seq, node);
      if (old) old.replaceWith(node);
      else this.#place(node, seq);
      if (this.#loading) return;
      this.#greet();
      this.#scroll();
    }

    /** Tells whether this is a message of ours that stands here already. */
    #confirm({ client_id: clientId, seq }) {
      const item = this.#outbox.find((one) => one.id === clientId);
      if (!item) return false;
      item.seq = seq;
      item.keep();
      item.node.classList.remove("sending");
      item.node.querySelector(".failed")?.remove();
      if (this.#waiting.has(clientId)) this.#waiting.set(clientId, seq);
      this.#outbox.splice(this.#outbox.indexOf(item), 1);
      storage.unsent = this.#outbox;
      this.#nodes.set(seq, item.node);
      return true;
    }

    /** An answer has come: nothing before it waits any more. */
    #settle(seq) {
      for (const [id, asked] of this.#waiting) if (asked && asked < seq) this.#waiting.delete(id);
      this.#showTyping();
      this.#tell();
    }

    /** Puts a node behind the one with the next smaller seq. */
    #place(node, seq) {
      let before = 0;
      for (const known of this.#nodes.keys()) if (known < seq && known > before) before = known;
      const place = before && this.#nodes.get(before);
      if (place) place.after(node);
      else this.log.prepend(node);
    }

    #bubble(message) {
      const { author, text, key, buttons = [], card } = message;
      const who = { customer: "widget-you", agent: "widget-agent" }[author] ?? "widget-bot";
      // Only what comes from locales/ has markup; what a person typed is shown as typed.
      const words = key ? marked(text) : make("span", {}, text);
      const bubble = make("div", { className: "bubble" },
        make("span", { className: "unseen" }, `${this.#words[who]}: `), words);
      const node = make("div", { className: `message ${author}` }, bubble);
      if (card) node.append(...this.#card(card));
      if (buttons.length) node.append(this.#buttons(buttons));
      return node;
    }

    #buttons(buttons) {
      return make("div", { className: "buttons" }, ...buttons.map(({ title, payload }) => {
        const button = make("button", { type: "button" }, title);
        button.onclick = () => {
          const twice = this.#outbox.some((item) => item.body?.payload === payload);
          if (!twice) this.#say({ payload }, title);
        };
        return button;
      }));
    }

    /** The first words and a few questions, where nothing has been said. */
    #greet() {
      this.log.querySelector(".welcome")?.remove();
      if (this.#nodes.size || this.#outbox.length) return;
      const { starters } = this.#texts.get(this.#language);
      const greeting = this.#bubble({ author: "bot", text: this.#words["widget-greeting"] });
      const questions = starters.map((title) => {
        const button = make("button", { type: "button" }, title);
        button.onclick = () => {
          this.field.focus(); // the button goes away
          this.send(title);
        };
        return button;
      });
      this.log.append(make("div", { className: "welcome" }, greeting,
        make("p", { className: "note" }, this.#words["widget-starters"]),
        make("div", { className: "buttons" }, ...questions)));
    }

    #card(card) {
      if (card.type === "upload") return [this.#chooser()];
      if (card.type === "points") return [this.#points(card)];
      if (card.type === "products") return [this.#products(card.products)];
      return []; // its text says the same
    }

    /** A file is asked for: a button that says so. */
    #chooser() {
      const button = make("button", { type: "button" }, this.#words["widget-file"]);
      button.onclick = () => this.file.click();
      return make("div", { className: "buttons" }, button);
    }

    #points({ allocated, waiting, next_tier: next }) {
      const rows = [["points", this.#number(allocated)]];
      if (waiting) rows.push(["waiting", this.#number(waiting)]);
      if (next) rows.push(["next", `${this.#number(next.missing)} (${this.#words[`tier-${next.tier}`]})`]);
      const list = make("dl", {}, ...rows.map(([name, value]) => make("div", {},
        make("dt", {}, this.#words[`widget-card-${name}`]), make("dd", {}, value))));
      const bar = next && make("progress", {
        max: allocated + next.missing, value: allocated, "aria-hidden": "true" });
      return make("div", { className: "card" }, list, bar);
    }

    #products(products) {
      const missing = (product) => make("span", {}, `${this.#words["widget-card-missing"]}: ` +
        product.missing.map((detail) => this.#words[`detail-${detail}`]).join(", "));
      const tick = () => make("span", { className: "tick" },
        icon("M5 12.5l4.5 4.5L19 7"), this.#words["widget-card-tick"]);
      const open = products.toSorted((a, b) => a.tick - b.tick); // what is missing comes first
      return make("ul", { className: "card", tabIndex: 0 }, ...open.map((product) => make("li", {},
        make("strong", {}, product.model), product.tick ? tick() : missing(product))));
    }

    #number(value) {
      const { grouping } = this.#texts.get(this.#language);
      const useGrouping = value >= 10 ** (2 + grouping);
      return new Intl.NumberFormat(this.#language, { useGrouping }).format(value);
    }

    #showOwner() {
      this.subtitle.textContent = this.#words[`widget-owner-${this.#owner}`];
    }

    #showUnread() {
      this.badge.hidden = !this.#unread;
      this.badge.replaceChildren(
        make("span", { className: "unseen" }, `${this.#words["widget-unread"]}: `),
        String(this.#unread));
    }

    #showTyping() {
      const shown = this.#waiting.size > 0 && this.#owner !== "agent";
      if (shown === !this.dots.hidden) return;
      this.dots.hidden = !shown;
      this.#scroll();
    }

    /** One line over the field, with a way out; without a key it goes away. */
    #tell(key = "", action = "", onAction = null) {
      if (key === this.#told) return; // said once
      this.#told = key;
      const button = action && make("button", { type: "button" }, this.#words[action]);
      if (button) button.onclick = onAction;
      this.status.replaceChildren(...(key ? [this.#words[key], " "] : []), button || "");
    }

    #fit() {
      this.field.style.height = "auto";
      this.field.style.height = `${this.field.scrollHeight + 2}px`;
    }

    /** To the end, but never past what the visitor said last: answers are read from the top. */
    #scroll() {
      const said = [...this.log.querySelectorAll(".customer")].at(-1);
      const end = this.log.scrollHeight - this.log.clientHeight;
      this.log.scrollTop = said ? Math.min(end, said.offsetTop - this.log.offsetTop - 8) : end;
    }
  }

  const STYLE = `
:host {
  all: initial;
  --accent: var(--cps-accent, #1257b0);
  --ink: #1b1d21; --faint: #565b64; --line: #767b84; --soft: #dcdfe4;
  --paper: #fff; --ground: #f3f4f6; --good: #17692c; --bad: #a3161f;
  position: fixed; inset-block-end: 1em; inset-inline-end: 1em; z-index: 2147483000;
  font: medium/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  color: var(--ink); color-scheme: light;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
button, select, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
svg { width: 1.4em; height: 1.4em; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
h2, p, dl, dd, ul { margin: 0; padding: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launch {
  display: flex; align-items: center; gap: .5em; padding: .7em 1.1em;
  border: 1px solid #fff; border-radius: 2em; background: var(--accent); color: #fff;
  font-weight: 600; box-shadow: 0 2px 10px rgb(0 0 0 / .3);
}
.launch:hover { filter: brightness(.9); }
.badge { min-width: 1.5em; padding: 0 .4em; border-radius: 1em; background: #fff; color: var(--accent); text-align: center; }

dialog {
  position: fixed; inset: auto 1em 1em auto; width: min(25em, 100vw - 2em); height: min(40em, 100dvh - 2em);
  max-width: none; max-height: none; margin: 0; padding: 0; overflow: hidden;
  border: 1px solid var(--line); border-radius: 14px; background: var(--paper); color: inherit;
  box-shadow: 0 6px 30px rgb(0 0 0 / .28);
}
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: none; }
.head { display: flex; align-items: center; gap: .5em; padding: .6em .8em; background: var(--accent); color: #fff; }
.head div { flex: 1; min-width: 0; }
.head :focus-visible { outline-color: #fff; outline-offset: 1px; }
h2 { font-size: 1.05em; line-height: 1.3; }
.head p { font-size: .85em; line-height: 1.3; }
.head select, .close { min-height: 2.4em; border: 1px solid rgb(255 255 255 / .6); border-radius: 8px; background: transparent; color: #fff; }
.head select { max-width: 6.6em; padding: 0 .2em; font-size: .95em; }
option { background: var(--paper); color: var(--ink); }
.close { display: grid; place-items: center; width: 2.4em; padding: 0; }
.head select:hover, .close:hover { background: rgb(0 0 0 / .25); }

.log { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: .8em; background: var(--ground); }
.log:focus-visible { outline-offset: -3px; }
.message { display: flex; flex-direction: column; align-items: flex-start; gap: .4em; margin-block-end: .6em; }
.bubble { max-width: 88%; padding: .5em .8em; border-radius: 14px; border-end-start-radius: 4px; background: var(--paper); border: 1px solid var(--soft); overflow-wrap: anywhere; white-space: pre-wrap; }
.customer { align-items: flex-end; }
.customer .bubble { background: var(--accent); border-color: var(--accent); color: #fff; border-radius: 14px; border-end-end-radius: 4px; }
.sending .bubble { opacity: .75; }
.bubble a { color: var(--accent); }
.buttons { display: flex; flex-wrap: wrap; gap: .4em; }
.buttons button { padding: .35em .8em; min-height: 2.2em; border: 1px solid var(--accent); border-radius: 1.2em; background: var(--paper); color: var(--accent); text-align: start; }
.buttons button:hover { background: var(--accent); color: #fff; }
.note { margin-block: .4em; color: var(--faint); font-size: .9em; }
.failed, .status { color: var(--bad); font-size: .9em; }
.failed button, .status button { padding: .1em .6em; border: 1px solid currentColor; border-radius: 6px; background: var(--paper); color: inherit; }
.status:not(:empty) { padding: .3em .9em; color: var(--ink); background: #fff4d6; }

.card { width: min(100%, 21em); padding: .6em .8em; border: 1px solid var(--soft); border-radius: 12px; background: var(--paper); list-style: none; }
ul.card { max-height: 11em; overflow-y: auto; }
.card dl div, .card li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; padding-block: .15em; }
.card li + li { border-top: 1px solid var(--soft); }
dt, li span { color: var(--faint); font-size: .95em; }
dd { font-weight: 600; }
progress { width: 100%; accent-color: var(--accent); }
.tick { display: inline-flex; align-items: center; gap: .2em; color: var(--good); }

.typing { display: flex; gap: .3em; padding: .5em 1em; background: var(--ground); }
.typing i { width: .5em; height: .5em; border-radius: 50%; background: var(--line); }
@media (prefers-reduced-motion: no-preference) {
  .typing i { animation: beat 1.2s infinite; }
  .typing i:nth-child(2) { animation-delay: .2s; }
  .typing i:nth-child(3) { animation-delay: .4s; }
}
@keyframes beat { 50% { opacity: .25; } }

form { display: flex; align-items: flex-end; gap: .5em; padding: .6em .8em; border-top: 1px solid var(--soft); }
textarea { flex: 1; min-width: 0; max-height: 8em; padding: .5em .7em; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); resize: none; }
.send { display: grid; place-items: center; width: 2.7em; height: 2.7em; padding: 0; border: 0; border-radius: 10px; background: var(--accent); color: #fff; }
.send:hover { filter: brightness(.9); }
.clip { display: grid; place-items: center; width: 2.7em; height: 2.7em; padding: 0; border: 0; border-radius: 10px; background: none; }
.clip:hover { background: var(--soft); }
.clip svg { fill: none; stroke: currentColor; stroke-width: 1.6; }

@media (max-width: 32em), (max-height: 28em) {
  dialog { inset: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0; }
}
`;

  customElements.define("cps-chat", CpsChat);

  function install() {
    if (document.querySelector("cps-chat")) return;
    const chat = document.createElement("cps-chat");
    for (const name of ["language", "identity"]) {
      if (name in script.dataset) chat.setAttribute(name, script.dataset[name]);
    }
    document.body.append(chat);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", install);
  else install();
})();
