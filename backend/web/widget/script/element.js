  // The element itself: what the page may call and set, and how it begins.

  const HIDDEN = 60000; // ms after which a hidden tab gives its connection back

  class CpsChat extends Log(Outbox(Talk(Panel(HTMLElement)))) {
    static observedAttributes = ["accent", "identity", "language", "launcher"];

    _state = storage.state.value ?? {}; // {id, token, language, wish, page, who}
    _texts = new Map(); // language -> answer of /widget/texts
    _words = {};
    _language = "";
    _locale = ""; // for Intl
    _identity = null; // the site's token
    _renew = null; // the site's function that gives one
    _identified = false;
    _prolonged = 0; // when the identity was renewed last
    _owner = "bot";
    _agent = null; // the name of the person who has taken over
    _queued = null; // the place in the queue for one
    _typed = 0; // when a person was told last that the visitor writes
    _last = 0; // everything up to this seq has been read
    _nodes = new Map(); // seq -> node in the log
    _days = new Map(); // day -> its line in the log
    _lastState = null; // where the newest message of the visitor's says what became of it
    _outbox = []; // what the visitor said and the server has not confirmed
    _titles = new Map(); // client_id -> title of the button that was clicked
    _waiting = new Map(); // client_id -> seq, of messages without their answer
    _unread = 0;
    _ready = null; // promise of the connection
    _attached = null; // promise of the identification
    _line = null; // AbortController of the event stream
    _heard = 0; // when the stream last gave a sign of life
    _loading = false; // the history is being shown
    _flushing = false; // the outbox is being sent
    _told = ""; // key of the line over the field

    connectedCallback() {
      if (this.shadowRoot) return;
      this._build();
      this._dress();
      this._listenToPage();
      const given = this.getAttribute("identity");
      if (given !== null) this.identify(given);
      this._turnPage();
      this._start(this._state.wish || this._state.language || this._state.page);
    }

    attributeChangedCallback(name, old, value) {
      if (!this.shadowRoot || old === value) return;
      if (name === "accent") this._dress();
      else if (name === "identity") this.identify(value);
      else if (!this._texts.size) return;
      else if (name === "launcher") this._label();
      else {
        this._turnPage();
        this._turnTo(this._state.page);
      }
    }

    // What the page may call

    open() {
      if (!this._texts.size || this.dialog.open) return;
      if (PHONE.matches) this.dialog.showModal();
      else this.dialog.show();
      this.launcher.hidden = true;
      this._endInvitation(true);
      this._unread = 0;
      this._showUnread();
      storage.open.value = true;
      this._dress();
      this._fill();
      // A finger's keyboard would cover what is there to read.
      (FINGER.matches ? this.log : this.field).focus();
      this._scroll();
      this._connect().catch(() => {});
      this._emit("open");
    }

    close() {
      if (!this.dialog.open) return;
      this.dialog.close();
      this.launcher.hidden = false;
      this.launcher.focus();
      storage.open.value = null;
      this._emit("close");
    }

    /** Says something as if the visitor had typed it. */
    send(text) {
      if (text.trim()) this._say({ text }, text);
    }

    /**
     * Tells who the visitor is by a token of the site, or by a function that gives (a promise of)
     * one and is called again before that ends; null: nobody any more.
     */
    async identify(given) {
      const asks = typeof given === "function";
      this._renew = asks ? given : null;
      this._identity = asks ? null : given || null;
      this._attached = null;
      clearTimeout(this._renewal);
      const known = this._state.who;
      // Nobody may read what the assistant told another customer.
      if (known && !asks && known !== whoIs(given || "")) this._leave();
      if (known && asks) this._attach();
      else if (this._ready) await this._connect().then(() => this._attach()).catch(() => {});
    }

    /** Invites the visitor, unless they have answered an invitation or a conversation is there. */
    greet(text) {
      if (this.dialog.open || this._state.id || storage.invited.value || !this._texts.size) return;
      const closer = make("button", { type: "button", className: "icon", ariaLabel: this._words["widget-dismiss"] },
        icon(ICONS.close));
      closer.onclick = () => {
        this._endInvitation(true);
        this.launcher.focus();
      };
      this.invitation.replaceChildren(
        button(text || this._words["widget-invite"], () => this.open(), "words"), closer);
    }

    /** Calls a function with the details of each event of a name; returns what ends it. */
    on(name, act) {
      const hear = (event) => act(event.detail);
      this.addEventListener(`cps-${name}`, hear);
      return () => this.removeEventListener(`cps-${name}`, hear);
    }

    _emit(name, detail = {}) {
      this.dispatchEvent(new CustomEvent(`cps-${name}`, { detail }));
    }

    // The page

    /** A page that now speaks another language than before says what is wished for. */
    _turnPage() {
      const page = this.getAttribute("language") || document.documentElement.lang || navigator.language;
      if (this._state.id && this._state.page !== page) this._keep({ page, wish: page });
      this._state.page = page;
    }

    _listenToPage() {
      let hiding;
      document.addEventListener("visibilitychange", () => {
        clearTimeout(hiding);
        if (document.hidden) hiding = setTimeout(() => this._line?.abort(), HIDDEN);
        else this._revive();
      });
      window.addEventListener("pageshow", (event) => event.persisted && this._revive());
      window.addEventListener("online", () => {
        this._revive(true);
        this._resend();
      });
      window.addEventListener("storage", (event) => event.key === STORED && this._adopt());
      for (const name of ["resize", "scroll"]) {
        window.visualViewport?.addEventListener(name, () => this._fill());
      }
      // Between a panel at the side and one over the whole screen.
      PHONE.addEventListener("change", () => {
        if (!this.dialog.open) return;
        this.dialog.close();
        this.open();
      });
    }

    async _start(language) {
      for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
        try {
          await this._speak(language);
          break;
        } catch {
          await sleep(pause); // without words there is nothing to show
        }
      }
      this.launcher.hidden = false;
      this._emit("ready");
      // The page was left before the server had them; it tells a repeat by the id.
      for (const { id, body, title } of storage.unsent.value ?? []) this._say(body, title, id);
      if (storage.open.value && !PHONE.matches) this.open();
      else this._plan();
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
