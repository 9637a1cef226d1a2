// A half-filled sheet of an anonymous round is kept by the browser alone, for on the server it would have to say whose it is:
// in this tab (sessionStorage) until it is closed, or on this device (localStorage) where the person has chosen so. It is taken
// up again when the questions are opened, and forgotten when it was sent, on sign-out, and when somebody else signs in.
'use strict';

{
  const PREFIX = 'mieru:sheet:';
  const RESUMED = 'mieru:sheet-resumed';
  const account = document.body.dataset.account ?? '';
  const keyOf = (round) => `${PREFIX}${account}:${round}`;
  const stays = (round) => localStorage.getItem(keyOf(round)) !== null;
  const read = (round) => JSON.parse(sessionStorage.getItem(keyOf(round)) ?? localStorage.getItem(keyOf(round)) ?? 'null');
  const forget = (round) => { sessionStorage.removeItem(keyOf(round)); localStorage.removeItem(keyOf(round)); };

  const values = (form) => [...new FormData(form)].filter(([name, value]) => /^q\d+$/.test(name) && value !== '');

  function keep(form, onDevice) {
    const round = form.dataset.sheet;
    const filled = values(form);
    forget(round);
    if (filled.length === 0 && !onDevice) return;
    const sheet = JSON.stringify({ page: `/surveys/${round}/answer/new`, at: form.elements.at.value, order: form.elements.order.value, filled });
    (onDevice ? localStorage : sessionStorage).setItem(keyOf(round), sheet);
  }

  // The page that is kept is asked for in place of the first one, as pressing a button there would.
  function goOn(form, sheet) {
    const resumed = document.createElement('form');
    resumed.method = 'post';
    resumed.action = form.action;
    const token = [...form.elements].filter((field) => field.type === 'hidden' && !['at', 'order'].includes(field.name) && !/^q\d+$/.test(field.name));
    const sent = [...token.map((field) => [field.name, field.value]), ['at', sheet.at], ['order', sheet.order], ['go', sheet.at], ...sheet.filled];
    for (const [name, value] of sent) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      resumed.append(field);
    }
    document.body.append(resumed);
    sessionStorage.setItem(RESUMED, 'yes');
    resumed.submit();
  }

  function answering(form) {
    const round = form.dataset.sheet;
    const kept = read(round);
    if (kept?.filled.length > 0 && values(form).length === 0 && !document.querySelector('[data-refused]')) { goOn(form, kept); return; }
    const stay = document.getElementById('sheet-stay');
    stay.checked = stays(round);
    const keepNow = () => keep(form, stay.checked);
    keepNow();
    if (sessionStorage.getItem(RESUMED)) {
      sessionStorage.removeItem(RESUMED);
      document.querySelector('.survey-head').after(document.getElementById('sheet-resumed').content.cloneNode(true));
    }
    let timer;
    const keepSoon = () => { clearTimeout(timer); timer = setTimeout(keepNow, 300); };
    stay.addEventListener('change', keepNow);
    for (const event of ['input', 'change']) form.addEventListener(event, keepSoon);
    form.addEventListener('submit', () => { clearTimeout(timer); keepNow(); });
    document.addEventListener('submit', ({ target }) => { if (target.matches('[data-sign-out]')) { clearTimeout(timer); forget(round); } });
  }

  for (const done of document.querySelectorAll('[data-sheet-done]')) forget(done.dataset.sheetDone);
  const form = document.querySelector('form[data-sheet]');
  if (form) answering(form);
  const found = document.querySelector('[data-sheet-found]');
  if (found && read(found.dataset.sheetFound)?.filled.length > 0) {
    const turn = (there) => {
      found.hidden = !there;
      document.querySelector('[data-sheet-goon]').hidden = !there;
      document.querySelector('[data-sheet-begin]').hidden = there;
    };
    turn(true);
    found.querySelector('[data-discard]').addEventListener('click', () => {
      forget(found.dataset.sheetFound);
      turn(false);
      document.querySelector('[data-sheet-begin]').focus();
    });
  }
}
