// The goal map by keyboard: one stop for the tab key, arrows between a goal, what it serves, what serves it and those beside it;
// Enter walks in, Escape and Backspace walk out. Without scripts every goal is a link of its own.
'use strict';

{
  const tree = () => document.querySelector('.map-picture[role="tree"]');
  const items = () => [...tree().querySelectorAll('[role="treeitem"]')];
  const level = (item) => Number(item.getAttribute('aria-level'));

  function enter(item) {
    for (const each of items()) each.setAttribute('tabindex', each === item ? '0' : '-1');
  }
  function go(item) {
    if (!item) return;
    enter(item);
    item.focus();
  }

  const before = (item) => items().slice(0, items().indexOf(item)).reverse();
  const after = (item) => items().slice(items().indexOf(item) + 1);
  const MOVES = {
    ArrowLeft: (item) => before(item).find((other) => level(other) < level(item)),
    ArrowRight: (item) => after(item).slice(0, 1).find((other) => level(other) > level(item)),
    ArrowUp: (item) => before(item).find((other) => level(other) === level(item)),
    ArrowDown: (item) => after(item).find((other) => level(other) === level(item)),
    Home: () => items()[0],
    End: () => items().at(-1),
  };

  let came; // which part of the map one walks out of
  document.addEventListener('keydown', (event) => {
    const item = event.target.closest?.('.map-picture [role="treeitem"]');
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    if (MOVES[event.key]) {
      event.preventDefault();
      go(MOVES[event.key](item));
    } else if (event.key === 'Escape' || event.key === 'Backspace') {
      const top = items()[0];
      if (!top.hasAttribute('href')) return;
      event.preventDefault();
      came = top.id;
      top.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
  document.addEventListener('focusin', ({ target }) => { if (target.closest?.('.map-picture [role="treeitem"]')) enter(target); });
  document.addEventListener('click', ({ target }) => {
    const item = target.closest?.('.map-picture [role="treeitem"]');
    if (item && item === items()[0]) came = item.id;
  });
  document.addEventListener('htmx:afterSettle', ({ detail }) => {
    if (detail.target?.id !== 'goal-map' && detail.elt?.id !== 'goal-map') return;
    const start = (came && document.getElementById(came)) ?? items()[0];
    came = undefined;
    go(start);
  });
  if (tree()) enter(items()[0]);
}
