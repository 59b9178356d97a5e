  // The element itself: its button, its invitation, and what the page may call and set.

  const CHAT = "M4 5h16v11H10l-5 4v-4H4z";
  const LONGEST_DELAY = 86400; // seconds until an invitation

  class CpsChat extends HTMLElement {
    static observedAttributes = ["accent", "identity", "language", "launcher"];

    _language = ""; // one of ours
    _locale = ""; // for Intl
    _given; // what identify() was given; undefined: it was not called
    #texts = new Map(); // language -> promise of the answer of /widget/texts
    #chat = null; // the conversation, once its script is there
    #coming = null; // promise of it
    #wanted = false; // it shall be open
    #unsaid = []; // what send() was given before it was there
    #ready = false;

    connectedCallback() {
      if (this.shadowRoot) return;
      this.#build();
      const { id, page, wish, language } = storage.state.value ?? {};
      this._turn(languageOf(id && page === this._page ? wish || language : this._page));
      this._dress();
      const given = this.getAttribute("identity");
      if (given !== null) this.identify(given);
      // After what the page does with the element that it has just made.
      setTimeout(() => this.#begin());
    }

    attributeChangedCallback(name, old, value) {
      if (!this.shadowRoot || old === value) return;
      if (name === "accent") this._dress();
      else if (name === "identity") this.identify(value);
      else if (name === "launcher") this.#label();
      else if (this.#chat) this.#chat.turnPage();
      else this._turn(languageOf(this._page));
    }

    #begin() {
      this.#ready = true;
      this._emit("ready");
      if (storage.open.value && !PHONE.matches) this.open();
      else if (storage.unsent.value) this.#fetch().catch(() => {}); // it is sent as soon as it is there
      else this.#plan();
    }

    // What the page may call

    open() {
      this.#wanted = true;
      if (this.#chat) return this.#chat.open();
      this.launcher.ariaBusy = "true";
      return this.#fetch().then(
        (chat) => this.#wanted && chat.open(), () => this.#tellFailure());
    }

    close() {
      this.#wanted = false;
      this.#chat?.close();
    }

    /** Says something as if the visitor had typed it. */
    send(text) {
      if (!text.trim()) return undefined;
      if (this.#chat) return this.#chat.send(text);
      this.#unsaid.push(text);
      return this.#fetch().then(() => {}, () => this.#tellFailure());
    }

    /**
     * Tells who the visitor is by a token of the site, or by a function that gives (a promise of)
     * one and is called again before that ends; null: nobody any more.
     */
    async identify(given) {
      this._given = given || null;
      if (this.#chat) return this.#chat.identify(this._given);
      // Nobody may read what the assistant told another customer: that is looked at now.
      const known = storage.state.value?.who;
      const same = typeof given === "string" && whoIs(given) === known;
      if (known && !same) await this.#fetch().catch(() => {});
      return undefined;
    }

    /** Invites the visitor, unless they have answered an invitation or a conversation is there. */
    greet(text) {
      if (this.launcher.hidden || storage.state.value?.id || storage.invited.value) return;
      this.#show(text || this._words["widget-invite"], () => this._endInvitation(true));
      if (this.hasAttribute("greeting-kept")) storage.invited.value = true;
    }

    /** Calls a function with the details of each event of a name; returns what ends it. */
    on(name, act) {
      const hear = (event) => act(event.detail);
      this.addEventListener(`cps-${name}`, hear);
      if (name === "ready" && this.#ready) queueMicrotask(() => act({}));
      return () => this.removeEventListener(`cps-${name}`, hear);
    }

    // What the panel calls too

    _emit(name, detail = {}) {
      this.dispatchEvent(new CustomEvent(`cps-${name}`, { detail }));
    }

    get _page() {
      return this.getAttribute("language") || document.documentElement.lang || navigator.language;
    }

    /** Speaks another language. */
    _turn(language) {
      const changed = this._language && this._language !== language;
      this._language = language;
      this._locale = language === "en" ? "en-GB" : language; // days before months, as everywhere here
      this._words = WORDS[language];
      this.#label();
      if (changed) this._emit("language", { language });
    }

    /** All words of a language, and what else /widget/texts tells. */
    _texts(language) {
      if (!this.#texts.has(language)) {
        const address = new URL(`widget/texts?language=${language}`, BASE);
        const answer = fetch(address, { credentials: "omit" }).then((response) => {
          if (!response.ok) throw new Error(response.status);
          return response.json();
        });
        answer.catch(() => this.#texts.delete(language));
        this.#texts.set(language, answer);
      }
      return this.#texts.get(language);
    }

    _showUnread(count) {
      this.badge.hidden = !count;
      this.badge.replaceChildren(
        make("span", { className: "unseen" }, `${this._words["widget-unread"]}: `), String(count));
    }

    /** Has words stand out on the accent, and the accent on paper, whatever colour it is. */
    _dress() {
      const accent = this.getAttribute("accent");
      if (accent) this.style.setProperty("--cps-accent", accent);
      const pale = 1.05 / (luminance(getComputedStyle(this.launcher).backgroundColor) + 0.05) < 4.5;
      this.style.setProperty("--cps-on-accent", pale ? "#000" : "#fff");
      this.style.setProperty("--cps-on-paper", pale ? "#1b1d21" : "var(--accent)");
    }

    _endInvitation(answered) {
      this.invitation.replaceChildren();
      // Only what the visitor does is kept: nothing is stored of those who do nothing.
      if (answered) storage.invited.value = true;
    }

    // Its own

    #build() {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheetOf(STYLE)];
      this.badge = make("span", { className: "badge", hidden: true });
      this.label = make("span");
      this.launcher = make("button", { className: "launch", type: "button", "aria-haspopup": "dialog" },
        icon(CHAT), this.label, this.badge);
      this.launcher.onclick = () => this.open();
      // Who points at the button is about to open the chat.
      this.launcher.onpointerenter = this.launcher.onfocus = () => this.#fetch().catch(() => {});
      this.invitation = make("div", { className: "invite", role: "status" });
      root.append(this.invitation, this.launcher);
    }

    #label() {
      const own = this.getAttribute("launcher");
      const words = this._words["widget-launch"];
      this.launcher.lang = this.invitation.lang = own == null ? this._language : "";
      this.label.textContent = own ?? words;
      this.launcher.ariaLabel = own === "" ? words : null;
    }

    /** Fetches what is needed once the chat is opened. */
    #fetch() {
      this.#coming ??= this.#arrive().catch((problem) => {
        this.#coming = null;
        throw problem;
      }).finally(() => { this.launcher.ariaBusy = null; });
      return this.#coming;
    }

    async #arrive() {
      const [Chat] = await Promise.all([panel(), this._texts(this._language)]);
      this.#chat = new Chat(this, await this._texts(this._language)); // it may be another by now
      for (const text of this.#unsaid.splice(0)) this.#chat.send(text);
      return this.#chat;
    }

    /** Puts words over the button that open the chat, and a cross that takes them away. */
    #show(words, dismiss) {
      const closer = make("button", {
        type: "button", className: "icon", ariaLabel: this._words["widget-dismiss"] }, icon(CLOSE));
      closer.onclick = () => {
        dismiss();
        this.launcher.focus();
      };
      this.invitation.replaceChildren(button(words, () => this.open(), "words"), closer);
    }

    #tellFailure() {
      this.#show(`${this._words["widget-unreachable"]} ${this._words["widget-try-again"]}`,
        () => this._endInvitation(false));
    }

    /** Invites once, on the pages and after the seconds that the site wishes for. */
    #plan() {
      const text = this.getAttribute("greeting");
      const pages = (this.getAttribute("greeting-pages") || "*").split(",").map((page) =>
        new RegExp(`^${page.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`));
      const invites = (path) => pages.some((page) => page.test(path));
      if (text === null || !invites(location.pathname)) return;
      // Who comes from a page that invites too has been invited: nothing needs to be kept for that.
      const from = document.referrer && new URL(document.referrer);
      const before = from && from.origin === location.origin && invites(from.pathname);
      if (before && !this.hasAttribute("greeting-kept")) return;
      const delay = Number(this.getAttribute("greeting-delay") ?? 10); // seconds
      setTimeout(() => this.greet(text), Math.min(delay, LONGEST_DELAY) * 1000);
    }
  }

  customElements.define("cps-chat", CpsChat);

  function install() {
    if (document.querySelector("cps-chat")) return;
    const chat = document.createElement("cps-chat");
    for (const [name, value] of Object.entries(script.dataset)) {
      chat.setAttribute(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value);
    }
    document.body.append(chat);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", install);
  else install();
