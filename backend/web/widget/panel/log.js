  // The messages as they are shown.

  const Log = (Base) => class extends Base {
    /** A message of the history or the stream: these come in order and leave nothing out. */
    _read(message, live = false) {
      this._last = Math.max(this._last, message.seq);
      if (live) this._news(message);
      else this._show(message);
    }

    /** A message that has just come, by the call or by the stream: counted by the first. */
    _news(message) {
      const { seq, author, text } = message;
      const isNew = !this._nodes.has(seq);
      this._show(message);
      if (!isNew) return;
      this._host._emit("message", { seq, author, text });
      if (author === "customer") return;
      if (storage.sound.value && (document.hidden || !this.dialog.open)) chime();
      if (this.dialog.open) return;
      this._unread += 1;
      this._host._showUnread(this._unread);
      this._host._emit("unread", { count: this._unread });
    }

    _show(message) {
      const { seq, author, client_id: clientId } = message;
      if (author !== "customer") this._settle(seq);
      else if (this._confirm(message)) return;
      const text = message.text || this._titles.get(clientId) || "";
      if (!text && !message.card) return;
      const old = this._nodes.get(seq);
      const shown = JSON.stringify([text, message.buttons, this._language]);
      if (old?.shown === shown) return; // replacing it would have it read out again
      const node = this._bubble({ ...message, text });
      node.shown = shown;
      this._nodes.set(seq, node);
      if (old) old.replaceWith(node);
      else this._place(node, seq);
      this._mark(node, author === "customer" ? "widget-sent" : "");
      if (this._loading) return;
      this._greet();
      this._scroll();
    }

    _clear() {
      this._last = 0;
      this._owner = "bot";
      this._nodes.clear();
      this._days.clear();
      this._waiting.clear();
      this._lastState = null;
      this.queue?.remove();
      this.log.replaceChildren();
      for (const { node } of this._outbox) {
        this.log.append(node);
        this._mark(node);
      }
      this._showOwner();
      this._showTyping();
    }

    /** An answer has come: nothing before it waits any more. */
    _settle(seq) {
      for (const [id, asked] of this._waiting) if (asked && asked < seq) this._waiting.delete(id);
      this._showTyping();
      this._tell();
    }

    /** Puts a node behind the one with the next smaller seq. */
    _place(node, seq) {
      let before = 0;
      for (const known of this._nodes.keys()) if (known < seq && known > before) before = known;
      const place = before && this._nodes.get(before);
      if (place) place.after(node);
      else this.log.prepend(node);
    }

    /** Puts the day over the first message of it, and says of the last one what became of it. */
    _mark(node, key = "") {
      const { at } = node;
      const name = new Date(at).toDateString();
      const line = this._days.get(name) ?? make("p", { className: "day" });
      const day = this._day(at);
      if (line.textContent !== day) line.textContent = day; // what is set anew is read out anew
      if (!this._days.has(name) || line.compareDocumentPosition(node) & 2) node.before(line);
      this._days.set(name, line);
      if (!node.classList.contains("customer")) return;
      const state = node.querySelector(".state");
      if (this._lastState !== state) this._lastState?.replaceChildren(); // only the newest says so
      this._lastState = state;
      state.replaceChildren(...(key ? [this._words[key]] : []));
    }

    _day(at) {
      const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 864e5);
      if (days < 2) return new Intl.RelativeTimeFormat(this._locale, { numeric: "auto" }).format(-days, "day");
      return this._time(at, { dateStyle: "full" });
    }

    _bubble(message) {
      const { author, text, key, buttons = [], card, agent } = message;
      const who = { customer: "widget-you", agent: "widget-agent" }[author] ?? "widget-bot";
      const at = message.created_at ?? new Date().toISOString();
      // A card may stand for a part of the text: then it comes with what is said around it.
      const { before, after } = card ?? {};
      // Only what comes from locales/ has markup; what a person typed is shown as typed.
      const words = key ? marked(before ?? text) : make("span", {}, text);
      const bubble = make("div", { className: "bubble" },
        make("span", { className: "unseen" }, `${agent || this._words[who]}: `), words);
      const meta = make("p", { className: "meta", ariaLive: "off" },
        agent && make("span", { "aria-hidden": "true" }, agent),
        make("time", { dateTime: at }, this._time(at, { timeStyle: "short" })),
        make("span", { className: "state" }));
      const node = make("div", { className: `message ${author}` }, bubble);
      node.at = at;
      const more = card ? this._card(card) : [];
      if (before) node.append(...more);
      if (after) node.append(make("div", { className: "bubble" }, marked(after)));
      node.append(meta);
      if (!before) node.append(...more);
      if (buttons.length) node.append(this._buttons(buttons));
      return node;
    }

    _buttons(buttons) {
      return make("div", { className: "buttons" }, ...buttons.map(({ title, payload }) =>
        button(title, () => {
          const twice = this._outbox.some((item) => item.body?.payload === payload);
          if (!twice) this._say({ payload }, title);
        })));
    }

    /** The first words and a few questions, where nothing has been said. */
    _greet() {
      const old = this.log.querySelector(".welcome");
      const begun = this._nodes.size || this._outbox.length;
      if (!begun && old?.words === this._words) return; // it may have the focus
      old?.remove();
      if (begun) return;
      const { starters } = this._texts;
      const greeting = this._bubble({ author: "bot", text: this._words["widget-greeting"] });
      greeting.querySelector(".meta").remove();
      const questions = starters.map((title) => button(title, () => {
        this.field.focus(); // the button goes away
        this.send(title);
      }));
      this.log.append(make("div", { className: "welcome", words: this._words }, greeting,
        make("p", { className: "note" }, this._words["widget-starters"]),
        make("div", { className: "buttons" }, ...questions)));
    }

    /** To the end, but never past what the visitor said last: answers are read from the top. */
    _scroll() {
      const said = [...this.log.querySelectorAll(".customer")].at(-1);
      const end = this.log.scrollHeight - this.log.clientHeight;
      this.log.scrollTop = said ? Math.min(end, said.offsetTop - this.log.offsetTop - 8) : end;
    }
  };
