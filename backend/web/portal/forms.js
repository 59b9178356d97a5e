/*
 * What makes forms a little kinder; without it they work as well.
 *
 *   input[data-largest]   a file that is too large is told of before it is sent
 *   [data-waiting]        the page looks by itself whether it can go on
 */
(() => {
  "use strict";

  const PAUSE = 1500; // ms between looks
  const LOOKS = 80; // about two minutes; the page has a link for later

  for (const input of document.querySelectorAll("input[data-largest]")) {
    input.addEventListener("change", () => {
      const largest = Number(input.dataset.largest);
      const tooLarge = [...input.files].some((file) => file.size > largest);
      if (tooLarge) input.value = "";
      document.getElementById(input.dataset.tooLarge).hidden = !tooLarge;
    });
  }

  async function look(left) {
    if (!left) return;
    try {
      const answer = await fetch(location.href, { redirect: "manual" });
      // The server sends on whoever need not wait any longer.
      if (answer.type === "opaqueredirect" || !(await answer.text()).includes("data-waiting")) {
        location.reload();
        return;
      }
    } catch {
      // No connection: the next look may have one.
    }
    setTimeout(look, PAUSE, left - 1);
  }

  if (document.querySelector("[data-waiting]")) setTimeout(look, PAUSE, LOOKS);
})();
