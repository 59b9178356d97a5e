  // What the visitor says, until the server has it.

  const TRIES = 4; // before a message counts as not sent
  const LONGEST_WAIT = 60000; // ms that a server may ask to wait before a message is sent
  const REFUSED_FILES = { // code of the server's -> key of what is said
    file_too_large: "widget-file-too-large", too_large: "widget-file-too-large",
    unknown_file_type: "widget-file-type", empty_file: "widget-file-type" };

  const Outbox = (Base) => class extends Base {
    _submit() {
      const text = this.field.value;
      if (!text.trim()) return;
      this.field.value = "";
      this._fit();
      this.send(text);
    }

    _say(body, title, id = newId()) {
      this._send({ id, body, title });
    }

    /** Sends words, a button's payload (`body`), or a file. */
    _send({ id = newId(), body, file, title }) {
      const item = { id, body, file, title, seq: 0, mayPass: false };
      item.kept = new Promise((done) => { item.keep = done; });
      item.node = this._bubble({ author: "customer", text: title });
      if (file) item.node.append(item.bar = make("progress", { value: 0, ariaLabel: file.name }));
      this._titles.set(item.id, title);
      this._outbox.push(item);
      this._storeUnsent();
      this.log.append(item.node);
      this._mark(item.node);
      this._greet();
      this._queue(item);
      this._scroll();
    }

    _storeUnsent() {
      const items = this._outbox.flatMap(({ id, body, title }) => (body ? [{ id, body, title }] : []));
      storage.unsent.value = items.length ? items : null;
    }

    _queue(item) {
      item.mayPass = false;
      item.queued = true;
      item.node.classList.add("sending");
      item.node.querySelector(".failed")?.remove();
      this._mark(item.node, "widget-sending");
      this._waiting.set(item.id, 0);
      this._showTyping();
      this._flush();
    }

    /** The server is back: what did not reach it is sent again by itself. */
    _resend() {
      for (const item of this._outbox) if (item.mayPass) this._queue(item);
    }

    /** Sends what waits, in its order: one at a time, until the server has it. */
    async _flush() {
      if (this._flushing) return;
      this._flushing = true;
      for (let item; (item = this._outbox.find((one) => one.queued)); ) {
        item.queued = false;
        await this._deliver(item).catch((problem) => this._failed(item, problem));
      }
      this._flushing = false;
    }

    async _deliver(item) {
      const { max_file: largest } = this._texts;
      if (item.file?.size > largest) throw new Refused(413, { error: "file_too_large" });
      for (let attempt = 1; ; attempt++) {
        try {
          await this._connect();
          await this._attach();
          const post = this._post(item);
          post.then((answer) => this._answered(answer, item)).catch(() => {});
          await Promise.race([post, item.kept]);
          return;
        } catch (problem) {
          if (item.seq || !this._outbox.includes(item)) return;
          if (problem.code === LEFT && attempt < TRIES) continue;
          if (problem.gone && attempt < TRIES) this._leave("widget-new-conversation");
          else if (problem.code === "payload_not_offered" && item.body?.payload) {
            item.body = { text: item.title }; // a button of an earlier conversation
          } else if (!problem.mayPass || attempt === TRIES || !navigator.onLine) throw problem;
          else await this._pause(problem, attempt);
        }
      }
    }

    _pause({ pause }, attempt) {
      if (pause) this._tell("widget-slow");
      return sleep(Math.min(pause || FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_WAIT));
    }

    _post({ id, body, file, bar }) {
      if (!file) {
        return this._talk("POST", "/messages", { body: { ...body, client_id: id, page: this._page() } });
      }
      return this._talk("POST", `/attachments?client_id=${id}`, {
        file, onProgress: (part) => { bar.value = part; } });
    }

    /** Where the visitor is. An address without its query: that may hold a secret of the site's. */
    _page() {
      const product = this._host.getAttribute("product");
      return {
        url: (location.origin + location.pathname).slice(0, 500),
        title: document.title.trim().slice(0, 200) || null,
        product: product?.trim().slice(0, 100) || null,
      };
    }

    _failed(item, problem) {
      const words = this._words;
      item.mayPass = problem.mayPass ?? false;
      item.node.classList.remove("sending");
      this._mark(item.node);
      this._waiting.delete(item.id);
      this._showTyping();
      const again = button(words["widget-again"], () => {
        this.field.focus(); // the button goes away
        this._queue(item);
      });
      const drop = button(words["widget-discard"], () => {
        this.field.focus();
        this._drop(item);
      });
      const why = words[REFUSED_FILES[problem.code]];
      item.node.append(make("p", { className: "failed" },
        ...(why ? [why] : [words["widget-failed"], " ", again]), " ", drop));
      this._scroll();
      if (!navigator.onLine) this._tell("widget-offline");
    }

    _drop(item) {
      item.node.remove();
      this._outbox.splice(this._outbox.indexOf(item), 1);
      this._storeUnsent();
      this._greet();
    }

    /** Shows the answers of a call. They come by the stream too; each is shown once. */
    async _answered(answer, item) {
      const { messages } = await answer.json();
      // Rendered in the conversation's language, and without the message itself.
      const fits = !this._state.wish && (!item || item.seq);
      if (fits) for (const message of messages) this._news(message);
      else await this._load(this._last);
      if (!item) return;
      if (answer.status === 202) {
        if (this._waiting.has(item.id) && this._owner !== "agent") this._tell("widget-later");
      } else this._waiting.delete(item.id);
      this._showTyping();
    }

    /** Tells whether this is a message of ours that stands here already. */
    _confirm({ client_id: clientId, seq }) {
      const item = this._outbox.find((one) => one.id === clientId);
      if (!item) return false;
      item.seq = seq;
      item.keep();
      item.node.classList.remove("sending");
      item.node.querySelector(".failed")?.remove();
      item.bar?.remove();
      this._mark(item.node, "widget-sent");
      if (this._waiting.has(clientId)) this._waiting.set(clientId, seq);
      this._outbox.splice(this._outbox.indexOf(item), 1);
      this._storeUnsent();
      this._nodes.set(seq, item.node);
      return true;
    }
  };
