// Typed text outlives a session: what stands in a form and was not yet saved is kept in this tab (sessionStorage), under the
// account and the form's address, and put back when the same person opens the form again. It is forgotten once the form
// was accepted, on sign-out, and when somebody else signs in. Passwords, files and forms with data-unkept are never kept.
// Half-filled sheets of anonymous surveys (survey-sheet.js) are forgotten and offered likewise.
'use strict';

{
  const PREFIX = 'mieru:text:';
  const SHEET = 'mieru:sheet:';
  const PENDING = 'mieru:sent';
  const account = document.body.dataset.account ?? '';
  const keyOf = (form) => `${PREFIX}${account}:${new URL(form.action, location.href).pathname}:${form.id}`;
  const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  const forget = (key) => sessionStorage.removeItem(key);
  const forgetSheets = (foreign) => {
    for (const storage of [sessionStorage, localStorage]) {
      Object.keys(storage).filter((key) => key.startsWith(SHEET) && foreign(key)).forEach((key) => storage.removeItem(key));
    }
  };
  const unsentSheet = () => Object.keys(sessionStorage).find((key) => key.startsWith(`${SHEET}${account}:`) && !location.pathname.includes(key.split(':').pop()));
  const forms = () => [...document.forms].filter((form) => form.method === 'post' && !form.matches('[data-unkept]'));
  const fields = (form) =>
    [...form.elements].filter((field) => field.name && !['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].includes(field.type));
  const isChoice = (field) => field.type === 'radio' || field.type === 'checkbox';
  const values = (form) =>
    fields(form).map((field) => [field.name, isChoice(field) ? field.value : '', isChoice(field) ? field.checked : field.value]);
  const serverValues = new WeakMap();

  function keep(form) {
    const now = JSON.stringify(values(form));
    if (now === serverValues.get(form)) forget(keyOf(form));
    else sessionStorage.setItem(keyOf(form), JSON.stringify({ page: location.pathname + location.search, values: JSON.parse(now) }));
  }

  function put(form, kept) {
    for (const [name, choice, value] of kept) {
      const field = fields(form).find((each) => each.name === name && (!isChoice(each) || each.value === choice));
      if (!field) continue;
      if (isChoice(field)) field.checked = value;
      else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  function restore(form) {
    serverValues.set(form, JSON.stringify(values(form)));
    const stored = sessionStorage.getItem(keyOf(form));
    if (!stored || JSON.stringify(JSON.parse(stored).values) === serverValues.get(form)) return;
    put(form, JSON.parse(stored).values);
    const notice = document.getElementById('text-restored')?.content.firstElementChild.cloneNode(true);
    if (!notice) return;
    notice.querySelector('[data-discard]').addEventListener('click', () => {
      put(form, JSON.parse(serverValues.get(form)));
      forget(keyOf(form));
      notice.remove();
      fields(form)[0]?.focus();
    });
    form.before(notice);
  }

  // The page after sending says whether it was accepted: a refusal carries data-refused, a sign-in page knows no account.
  function settle() {
    const sent = sessionStorage.getItem(PENDING);
    sessionStorage.removeItem(PENDING);
    if (sent && account && !document.querySelector('[data-refused]')) forget(sent);
  }

  // After signing in again the reader may stand on another page than the one that was being written.
  function offerReturn() {
    const here = new Set([...document.forms].map(keyOf)); // one that keeps itself (sheet-keeping.js) too
    const elsewhere = keys().find((key) => !here.has(key)) ?? unsentSheet();
    const notice = document.getElementById('text-elsewhere');
    if (!elsewhere || !notice) return;
    notice.querySelector('a').href = JSON.parse(sessionStorage.getItem(elsewhere)).page;
    notice.querySelector('[data-discard]').addEventListener('click', () => { forget(elsewhere); notice.hidden = true; });
    notice.hidden = false;
  }

  settle();
  if (account) {
    keys().filter((key) => !key.startsWith(`${PREFIX}${account}:`)).forEach(forget);
    forgetSheets((key) => !key.startsWith(`${SHEET}${account}:`));
    forms().forEach(restore);
    offerReturn();
    let timer;
    const keepSoon = (event) => {
      const form = event.target.form;
      if (!form || !serverValues.has(form)) return;
      clearTimeout(timer);
      timer = setTimeout(keep, 300, form);
    };
    document.addEventListener('input', keepSoon);
    document.addEventListener('change', keepSoon);
    document.addEventListener('submit', ({ target, submitter }) => {
      if (submitter?.formTarget) return; // answered in another window: this form stays as it is
      if (target.matches('[data-sign-out]')) { clearTimeout(timer); keys().forEach(forget); forgetSheets(() => true); sessionStorage.removeItem(PENDING); return; }
      if (!serverValues.has(target)) return;
      clearTimeout(timer);
      keep(target);
      sessionStorage.setItem(PENDING, keyOf(target));
    });
    document.addEventListener('htmx:afterRequest', ({ detail }) => {
      const form = detail.elt.closest?.('form');
      if (!form || !serverValues.has(form) || detail.requestConfig.verb === 'get' || detail.elt.closest('[data-aside]')) return; // what is asked beside a form saves nothing
      sessionStorage.removeItem(PENDING);
      if (detail.successful) { clearTimeout(timer); forget(keyOf(form)); }
    });
    document.addEventListener('htmx:load', ({ detail }) => {
      for (const form of forms()) if (!serverValues.has(form) && detail.elt.contains(form)) serverValues.set(form, JSON.stringify(values(form)));
    });
  }
}
