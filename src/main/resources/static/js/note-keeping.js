// A note is kept on the server while it is typed, whole, by the id that its page gave it. Where another page wrote it meanwhile the
// server keeps this text as a note of its own and says by which id the page goes on. kept-text.js keeps beside it what could not
// be sent, with id and version.
'use strict';

{
  const SOON = 2000;
  const AGAIN = 10000;
  const form = document.querySelector('form[data-note]');

  if (form) {
    const tab = Math.random().toString(36).slice(2) + Date.now().toString(36);
    const state = document.getElementById('note-state');
    const { note, version, fact } = form.elements;
    const KNOWN = [note, version];
    let turn = Date.now();
    let dirty = false;
    let sending = false;
    let timer;

    const say = (text) => { if (state.textContent !== text) state.textContent = text; };
    const later = (wait) => { timer ??= setTimeout(send, wait); };

    function body() {
      turn += 1;
      form.elements.turn.value = String(turn);
      return new URLSearchParams(new FormData(form));
    }

    async function send(leaving = false) {
      clearTimeout(timer);
      timer = undefined;
      if (!dirty || fact.value.trim() === '' || (sending && !leaving)) return;
      sending = true;
      dirty = false;
      try {
        const { csrfHeader, csrfToken } = document.body.dataset;
        const answer = await fetch(form.dataset.note, {
          method: 'POST', body: body(), keepalive: leaving === true, redirect: 'manual', headers: { [csrfHeader]: csrfToken },
        });
        if (answer.type === 'opaqueredirect' || [401, 403].includes(answer.status)) { failed(state.dataset.signedOut); return; }
        if (![200, 409, 422].includes(answer.status)) throw new Error(String(answer.status));
        const told = new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
        if (told.dataset.id) know(told.dataset);
        if (!dirty || answer.status !== 200) say(told.textContent);
        document.dispatchEvent(new CustomEvent('mieru:request'));
      } catch {
        failed(state.dataset.failed);
      } finally {
        sending = false;
        if (dirty) later(SOON);
      }
    }

    function failed(text) { dirty = true; say(text); later(AGAIN); }

    // kept-text.js listens to input, so that it keeps from which version the text goes on.
    function know(told) {
      const removal = document.getElementById('note-removal');
      if (removal && note.value !== told.id) removal.action = `/behaviour-notes/${told.id}/removal`; // not the note of the other page
      note.value = told.id;
      version.value = told.version;
      version.dispatchEvent(new Event('input', { bubbles: true }));
    }

    function touched({ target }) {
      if (KNOWN.includes(target)) return;
      dirty = true;
      say(state.dataset.keeping);
      later(SOON);
    }

    form.elements.tab.value = tab;
    form.addEventListener('input', touched);
    form.addEventListener('change', touched);
    document.addEventListener('submit', () => { clearTimeout(timer); turn += 1; form.elements.turn.value = String(turn); dirty = false; });
    document.addEventListener('visibilitychange', () => { if (document.hidden) send(true); });
    window.addEventListener('pagehide', () => send(true));
    window.addEventListener('online', () => send());
  }
}
