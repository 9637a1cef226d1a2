// Answering with a code on paper. The code of a QR code stands behind the # of the address, which no browser sends or logs
// anywhere; it is put into the field and taken out of the address. A device that nobody touches goes back to the page of the
// code, and says so a minute before.
'use strict';

{
  const code = location.hash.slice(1);
  if (code) history.replaceState(null, '', location.pathname + location.search); // also where nobody can enter it
  const entry = document.querySelector('[data-kiosk-entry]');
  if (entry) {
    const field = entry.elements.code;
    if (code) field.value = decodeURIComponent(code);
    if (!document.querySelector('.notice')) field.focus();
    setInterval(() => { if (field.value === '') location.replace(location.pathname); }, 600000); // never too old to be sent
  }

  const notice = document.getElementById('kiosk-idle');
  if (notice) {
    const WARN = 60;
    let last = Date.now();
    let told = last;
    const leave = () => location.replace('/kiosk?end=idle');
    const pulse = async () => {
      told = Date.now();
      const answer = await fetch('/kiosk/pulse').catch(() => undefined);
      if (answer?.status === 410) leave();
    };
    const alive = () => {
      last = Date.now();
      notice.hidden = true;
      if (last - told > WARN * 1000) pulse();
    };
    for (const event of ['input', 'keydown', 'pointerdown', 'scroll']) addEventListener(event, alive, { capture: true, passive: true });
    notice.querySelector('[data-continue]').addEventListener('click', alive);
    setInterval(() => {
      const left = Number(notice.dataset.kioskIdle) - (Date.now() - last) / 1000;
      if (left <= 0) leave();
      else notice.hidden = left > WARN;
    }, 1000);
    addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload(); });
  }
}
