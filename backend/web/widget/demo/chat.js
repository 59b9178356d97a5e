/* The live examples of the page about the chat. */
(() => {
  "use strict";

  const EVENTS = ["ready", "open", "close", "message", "unread", "owner", "language",
    "identity-expired", "identity-refused"];

  customElements.whenDefined("cps-chat").then(() => {
    const chat = document.querySelector("cps-chat");
    const told = document.querySelector(".told");
    for (const id of ["theme", "position", "accent", "launcher"]) {
      const input = document.getElementById(id);
      input.addEventListener("input", () => chat.setAttribute(id, input.value));
    }
    for (const button of document.querySelectorAll("[data-call]")) {
      button.addEventListener("click", () => chat[button.dataset.call](button.dataset.text));
    }
    for (const name of EVENTS) {
      chat.on(name, (detail) => {
        const line = document.createElement("li");
        line.textContent = `${name} ${JSON.stringify(detail)}`.slice(0, 200);
        told.append(line);
        told.scrollTop = told.scrollHeight;
      });
    }
  });
})();
