  // The chat of an element: what there is of it, and how it opens and closes.

  const HIDDEN = 60000; // ms after which a hidden tab gives its connection back

  class Seat {
    _state = storage.state.value ?? {}; // {id, token, language, wish, page, who}
    _texts = {}; // the answer of /widget/texts
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

    constructor(host) {
      this._host = host;
    }
  }

  class Chat extends Cards(Log(Outbox(Talk(Frame(Seat))))) {
    /** `host`: the element, which calls what has no `_`; `texts`: words to begin with. */
    constructor(host, texts) {
      super(host);
      this._build();
      this._takePage();
      this._speak(texts);
      if (host._given !== undefined) this.identify(host._given);
      this._listenToPage();
      // The page was left before the server had them; it tells a repeat by the id.
      for (const { id, body, title } of storage.unsent.value ?? []) this._say(body, title, id);
    }

    open() {
      if (this.dialog.open) return;
      if (PHONE.matches) this.dialog.showModal();
      else this.dialog.show();
      this._host.launcher.hidden = true;
      this._host._endInvitation(true);
      this._unread = 0;
      this._host._showUnread(0);
      storage.open.value = true;
      this._host._dress();
      this._fill();
      // A finger's keyboard would cover what is there to read.
      (FINGER.matches ? this.log : this.field).focus();
      this._scroll();
      this._connect().catch(() => {});
      this._host._emit("open");
    }

    close() {
      if (!this.dialog.open) return;
      this.dialog.close();
      this._host.launcher.hidden = false;
      this._host.launcher.focus();
      storage.open.value = null;
      this._host._emit("close");
    }

    send(text) {
      this._say({ text }, text);
    }

    async identify(given) {
      const asks = typeof given === "function";
      this._renew = asks ? given : null;
      this._identity = asks ? null : given;
      this._attached = null;
      clearTimeout(this._renewal);
      const known = this._state.who;
      // Nobody may read what the assistant told another customer.
      if (known && !asks && known !== whoIs(given || "")) this._leave();
      if (known && asks) this._attach();
      else if (this._ready) await this._connect().then(() => this._attach()).catch(() => {});
    }

    /** The page has changed its language. */
    turnPage() {
      this._takePage();
      this._turnTo(languageOf(this._state.page));
    }

    /** A page that now speaks another language than before says what is wished for. */
    _takePage() {
      const page = this._host._page;
      if (this._state.id && this._state.page !== page) this._keep({ page, wish: languageOf(page) });
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
  }
