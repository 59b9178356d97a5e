  // Small tools, and what the browser keeps.

  const STORED = "cps-chat"; // the conversation, for all tabs
  const PHONE = matchMedia("(max-width: 32em), (max-height: 28em)");
  const CLOSE = "M6 6l12 12M18 6L6 18";

  /** An element with its properties, attributes (with a hyphen, or `role`) and children. */
  function make(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.includes("-") || name === "role" || name === "capture") node.setAttribute(name, value);
      else node[name] = value;
    }
    node.append(...children.filter((child) => child != null));
    return node;
  }

  /** The second click of a double click does nothing: another button may have come below it. */
  function button(words, act, className = "") {
    const onclick = (event) => {
      if (event.detail < 2) act();
    };
    return make("button", { type: "button", className, onclick }, words);
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

  function sheetOf(style) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  }

  /** The language of ours that is meant by a tag, else by the browser's, else the first. */
  function languageOf(tag) {
    return [tag, ...navigator.languages].map((one) => one.toLowerCase().split("-")[0])
      .find((code) => Object.hasOwn(WORDS, code)) ?? Object.keys(WORDS)[0];
  }

  /** The claims of a token, unproven; none for an unreadable one. */
  function claimsOf(token) {
    try {
      return JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
    } catch {
      return {};
    }
  }

  /** Tells one customer from another without storing who it is; "" for an unreadable token. */
  function whoIs(token) {
    const { sub } = claimsOf(token);
    return sub && String(Array.from(sub).reduce(
      (sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, 7)) || "";
  }

  /** One thing kept by the browser; where it refuses, it lives as long as the page. */
  function kept(name, place) {
    return {
      get value() {
        try {
          return JSON.parse(globalThis[place].getItem(name));
        } catch {
          return null; // refused by the browser, or not ours
        }
      },
      set value(value) {
        try {
          if (value) globalThis[place].setItem(name, JSON.stringify(value));
          else globalThis[place].removeItem(name);
        } catch { /* as said above */ }
      },
    };
  }

  const storage = {
    state: kept(STORED, "localStorage"), // {id, token, language, wish, page, who}
    sound: kept("cps-chat-sound", "localStorage"), // the visitor switched it on, for good
    invited: kept("cps-chat-invited", "localStorage"), // the invitation has been answered
    open: kept("cps-chat-open", "sessionStorage"), // whether it is open, for this tab
    unsent: kept("cps-chat-unsent", "sessionStorage"), // what the server has not confirmed
  };

  /** sRGB's relative luminance (WCAG 2.2) of a computed colour, 0 to 1. */
  function luminance(colour) {
    const scale = colour.startsWith("rgb") ? 255 : 1;
    const [red, green, blue] = colour.match(/[\d.]+(?![a-z])/g).map((part) => part / scale)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  let policy; // of trusted types, where the page may demand them
  let coming = null; // promise of what makes a chat
  let tries = 0;

  /** Fetches the panel's script, once; after a failure it can be tried again. */
  function panel() {
    coming ??= new Promise((done, refuse) => {
      policy ??= globalThis.trustedTypes?.createPolicy("cps-chat", { createScriptURL: (url) => url });
      // Another address than before: the browser may have kept what was wrong.
      const { href } = new URL(PANEL.src + (tries ? `&try=${tries}` : ""), BASE);
      tries += 1;
      const tag = make("script", {
        src: policy?.createScriptURL(href) ?? href, integrity: PANEL.integrity,
        crossOrigin: "anonymous", nonce: script.nonce });
      tag.onload = () => done(tag.build(KIT));
      tag.onerror = () => refuse(new Error("cps-chat"));
      document.head.append(tag);
    }).catch((problem) => {
      coming = null;
      throw problem;
    });
    return coming;
  }

  const KIT = { BASE, STORED, PHONE, CLOSE, make, button, icon, sheetOf, languageOf, claimsOf, whoIs, storage };
