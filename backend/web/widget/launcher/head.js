/* CPS chat widget: docs/widget.md. No text stands here: locales/<language>/widget.ftl. */
(() => {
  "use strict";

  const script = document.currentScript;
  if (customElements.get("cps-chat")) return;

  const BASE = new URL("..", script.src); // .../static/widget.js lies one level down
  // Put in by bundle.py:
  const STYLE = LAUNCHER_STYLE; // launcher.css
  const WORDS = LAUNCHER_WORDS; // language -> what the button and the invitation say
  const PANEL = PANEL_FILE; // {src, integrity} of what is needed once the chat is opened
