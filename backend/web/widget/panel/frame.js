  // What is there to see and to handle, but for the conversation itself.

  const FILES = "application/pdf,image/jpeg,image/png";
  const PHOTOS = "image/jpeg,image/png";
  const FINGER = matchMedia("(pointer: coarse)");
  const ICONS = {
    close: kit.CLOSE, send: "M4 12l16-8-5 16-3-7z",
    more: "M12 5v.01M12 12v.01M12 19v.01", tick: "M5 12.5l4.5 4.5L19 7",
    clip: "M17 7l-7.5 7.5a2.1 2.1 0 0 0 3 3L20 10a4.2 4.2 0 0 0-6-6l-8 8a6.3 6.3 0 0 0 9 9l6-6",
    camera: "M4 8h3l2-3h6l2 3h3v11H4zM12 10a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  };

  const Frame = (Base) => class extends Base {
    _build() {
      this._buildHead();
      this._buildForm();
      this.log = make("div", { className: "log", role: "log", tabIndex: 0, "aria-relevant": "additions" });
      this.dots = make("p", { className: "typing", role: "img", hidden: true },
        make("i"), make("i"), make("i"));
      this.status = make("p", { className: "status", role: "status" });
      this.sheet = make("div", { className: "sheet", role: "group", "aria-labelledby": "asked", hidden: true });
      this.dialog = make("dialog", { "aria-labelledby": "title" },
        this.head, this.log, this.dots, this.status, this.sheet, this.form);
      this._listenToPanel();
      const root = this._host.shadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, SHEET];
      root.append(this.dialog);
    }

    _buildHead() {
      this.heading = make("h2", { id: "title" });
      this.subtitle = make("p", { role: "status" });
      this.tongues = make("select");
      this.more = make("button", { type: "button", className: "icon", "aria-expanded": "false" }, icon(ICONS.more));
      this.menu = make("ul", { className: "menu", hidden: true });
      this.closer = make("button", { type: "button", className: "icon" }, icon(ICONS.close));
      this.head = make("div", { className: "head" },
        make("div", {}, this.heading, this.subtitle), this.tongues, this.more, this.menu, this.closer);
    }

    _buildForm() {
      const tool = (path) => make("button", { type: "button", className: "icon" }, icon(path));
      this.field = make("textarea", { rows: 1, enterKeyHint: "send" });
      this.sender = make("button", { className: "icon send" }, icon(ICONS.send));
      this.file = make("input", { type: "file", accept: FILES, multiple: true, hidden: true });
      this.photo = make("input", { type: "file", accept: PHOTOS, capture: "environment", hidden: true });
      this.clip = tool(ICONS.clip);
      this.camera = tool(ICONS.camera);
      this.form = make("form", {}, this.clip, this.camera, this.file, this.photo, this.field, this.sender);
    }

    _listenToPanel() {
      this.closer.onclick = () => this.close();
      this.more.onclick = () => this._toggleMenu();
      this.tongues.onchange = () => this._wish(this.tongues.value);
      this.form.onsubmit = (event) => {
        event.preventDefault();
        this._submit();
      };
      for (const [opener, input] of [[this.clip, this.file], [this.camera, this.photo]]) {
        opener.onclick = () => input.click();
        input.onchange = () => {
          for (const file of input.files) this._send({ file, title: `📎 ${file.name}` });
          input.value = ""; // the same file may be chosen again
        };
      }
      this.field.oninput = () => {
        this._fit();
        this._tellTyping();
      };
      this.field.onkeydown = (event) => {
        // Enter also ends a word that an input method is composing.
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this._submit();
      };
      this.dialog.onkeydown = (event) => {
        if (event.key === "Escape") this._back(event);
      };
      this.dialog.oncancel = (event) => this._back(event);
      this.dialog.onclick = (event) => {
        if (!this.menu.hidden && !this.head.contains(event.target)) this._toggleMenu(false);
      };
    }

    /** Escape: out of the menu, else of a question, else of the chat. */
    _back(event) {
      event.preventDefault();
      event.stopPropagation();
      if (!this.menu.hidden) {
        this._toggleMenu(false);
        this.more.focus();
      } else if (!this.sheet.hidden) this._asked();
      else this.close();
    }

    // Words

    _label() {
      const words = this._words;
      const { languages, max_text: longest } = this._texts;
      const name = (node, key) => { node.ariaLabel = node.title = words[key]; };
      this.dialog.lang = this._language;
      this.heading.textContent = words["widget-title"];
      name(this.closer, "widget-close");
      name(this.more, "widget-menu");
      name(this.sender, "widget-send");
      name(this.clip, "widget-file");
      name(this.camera, "widget-photo");
      this.camera.hidden = !FINGER.matches;
      this.field.ariaLabel = this.field.placeholder = words["widget-field"];
      this.field.maxLength = longest;
      this.tongues.ariaLabel = words["widget-language"];
      this.log.ariaLabel = words["widget-log"];
      this.dots.ariaLabel = words["widget-typing"];
      this.tongues.replaceChildren(...Object.entries(languages).map(([value, title]) =>
        make("option", { value, lang: value, selected: value === this._language }, title)));
      this._toggleMenu(false);
      this._showOwner();
      this._host._showUnread(this._unread);
      this._greet();
    }

    /** A text in which `{name}` gives way to a value. */
    _text(key, values) {
      return this._words[key].replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
    }

    _number(value, options) {
      const { grouping } = this._texts;
      const useGrouping = value >= 10 ** (2 + grouping);
      return new Intl.NumberFormat(this._locale, { useGrouping, ...options }).format(value);
    }

    _time(moment, options) {
      return new Intl.DateTimeFormat(this._locale, options).format(new Date(moment));
    }

    // Looks

    /** On a phone the chat has what the keyboard leaves; a visitor's zoom is left alone. */
    _fill() {
      const view = window.visualViewport;
      const full = this.dialog.open && PHONE.matches && view?.scale < 1.01;
      this.dialog.style.height = full ? `${view.height}px` : "";
      this.dialog.style.top = full ? `${view.offsetTop}px` : "";
      if (full) this._scroll();
    }

    _fit() {
      this.field.style.height = "auto";
      this.field.style.height = `${this.field.scrollHeight + 2}px`;
    }

    _showOwner() {
      const named = this._owner === "agent" && this._agent;
      this.subtitle.textContent = named
        ? this._text("widget-owner-agent-named", { name: this._agent })
        : this._words[`widget-owner-${this._owner}`];
    }

    _showTyping() {
      const shown = this._waiting.size > 0 && this._owner !== "agent";
      if (shown === !this.dots.hidden) return;
      this.dots.hidden = !shown;
      this._scroll();
    }

    /** One line over the field, with a way out; without a key it goes away. */
    _tell(key = "", action = "", onAction = null, values = {}) {
      if (key === this._told) return; // said once
      this._told = key;
      this.status.replaceChildren(...(key ? [this._text(key, values), " "] : []),
        action && button(this._words[action], onAction));
    }

    // The menu, and what it asks

    _toggleMenu(open = this.menu.hidden) {
      this.menu.hidden = !open;
      this.more.ariaExpanded = String(open);
      if (open) this.menu.replaceChildren(...this._choices().map((choice) => make("li", {}, choice)));
    }

    _choices() {
      const words = this._words;
      const item = (key, act) => button(words[key], () => {
        this._toggleMenu(false);
        this.more.focus();
        act();
      });
      const sound = item("widget-sound", () => {
        const on = storage.sound.value ? null : true;
        storage.sound.value = on;
        if (on) chime();
      });
      sound.ariaPressed = String(Boolean(storage.sound.value));
      const address = this._host.getAttribute("privacy") || `chat/data?language=${this._language}`;
      const privacy = make("a", {
        href: new URL(address, BASE).href, target: "_blank", rel: "noopener" }, words["widget-privacy"]);
      return [
        item("widget-start-over", () => this._askStartOver()),
        ...(this._state.id ? [item("widget-download", () => this._download())] : []),
        ...(this._state.id && this._identified ? [item("widget-mail", () => this._mail())] : []),
        sound, privacy,
        ...(this._state.id ? [item("widget-erase", () => this._askErase())] : []),
      ];
    }

    /** Puts a question over the field; `act` carries out what it names. */
    _ask(key, act, confirm, ...more) {
      this.sheet.replaceChildren(make("p", { id: "asked" }, this._words[key]), ...more,
        make("div", { className: "buttons" },
          button(this._words[confirm], () => { this._asked(); act(); }, "strong"),
          button(this._words["widget-cancel"], () => this._asked())));
      this.sheet.hidden = false;
      this.sheet.querySelector("input, button").focus();
    }

    _asked() {
      this.sheet.hidden = true;
      this.field.focus();
    }

    _askStartOver() {
      if (!this._nodes.size) return this._startOver();
      const stars = [5, 4, 3, 2, 1].map((value) => make("label", {},
        make("input", { type: "radio", name: "stars", value }), this._words[`rating-${value}`]));
      const rating = make("fieldset", {}, make("legend", {}, this._words["rating-ask"]), ...stars);
      return this._ask("widget-start-over-ask", () => {
        this._startOver(Number(rating.querySelector(":checked")?.value));
      }, "widget-start-over", rating);
    }

    _askErase() {
      this._ask("widget-erase-ask", () => this._erase(), "widget-erase");
    }
  };
