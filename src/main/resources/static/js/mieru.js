// What makes pages handier where scripts run. Every page works without this file.
'use strict';

document.documentElement.dataset.script = 'on';

// htmx under a strict content security policy: nothing evaluated, no style put in, no page kept in the browser's storage.
if (window.htmx) {
  Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    includeIndicatorStyles: false,
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    selfRequestsOnly: true,
    responseHandling: [
      { code: '204', swap: false },
      { code: '[23]..', swap: true },
      { code: '422', swap: true },
      { code: '...', swap: false, error: true },
    ],
  });
  document.addEventListener('htmx:configRequest', ({ detail }) => {
    const { csrfHeader, csrfToken } = document.body.dataset;
    if (csrfHeader && detail.verb !== 'get') detail.headers[csrfHeader] = csrfToken;
    // What a page asks for by itself does not lengthen the session of a reader who may have left.
    if (detail.verb === 'get' && !detail.triggeringEvent) detail.headers['X-By-Itself'] = 'true';
  });
  // Nobody sees a page in the background: it renews itself when it is looked at again.
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (document.hidden && event.detail.requestConfig.headers['X-By-Itself']) event.preventDefault();
  });
  // A refused part becomes the whole page that explains it: signing in again, or what went wrong.
  document.addEventListener('htmx:responseError', ({ detail }) => {
    if (detail.xhr.status === 401) location.reload();
    else document.getElementById('request-failed')?.removeAttribute('hidden');
  });
  document.addEventListener('htmx:sendError', () => document.getElementById('request-failed')?.removeAttribute('hidden'));
  document.addEventListener('htmx:afterRequest', ({ detail }) => {
    if (detail.successful) document.getElementById('request-failed')?.setAttribute('hidden', '');
  });
}

// The menu of narrow screens: an anchor to the menu without scripts, a button with them.
function setUpMenu() {
  const menu = document.getElementById('menu');
  const opener = document.querySelector('[data-menu-open]');
  const closer = document.querySelector('[data-menu-close]');
  if (!menu || !opener || !closer) return;
  const show = (open) => {
    menu.toggleAttribute('data-open', open);
    opener.setAttribute('aria-expanded', String(open));
    (open ? closer : opener).focus();
  };
  for (const button of [opener, closer]) button.setAttribute('role', 'button');
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-controls', 'menu');
  const press = (element, open) => {
    element.addEventListener('click', (event) => { event.preventDefault(); show(open); });
    element.addEventListener('keydown', (event) => {
      if (event.key === ' ') { event.preventDefault(); show(open); }
    });
  };
  press(opener, true);
  press(closer, false);
  menu.addEventListener('keydown', (event) => { if (event.key === 'Escape' && menu.hasAttribute('data-open')) show(false); });
}

// Printing shows what is folded away, but for what is printed as seen, and folds it again afterwards.
function setUpPrinting() {
  document.addEventListener('click', (event) => { if (event.target.closest('[data-print]')) window.print(); });
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('main details:not([open], [data-printed-as-seen])')];
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => { for (const details of opened) details.open = false; });
}

// A form is sent once, however often its button is pressed.
function setUpSendingOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 10000);
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  });
}

// How much may still be written, counted in code points as the server counts.
function setUpCounters() {
  const count = (area) => {
    const output = document.getElementById(`${area.id}-count`);
    if (!output) return;
    const left = Number(area.dataset.limit) - [...area.value.replace(/\r\n/g, '\n')].length;
    output.textContent = (left < 0 ? output.dataset.over : output.dataset.left).replace('{0}', Math.abs(left).toLocaleString());
    output.toggleAttribute('data-beyond', left < 0);
  };
  document.addEventListener('input', (event) => { if (event.target.dataset?.limit) count(event.target); });
  document.querySelectorAll('[data-limit]').forEach(count);
}

// How many of a list are ticked, with those that are not shown.
function setUpChosenCounts() {
  const count = () => {
    for (const output of document.querySelectorAll('[data-count-of]')) {
      const form = output.closest('form');
      const apart = Number(form.querySelector('[data-apart]')?.dataset.apart ?? 0);
      const ticked = [...form.querySelectorAll(`input[name="${output.dataset.countOf}"]:checked`)].length;
      output.textContent = output.dataset.text.replace('#', (apart + ticked).toLocaleString());
    }
  };
  for (const event of ['change', 'input', 'htmx:afterSettle']) document.addEventListener(event, count);
}

setUpMenu();
setUpPrinting();
setUpSendingOnce();
setUpCounters();
setUpChosenCounts();
document.querySelector('.error-summary')?.focus();
