  // Small tools.

  const sleep = (ms, signal) =>
    new Promise((done) => {
      setTimeout(done, ms);
      signal?.addEventListener("abort", done, { once: true });
    });

  /** crypto.randomUUID is missing on pages without https. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

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
