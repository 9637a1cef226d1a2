// Says before a session ends that it will, offers to go on, and says afterwards that typed text is kept.
// Tabs share the time of the last request, because a request from any of them lengthens the session of all; what a page
// asks for by itself (mieru.js) does not.
'use strict';

{
  const LAST = 'mieru:last-request';
  const WARN_SECONDS = 180;
  const notice = document.getElementById('session-notice');
  const seconds = Number(document.body.dataset.sessionSeconds ?? 0);

  if (notice && seconds > 0) {
    const touch = () => localStorage.setItem(LAST, String(Date.now()));
    const left = () => seconds - (Date.now() - Number(localStorage.getItem(LAST))) / 1000;
    const parts = Object.fromEntries([...notice.querySelectorAll('[data-when]')].map((part) => [part.dataset.when, part]));

    const show = () => {
      const remaining = left();
      const over = remaining <= 0;
      notice.hidden = remaining > Math.min(WARN_SECONDS, seconds / 2);
      parts.soon.hidden = over;
      parts.over.hidden = !over;
    };
    touch();
    show();
    setInterval(show, 1000);
    window.addEventListener('storage', ({ key }) => { if (key === LAST) show(); });
    document.addEventListener('htmx:afterRequest', ({ detail }) => { if (detail.xhr.status > 0 && detail.xhr.status < 400 && !detail.requestConfig.headers['X-By-Itself']) { touch(); show(); } });
    document.addEventListener('mieru:request', () => { touch(); show(); });
    notice.querySelector('[data-continue]').addEventListener('click', async () => {
      const answer = await fetch(notice.dataset.sessionNotice, { redirect: 'manual' }).catch(() => undefined);
      if (answer?.ok) { touch(); show(); }
    });
  }
}
