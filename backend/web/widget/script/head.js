/* CPS chat widget: docs/widget.md. No text stands here: locales/<language>/widget.ftl. */
(() => {
  "use strict";

  const script = document.currentScript;
  if (customElements.get("cps-chat")) return;

  const BASE = new URL("..", script.src); // .../static/widget.js lies one level down
  const STYLE = STYLE_SHEET; // widget.css, put in by bundle.py

