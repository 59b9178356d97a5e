  // Small tools, and what the browser keeps.

  const STORED = "cps-chat"; // the conversation, for all tabs
  const STORED_OPEN = "cps-chat-open"; // whether it is open, for this tab
  const STORED_UNSENT = "cps-chat-unsent"; // what the server has not confirmed, for this tab
  const STORED_INVITED = "cps-chat-invited"; // the invitation has been answered, for this tab
  const STORED_SOUND = "cps-chat-sound"; // the visitor switched the sound on, for good
  const PHONE = matchMedia("(max-width: 32em), (max-height: 28em)");

  const sleep = (ms, signal) =>
    new Promise((done) => {
      setTimeout(done, ms);
      signal?.addEventListener("abort", done, { once: true });
    });

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

  /** crypto.randomUUID is missing on pages without https. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
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
    state: kept(STORED, "localStorage"),
    sound: kept(STORED_SOUND, "localStorage"),
    open: kept(STORED_OPEN, "sessionStorage"),
    invited: kept(STORED_INVITED, "sessionStorage"),
    unsent: kept(STORED_UNSENT, "sessionStorage"),
  };

  /** Two short tones. */
  function chime() {
    const sound = new AudioContext();
    for (const [start, pitch] of [[0, 660], [0.12, 880]]) {
      const tone = sound.createOscillator();
      const volume = sound.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.08, sound.currentTime + start);
      volume.gain.linearRampToValueAtTime(0, sound.currentTime + start + 0.18);
      tone.connect(volume).connect(sound.destination);
      tone.start(sound.currentTime + start);
      tone.stop(sound.currentTime + start + 0.2);
    }
    setTimeout(() => sound.close(), 600);
  }
