  // The conversation: its language, its connection, who the visitor is, and its end.

  const LEFT = "left"; // code of what a conversation answers that is no longer the one shown
  const FIRST_PAUSE = 1000; // ms, doubled after each failure
  const LONGEST_PAUSE = 30000;
  const SILENCE = 45000; // ms without the server's sign of life (every 15 s): the line is dead
  const PAGE = 1000; // messages in one answer of the server
  const BEFORE_END = 60000; // ms before its end that an identity is renewed
  const RENEWED = 10000; // ms in which an identity is renewed at most once
  const TYPING = 3000; // ms in which a person is told at most once that the visitor writes

  const Talk = (Base) => class extends Base {
    // Language

    /** Takes the words of a language, as /widget/texts gives them, for all that is shown. */
    _speak(texts) {
      this._texts = texts;
      this._words = texts.texts;
      this._language = texts.language;
      this._host._turn(texts.language);
      this._locale = this._host._locale;
      this._label();
    }

    /** A language was chosen, in the menu or by the page: everything is shown in it. */
    _wish(language) {
      this._keep({ wish: language });
      this._turnTo(language);
      // The answers come in it too; without the server it stays a wish for what is shown.
      if (this._state.id) this._talk("PATCH", "", { body: { language } }).catch(() => {});
    }

    async _turnTo(language) {
      if (language === this._language) return;
      try {
        this._speak(await this._host._texts(language));
        if (!this._ready) return;
        await this._load(0);
        this._listen();
        this._showQueue();
      } catch {
        this.tongues.value = this._language; // stays as it was; the menu may be tried again
      }
    }

    // The connection

    /** Has the conversation ready: made, its history shown, its stream running. */
    _connect() {
      this._ready ??= this._begin().catch((problem) => {
        this._ready = null;
        this._tell("widget-unreachable", "widget-try-again", () => this._connect().catch(() => {}));
        throw problem;
      });
      return this._ready;
    }

    async _begin() {
      if (!this._state.id) await this._create();
      try {
        await this._load(this._last);
      } catch (problem) {
        if (!problem.gone) throw problem;
        const ready = this._ready; // what is said meanwhile waits for this connection
        this._leave("widget-new-conversation");
        this._ready = ready;
        await this._create();
      }
      this._tell();
      this._attach();
      this._listen();
      this._greet();
    }

    async _create() {
      const answer = await call("POST", "api/conversations", { body: { language: this._language } });
      const { id, token, language } = await answer.json();
      this._keep({ id, token, language, wish: null });
    }

    async _talk(method, path, options = {}) {
      const { id, token } = this._state;
      const problem = new Refused(409, { error: LEFT });
      const address = `api/conversations/${id}${path}`;
      const sending = options.file ? upload(address, { token, ...options })
        : call(method, address, { token, ...options });
      const answer = await sending
        .catch((refused) => { throw id === this._state.id ? refused : problem; });
      if (id !== this._state.id) throw problem;
      return answer;
    }

    _keep(changes) {
      Object.assign(this._state, changes);
      storage.state.value = this._state.id && this._state;
    }

    /** Forgets the conversation; the next word begins a new one. */
    _leave(note) {
      const { id, page } = this._state;
      if (id && this._state.who && !note) this._talk("DELETE", "/identity").catch(() => {});
      this._part({ page });
      this._keep();
      if (!note) this._outbox.length = 0; // it was another customer's, or the visitor begins anew
      this._storeUnsent();
      this._clear();
      if (note) this.log.append(make("p", { className: "note" }, this._words[note]));
      if (this.dialog.open && !note) this._connect().catch(() => {});
    }

    /** Another tab began a new conversation, or left ours. */
    _adopt() {
      const stored = storage.state.value ?? {};
      if (stored.id === this._state.id) return;
      this._part(stored);
      this._clear();
      if (stored.id && this.dialog.open) this._connect().catch(() => {});
    }

    _part(state) {
      this._line?.abort();
      this._line = this._ready = this._attached = null;
      this._state = state;
      this._identified = false;
      this._agent = this._queued = null;
    }

    // Who the visitor is

    /** The site's token; a function of the site's is asked for it. */
    async _token() {
      return (this._renew ? await this._renew() : this._identity) || null;
    }

    _attach() {
      if (!(this._identity || this._renew) || !this._state.id) return null;
      this._attached ??= this._prove().catch((problem) => {
        if (problem.mayPass) this._attached = null;
        this._host._emit("identity-refused", { status: problem.status ?? 0, code: problem.code ?? "callback" });
      });
      return this._attached;
    }

    async _prove() {
      const token = await this._token();
      const before = this._state.who;
      if (before && before !== whoIs(token ?? "")) return this._leave(); // it is somebody else now
      if (!token) return;
      const answer = await this._talk("POST", "/identity", { body: { identity_token: token } });
      this._keep({ who: whoIs(token) });
      if (this._renew) this._renewBefore(claimsOf(token).exp * 1000);
      await this._answered(answer);
    }

    _renewBefore(end) {
      clearTimeout(this._renewal);
      const pause = Math.max(end - Date.now() - BEFORE_END, RENEWED);
      if (pause < 2 ** 31) this._renewal = setTimeout(() => this._prolong(), pause);
    }

    /** The identity has ended, or is about to: the site gives a new one. */
    _prolong() {
      if (!this._renew || Date.now() - this._prolonged < RENEWED) return;
      this._prolonged = Date.now();
      this._attached = null;
      this._attach();
    }

    // The stream

    /** Reads the history after a seq; 0 shows all of it anew, in the language spoken now. */
    async _load(after) {
      let messages;
      this._loading = true;
      if (!after) this.log.ariaLive = "off"; // a screen reader shall not read the whole history
      try {
        do {
          const query = `?after=${after}&limit=${PAGE}&language=${this._language}`;
          ({ messages } = await (await this._talk("GET", `/messages${query}`)).json());
          for (const message of messages) this._read(message);
          after = messages.at(-1)?.seq;
        } while (messages.length === PAGE);
      } finally {
        this._loading = false;
        setTimeout(() => { this.log.ariaLive = "polite"; }, 500);
      }
      this._greet();
      this._scroll();
    }

    async _listen() {
      this._line?.abort();
      const line = this._line = new AbortController();
      let pause = FIRST_PAUSE;
      while (!line.signal.aborted) {
        try {
          await this._follow(line, () => { pause = FIRST_PAUSE; });
        } catch (problem) {
          if (problem.gone && !line.signal.aborted) return this._leave("widget-new-conversation");
        }
        if (line.signal.aborted) return undefined;
        if (pause > FIRST_PAUSE || !navigator.onLine) this._tell("widget-offline");
        line.pausing = new AbortController();
        await sleep(pause * (0.75 + Math.random() / 2), line.pausing.signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
      return undefined;
    }

    /** Follows the stream until it ends. Without a wish it speaks the conversation's language. */
    async _follow(line, onLife) {
      const attempt = new AbortController();
      line.signal.addEventListener("abort", () => attempt.abort());
      const query = this._state.wish ? `?language=${this._language}` : "";
      const watch = setInterval(() => Date.now() - this._heard > SILENCE && attempt.abort(), 5000);
      this._heard = Date.now();
      try {
        const answer = await this._talk("GET", `/events${query}`, {
          signal: attempt.signal, headers: { "Last-Event-ID": String(this._last) } });
        this._tell();
        this._resend();
        for await (const event of eventsOf(answer.body)) {
          if (line.signal.aborted) return;
          this._heard = Date.now();
          onLife();
          if (event.event === "message") this._read(JSON.parse(event.data), true);
          if (event.event === "conversation") this._note(JSON.parse(event.data));
        }
      } finally {
        clearInterval(watch);
        attempt.abort();
      }
    }

    /** Goes on with a stream that was given back, that sleeps, or whose line is dead. */
    _revive(now = false) {
      if (!this._line) return;
      const dead = this._line.signal.aborted || Date.now() - this._heard > SILENCE;
      if (dead) this._listen();
      else if (now) this._line.pausing?.abort();
    }

    /** What the server says of the conversation itself. */
    _note({ language, owner, identified, agent, place }) {
      const ended = this._identified && !identified && this._state.who;
      this._identified = identified;
      const changed = owner !== this._owner || agent !== this._agent;
      const moved = place !== this._queued;
      Object.assign(this, { _owner: owner, _agent: agent, _queued: place });
      if (changed) this._showOwner();
      if (changed || moved) this._showQueue();
      if (changed) this._host._emit("owner", { owner, agent });
      this._showTyping();
      if (ended) this._prolong();
      if (ended && !this._renew) this._host._emit("identity-expired");
      if (language === this._state.language) return;
      // The customer's own words, here or in another tab, have changed the language.
      this._keep({ language, wish: null });
      this._turnTo(language);
    }

    /** A person who answers sees that the visitor writes; what, only when it is sent. */
    _tellTyping() {
      if (this._owner === "bot" || Date.now() - this._typed < TYPING) return;
      this._typed = Date.now();
      this._talk("POST", "/typing").catch(() => {});
    }

    /** Who waits for a person is told when there are any. */
    async _showQueue() {
      this.queue?.remove();
      if (this._owner !== "queue") return;
      const { open, opens_at: opens } = await (await call("GET", "api/support")).json();
      if (this._owner !== "queue" || this.queue?.isConnected) return;
      const time = opens && this._time(opens, { dateStyle: "full", timeStyle: "short" });
      const text = open ? this._words["widget-queue-open"]
        : time ? this._text("widget-queue-closed", { time }) : this._words["widget-queue-away"];
      const place = this._queued && `${this._text("widget-queue-place", { place: this._queued })} `;
      this.queue = make("p", { className: "queue" }, place, text);
      this.log.before(this.queue);
    }

    // Its end

    /** Begins a new conversation; `stars`: how helpful this one was, 1 to 5. */
    async _startOver(stars) {
      if (stars) await this._talk("POST", "/rating", { body: { stars } }).catch(() => {});
      this._leave();
    }

    async _download() {
      try {
        const answer = await this._talk("GET", `/transcript?language=${this._language}`);
        const address = URL.createObjectURL(await answer.blob());
        make("a", { href: address, download: "cps-chat.txt" }).click();
        setTimeout(() => URL.revokeObjectURL(address), 60000);
      } catch {
        this._tell("widget-not-done");
      }
    }

    async _mail() {
      try {
        await this._talk("POST", "/transcript", { body: { language: this._language } });
        this._tell("widget-mailed");
      } catch {
        this._tell("widget-not-done");
      }
    }

    /** Has the server forget the conversation, and then this browser. */
    async _erase() {
      this._line?.abort(); // it would tell that the conversation is gone
      try {
        await this._talk("DELETE", "");
      } catch (problem) {
        if (!problem.gone && problem.code !== LEFT) {
          this._tell("widget-not-done");
          return this._listen();
        }
      }
      this._outbox.length = 0;
      this._leave("widget-erased");
      for (const one of Object.values(storage)) one.value = null;
      return undefined;
    }
  };
