// What is typed on an appraisal sheet is kept on the server every few seconds, field by field, each with the version it started
// from. A field that somebody else has changed meanwhile is answered with both texts. What could not be kept (no connection, the
// session is over) stays in this tab beside other typed text (kept-text.js) and is sent again when the sheet is opened.
'use strict';

{
  const SOON = 2000;
  const AGAIN = 10000;
  const PRESENT = 30000;
  const form = document.querySelector('form[data-autosave]');

  if (form) {
    const account = document.body.dataset.account ?? '';
    const key = `mieru:text:${account}:${new URL(form.action).pathname}:${form.id}`;
    const tab = nameOfTab();
    const state = document.getElementById('sheet-state');
    const door = document.getElementById('sheet-sign-in'); // shown while nobody is signed in any more
    const page = form.dataset.page;
    let others; // who else has it open, as last told
    const dirty = new Map(); // field → what it started from
    const sending = new Set();
    let turn = Date.now();
    let timer;

    // The tab keeps its name when the page is opened again in it. While the page is open the name is put away, so that a copy of
    // the tab gets one of its own.
    function nameOfTab() {
      const name = sessionStorage.getItem('mieru:tab') ?? Math.random().toString(36).slice(2) + Date.now().toString(36);
      sessionStorage.removeItem('mieru:tab');
      return name;
    }

    const fieldOf = (element) => (element.name?.startsWith('e.') ? element.name.slice(2) : undefined);
    const seenOf = (field) => form.elements[`v.${field}`];
    const toldOf = (field) => [...form.querySelectorAll('[data-told]')].find((each) => each.dataset.told === field);
    const valueOf = (field) => {
      const found = form.elements[`e.${field}`];
      return found instanceof RadioNodeList ? ([...found].find((each) => each.checked)?.value ?? '') : (found?.value ?? '');
    };
    const say = (text) => { if (state.textContent !== text) state.textContent = text; };

    function remember() {
      if (dirty.size === 0) { sessionStorage.removeItem(key); return; }
      const fields = [...dirty].map(([field, seen]) => [field, valueOf(field), seen]);
      sessionStorage.setItem(key, JSON.stringify({ page, fields }));
    }

    function bodyOf(field) {
      turn += 1;
      return new URLSearchParams({ field, value: valueOf(field), seen: dirty.get(field), tab, turn: String(turn) });
    }

    async function send(field, keepalive) {
      if (sending.has(field) && !keepalive) return;
      sending.add(field);
      const sent = valueOf(field);
      try {
        const { csrfHeader, csrfToken } = document.body.dataset;
        const answer = await fetch(form.dataset.autosave, {
          method: 'POST', body: bodyOf(field), keepalive, redirect: 'manual', headers: { [csrfHeader]: csrfToken },
        });
        if (answer.type === 'opaqueredirect' || [401, 403].includes(answer.status)) {
          say(state.dataset.signedOut);
          door.hidden = false;
          later(AGAIN);
          return;
        }
        door.hidden = true;
        if (![200, 409, 410, 422].includes(answer.status)) throw new Error(String(answer.status));
        show(field, sent, answer.status, await answer.text());
        document.dispatchEvent(new CustomEvent('mieru:request'));
      } catch {
        say(state.dataset.failed);
        later(AGAIN);
      } finally {
        sending.delete(field);
        remember();
      }
    }

    function show(field, sent, status, text) {
      const part = new DOMParser().parseFromString(text, 'text/html').body.firstElementChild;
      toldOf(field)?.replaceChildren(...(part?.childNodes ?? []));
      if (status !== 200) { dirty.delete(field); say(''); return; } // refused and told at the field, or put aside
      seenOf(field).value = part.dataset.seen;
      if (valueOf(field) === sent) dirty.delete(field);
      else { dirty.set(field, part.dataset.seen); later(SOON); }
      if (dirty.size === 0) say(part.dataset.said);
      if (field.endsWith('.mark') || field.endsWith('.weight') || field === 'overall.grade') document.body.dispatchEvent(new CustomEvent('mieru:marked'));
    }

    // Whoever signed in again in another window goes on here with the token that is good now.
    async function backAgain() {
      const answer = await fetch(page, { redirect: 'manual', headers: { 'X-By-Itself': 'true' } }).catch(() => undefined);
      const body = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').body;
      if (!body || body.dataset.account !== account) return false;
      document.body.dataset.csrfToken = body.dataset.csrfToken;
      for (const each of document.querySelectorAll('form[method="post"]')) {
        const sent = each.querySelector('input[name="_csrf"]');
        if (sent) sent.value = body.dataset.csrfToken;
      }
      return true;
    }

    async function flush(keepalive = false) {
      clearTimeout(timer);
      timer = undefined;
      if (!door.hidden && !keepalive && !(await backAgain())) { later(AGAIN); return; }
      for (const field of dirty.keys()) send(field, keepalive);
    }

    function later(wait) { timer ??= setTimeout(flush, wait); }

    function touched({ target, type }) {
      const field = fieldOf(target);
      if (!field) return;
      if (!dirty.has(field)) dirty.set(field, seenOf(field).value);
      remember();
      say(state.dataset.keeping);
      if (type === 'change' && target.type === 'radio') flush();
      else later(SOON);
    }

    // What a lost session or connection left behind goes in again as it was typed, from the version that it started from.
    function takeUp() {
      if (location.pathname !== page) { sessionStorage.removeItem(key); return; } // what was sent was refused: the answer has all of it
      const left = JSON.parse(sessionStorage.getItem(key) ?? 'null');
      for (const [field, value, seen] of left?.fields ?? []) {
        const found = form.elements[`e.${field}`];
        if (!found || valueOf(field) === value) continue;
        if (found instanceof RadioNodeList) for (const each of found) each.checked = each.value === value;
        else found.value = value;
        dirty.set(field, seen);
        (found instanceof RadioNodeList ? found[0] : found).closest('details')?.setAttribute('open', '');
      }
      remember();
      if (dirty.size > 0) { say(state.dataset.restored); flush(); }
    }

    // A note beside a field is added to what stands there, and is kept like typed text.
    function copy({ target }) {
      const button = target.closest?.('[data-copy-to]');
      const into = button && form.elements[button.dataset.copyTo];
      if (!into) return;
      const note = document.getElementById(button.dataset.copyFrom).textContent;
      into.value = into.value.trim() === '' ? note : `${into.value.trimEnd()}\n${note}`;
      into.dispatchEvent(new Event('input', { bubbles: true }));
      into.focus();
    }

    async function present() {
      const place = document.querySelector('[data-presence]');
      if (!place || document.hidden) return;
      const answer = await fetch(`${place.dataset.presence}?tab=${tab}`, { redirect: 'manual', headers: { 'X-By-Itself': 'true' } }).catch(() => undefined);
      const text = answer?.ok ? await answer.text() : others;
      if (text === others) return; // what has been read aloud once is not read again every half minute
      others = text;
      place.innerHTML = text;
    }

    form.elements.tab.value = tab;
    form.addEventListener('input', touched);
    form.addEventListener('change', touched);
    form.addEventListener('click', copy);
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      turn += 1;
      form.elements.turn.value = String(turn);
      for (const [field, seen] of dirty) seenOf(field).value = seen;
      remember();
      sessionStorage.setItem('mieru:sent', key); // kept-text.js forgets it on the next page, unless that is a refusal or signing in
      dirty.clear();
    });
    document.addEventListener('submit', ({ target }) => { if (target.matches('[data-sign-out]')) { dirty.clear(); sessionStorage.removeItem(key); } });
    document.addEventListener('visibilitychange', () => { if (document.hidden) flush(true); });
    window.addEventListener('pagehide', () => { flush(true); sessionStorage.setItem('mieru:tab', tab); });
    window.addEventListener('pageshow', () => sessionStorage.removeItem('mieru:tab'));
    window.addEventListener('online', () => flush());
    takeUp();
    present();
    setInterval(present, PRESENT);
  }
}
