  // Light markup, as locales/markup.py has it.

  const TOKEN = new RegExp(
    String.raw`\\([\\*[\]()])|(\*\*)|` +
    String.raw`\[((?:\\.|[^\\[\]\n]){1,500})\]\(((?:\\.|[^\\()\s]){1,2000})\)|(\n)`, "g");
  const UNSAFE = /[\x00-\x20\x7f-\xa0\\]/;
  const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

  const unescape = (text) => text.replace(/\\([\\*[\]()])/g, "$1");

  /** http, https, mailto, or relative to the site. */
  function isSafe(address) {
    if (!address || UNSAFE.test(address)) return false;
    const scheme = SCHEME.exec(address)?.[1].toLowerCase();
    if (scheme === "mailto") return true;
    return scheme ? /^https?:\/\/[^/]/i.test(address) : !address.startsWith("//");
  }

  function link(label, address) {
    const target = unescape(address);
    const bold = /^\*\*.+\*\*$/.test(label);
    const words = unescape(bold ? label.slice(2, -2) : label);
    const inner = bold ? make("strong", {}, words) : words;
    if (!isSafe(target)) return inner;
    const href = new URL(target, BASE).href;
    const outside = !href.startsWith(location.origin + "/");
    return make("a", { href, rel: "noopener", target: outside ? "_blank" : "" }, inner);
  }

  /** A rendered text as nodes; unfinished markup is literal text. */
  function marked(text) {
    const all = make("span");
    const marks = [...text.matchAll(TOKEN)].filter((token) => token[2]).length;
    let into = all, seen = 0, start = 0;
    for (const token of text.matchAll(TOKEN)) {
      const [whole, escaped, bold, label, address] = token;
      into.append(text.slice(start, token.index));
      start = token.index + whole.length;
      if (escaped) into.append(escaped);
      else if (bold && ++seen === marks && into === all) into.append(bold); // it has no partner
      else if (bold) into = into === all ? all.appendChild(make("strong")) : all;
      else if (label) into.append(link(label, address));
      else into.append(make("br"));
    }
    into.append(text.slice(start));
    return all;
  }
