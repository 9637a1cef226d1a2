// While a film plays, what was really played is told to the server every few seconds: spans in milliseconds, never "done". What
// was passed over by moving the slider is in no span. Chapters are gone to within the page.
'use strict';

{
  const OFTEN = 5000;
  const film = document.getElementById('film');

  if (film) {
    const state = document.getElementById('viewing-state');
    const trouble = document.getElementById('viewing-trouble');
    const chapters = [...document.querySelectorAll('[data-seek]')];
    const told = film.dataset.viewing;
    let spans = []; // not told yet
    let span; // the one that is being played
    let from = 0; // where playing goes on from
    let sending = false;

    const millis = (seconds) => Math.round(1000 * seconds);

    function close() {
      if (span && millis(span[1]) > millis(span[0])) {
        const last = spans.at(-1);
        if (last?.[1] === span[0]) last[1] = span[1];
        else spans.push(span);
      }
      span = undefined;
    }

    // Whatever jumps is "seeking" from that moment on, so that all else was played.
    function look() {
      if (film.seeking || (film.paused && !film.ended)) return;
      span ??= [from, from];
      span[1] = Math.max(span[1], film.currentTime);
    }

    function jump() {
      close();
      from = film.currentTime;
    }

    function stop() {
      if (span && !film.seeking) span[1] = Math.max(span[1], film.currentTime);
      jump();
      tell();
    }

    async function tell(keepalive = false) {
      if (!told || (sending && !keepalive)) return;
      const playing = span?.[1];
      close();
      if (playing !== undefined && !film.paused) span = [playing, playing];
      if (spans.length === 0) return;
      const sent = spans;
      spans = [];
      sending = true;
      try {
        const { csrfHeader, csrfToken } = document.body.dataset;
        const body = new URLSearchParams({
          spans: sent.slice(-200).map(([from, until]) => `${millis(from)}-${millis(until)}`).join(','),
          position: String(film.ended ? 0 : millis(film.currentTime)),
        });
        const answer = await fetch(told, { method: 'POST', body, keepalive, redirect: 'manual', headers: { [csrfHeader]: csrfToken } });
        if (!answer.ok) throw new Error(String(answer.status));
        show(await answer.text());
        trouble.hidden = true;
        document.dispatchEvent(new CustomEvent('mieru:request'));
      } catch {
        spans = [...sent, ...spans];
        trouble.hidden = false;
      } finally {
        sending = false;
      }
    }

    // Who listens to the film is told of its end alone, not of every per cent.
    function show(text) {
      const part = new DOMParser().parseFromString(text, 'text/html').body;
      const ended = part.querySelector('[data-finished]') && !state.querySelector('[data-finished]');
      if (ended) document.getElementById('viewing-said').textContent = part.textContent.trim();
      state.replaceChildren(...part.childNodes);
    }

    function mark() {
      const at = millis(film.currentTime) + 1;
      const present = chapters.findLast((each) => Number(each.dataset.seek) <= at);
      for (const each of chapters) {
        if (each === present) each.setAttribute('aria-current', 'true');
        else each.removeAttribute('aria-current');
      }
    }

    function goOn() {
      const resume = Number(film.dataset.resume) / 1000;
      if (resume > 0 && resume < film.duration) film.currentTime = resume;
    }

    film.addEventListener('timeupdate', () => { look(); mark(); });
    film.addEventListener('seeking', jump);
    film.addEventListener('seeked', mark);
    for (const event of ['pause', 'ended']) film.addEventListener(event, stop);
    if (film.readyState > 0) goOn();
    else film.addEventListener('loadedmetadata', goOn, { once: true });
    document.addEventListener('click', (event) => {
      const chapter = event.target.closest?.('[data-seek]');
      if (!chapter || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      film.currentTime = Number(chapter.dataset.seek) / 1000;
      film.play().catch(() => {});
      film.focus();
    });
    document.addEventListener('visibilitychange', () => { if (document.hidden) tell(true); });
    window.addEventListener('pagehide', () => tell(true));
    window.addEventListener('online', () => tell());
    setInterval(tell, OFTEN, false);
  }
}
