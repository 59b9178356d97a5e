  // Cards: what a message says, to be seen at a glance. All of it comes from its data.

  const Cards = (Base) => class extends Base {
    /** The nodes of a card; none for one that is not known: its message's text says the same. */
    _card(card) {
      const build = {
        upload: () => this._chooser(),
        contact: () => this._contact(),
        points: () => this._points(card),
        products: () => this._products(card.products),
        tiers: () => this._tiers(card.tiers),
        summary: () => this._summary(card.lines),
        invoices: () => this._invoices(card.invoices),
      }[card.type];
      return build ? [build()] : [];
    }

    /** A file is asked for: a button that says so. */
    _chooser() {
      return make("div", { className: "buttons" },
        button(this._words["widget-file"], () => this.file.click()));
    }

    /** Nobody is there: where to write to. What comes of it is said by the stream. */
    _contact() {
      const field = make("input", {
        type: "email", required: true, maxLength: 254, autocomplete: "email",
        "aria-label": this._words["widget-contact"], placeholder: this._words["widget-contact"] });
      const form = make("form", { className: "contact" }, field,
        make("button", {}, this._words["widget-contact-leave"]));
      form.onsubmit = (event) => {
        event.preventDefault();
        this._talk("POST", "/contact", { body: { email: field.value } })
          .then(() => { field.value = ""; })
          .catch(() => this._tell("widget-not-done"));
      };
      return form;
    }

    _rows(rows) {
      return make("dl", {}, ...rows.map(([name, value]) => make("div", {},
        make("dt", {}, name), make("dd", {}, value))));
    }

    _tiers(tiers) {
      const cell = (tag, words) => make(tag, {}, words);
      const head = ["tier", "from", "fee"].map((name) => cell("th", this._words[`widget-card-${name}`]));
      const lines = tiers.map(({ id, from_points: from, fee, currency }) => make("tr", {},
        make("th", { scope: "row" }, this._words[`tier-${id}`]), cell("td", this._number(from)),
        cell("td", this._money(fee, currency))));
      return make("div", { className: "card" }, make("table", {},
        make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...lines)));
    }

    _money(amount, currency) {
      return this._number(amount, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" });
    }

    _points({ allocated, waiting, open_tiers: open = [], next_tier: next, tiers = [] }) {
      const tier = (id) => this._words[`tier-${id}`];
      const rows = [["points", this._number(allocated)]];
      if (waiting) rows.push(["waiting", this._number(waiting)]);
      if (open.length) rows.push(["open", open.map(tier).join(", ")]);
      if (next) rows.push(["next", `${this._number(next.missing)} (${tier(next.tier)})`]);
      return make("div", { className: "card" },
        this._rows(rows.map(([name, value]) => [this._words[`widget-card-${name}`], value])),
        tiers.length ? this._way(allocated, tiers) : null);
    }

    /** The way to each tier, as long as the one to the next: a bar, and a mark where each begins. */
    _way(points, tiers) {
      const starts = tiers.map(({ from_points: from }) => from);
      const reached = starts.filter((start) => start <= points).length;
      const [from, to] = [starts[reached - 1] ?? 0, starts[reached]];
      const value = reached + (to ? (points - from) / (to - from) : 0);
      const marks = tiers.map(({ id, from_points: start }) => make("li", { className: start <= points ? "reached" : "" },
        make("span", {}, this._words[`tier-${id}`]), ` ${this._number(start)}`));
      return make("div", { className: "way" },
        make("progress", { max: tiers.length, value, "aria-hidden": "true" }), make("ol", {}, ...marks));
    }

    /** What is about to be done, a line each. */
    _summary(lines) {
      return make("ul", { className: "card summary" }, ...lines.map((line) => make("li", {}, marked(line))));
    }

    _invoices(invoices) {
      const words = this._words;
      return make("div", { className: "card invoices" }, ...invoices.map(({ number, amount, currency, due, state, url }) =>
        make("div", {},
          make("p", {}, make("strong", {}, number), make("span", { className: state }, words[`invoice_state-${state}`])),
          this._rows([
            [words["invoice-amount"], this._money(amount, currency)],
            [words["invoice-due"], this._time(due, { dateStyle: "long", timeZone: "UTC" })],
          ]),
          url ? link(this._text("portal-invoice-pdf", { number }), url) : null)));
    }

    _products(products) {
      const missing = (product) => make("span", {}, `${this._words["widget-card-missing"]}: ` +
        product.missing.map((detail) => this._words[`detail-${detail}`]).join(", "));
      const tick = () => make("span", { className: "tick" },
        icon(ICONS.tick), this._words["widget-card-tick"]);
      const open = products.toSorted((a, b) => a.tick - b.tick); // what is missing comes first
      return make("ul", { className: "card", tabIndex: 0 }, ...open.map((product) => make("li", {},
        make("strong", {}, product.model), product.tick ? tick() : missing(product))));
    }
  };
