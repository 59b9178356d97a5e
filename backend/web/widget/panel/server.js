  // The server: calls, uploads, the event stream.

  /** An answer that is no success; `status` 0: there was none. */
  class Refused extends Error {
    constructor(status, { error = "", detail = {} } = {}) {
      super(`${status} ${error}`);
      this.status = status;
      this.code = error;
      this.pause = detail.retry_after * 1000 || 0; // ms that the server asks to wait
    }

    get gone() {
      return this.status === 404 && this.code === "unknown_conversation";
    }

    get mayPass() {
      return this.status === 0 || this.status === 429 || this.status >= 500;
    }
  }

  async function call(method, path, { token, body, signal, headers = {} } = {}) {
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    let response;
    try {
      response = await fetch(new URL(path, BASE), {
        method, headers, signal, body: body && JSON.stringify(body),
        credentials: "omit", cache: "no-store" });
    } catch {
      throw new Refused(0);
    }
    if (response.ok) return response;
    throw new Refused(response.status, await response.json().catch(() => ({})));
  }

  /** Sends a file and tells how much of it has gone; answers as `call` does. */
  function upload(path, { token, file, onProgress }) {
    return new Promise((done, refuse) => {
      const request = new XMLHttpRequest(); // fetch tells no progress
      const form = new FormData();
      form.append("file", file);
      request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
      request.onerror = request.onabort = () => refuse(new Refused(0));
      request.onload = () => {
        const answer = new Response(request.response, { status: request.status });
        if (answer.ok) done(answer);
        else answer.json().catch(() => ({})).then((problem) => refuse(new Refused(request.status, problem)));
      };
      request.open("POST", new URL(path, BASE));
      request.setRequestHeader("Authorization", `Bearer ${token}`);
      request.send(form);
    });
  }

  /** Yields {event, id, data} of an event stream. */
  async function* eventsOf(stream) {
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split("\n\n");
      rest = blocks.pop();
      yield {}; // any sign of life
      for (const block of blocks) {
        const event = {};
        for (const line of block.split("\n")) {
          const [, name, data] = /^(\w+): ?(.*)$/.exec(line) ?? [];
          if (name) event[name] = data;
        }
        if (event.data) yield event;
      }
    }
  }
