/* CPS chat widget, what is needed once it is opened: launcher/tools.js fetches it. */
document.currentScript.build = (kit) => {
  "use strict";

  const { BASE, STORED, PHONE, make, button, icon, sheetOf, languageOf, claimsOf, whoIs, storage } = kit;
  const SHEET = sheetOf(PANEL_STYLE); // panel.css, put in by bundle.py
