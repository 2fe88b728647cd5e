'use strict';
// Asks once a second for what is new and puts it in its place. The server knows the words, the sizes and the order.

const PAGE_SECONDS = 20;
const ASK_MILLIS = 1000;

const at = id => document.getElementById(id);
const cards = new Map();
let change = 0;
let grid = { columns: 1, rows: 1, pages: 1, body: 16 };
let newest = null;
let byScore = false;
// The page that somebody chose; null while pages turn by themselves.
let chosen = null;

function page() {
  return chosen === null ? Math.floor(Date.now() / 1000 / PAGE_SECONDS) % grid.pages : Math.min(chosen, grid.pages - 1);
}

function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
  node.hidden = text === '';
}

function place() {
  const room = at('room');
  room.style.gridTemplateColumns = `repeat(${grid.columns}, minmax(0, 1fr))`;
  room.style.gridTemplateRows = `repeat(${grid.rows}, minmax(0, 1fr))`;
  room.style.fontSize = `${grid.body}px`;
  const order = [...newest.cards];
  if (byScore) order.sort((one, other) => one.rank - other.rank);
  const each = grid.columns * grid.rows;
  order.forEach((card, index) => {
    const node = cards.get(card.id);
    node.style.order = index;
    node.hidden = Math.floor(index / each) !== page();
  });
  const pages = grid.pages > 1
    ? '  ·  ' + document.body.dataset.page.replace('{0}', page() + 1).replace('{1}', grid.pages) : '';
  put(at('about'), newest.teams + pages);
}

function show(answer) {
  newest = answer;
  grid = answer.grid;
  put(at('title'), answer.title);
  put(at('clock'), answer.clock);
  put(at('clock-small'), answer.clockSmall);
  put(at('live'), answer.live);
  at('live').className = 'tag ' + answer.liveMeaning;
  put(at('stale'), answer.stale);
  at('empty').hidden = !answer.empty;
  const here = new Set();
  for (const card of answer.cards) {
    here.add(card.id);
    if (!cards.has(card.id)) {
      const made = document.createElement('section');
      made.className = 'card';
      cards.set(card.id, made);
      at('room').append(made);
    }
    const node = cards.get(card.id);
    // Every text in it was escaped where it was written.
    if (card.html !== undefined) node.innerHTML = card.html;
    put(node.querySelector('.runs'), card.running);
    put(node.querySelector('.left'), card.left);
  }
  for (const [id, node] of cards) {
    if (!here.has(id)) {
      node.remove();
      cards.delete(id);
    }
  }
  change = answer.change;
  place();
}

async function ask() {
  try {
    const room = at('room').getBoundingClientRect();
    const size = `width=${Math.floor(room.width)}&height=${Math.floor(room.height)}&wall=${window.innerHeight}`;
    const answer = await fetch(`teams?after=${change}&${size}`, { signal: AbortSignal.timeout(5 * ASK_MILLIS) });
    if (!answer.ok) throw new Error(answer.status);
    show(await answer.json());
  } catch (gone) {
    // Pitwall was closed, or is away: what is shown stays, and this goes on asking. A Pitwall that was started anew
    // counts its changes from the start.
    change = 0;
    at('live').className = 'tag fails';
    put(at('stale'), document.body.dataset.gone);
    console.warn(gone);
  }
  setTimeout(ask, ASK_MILLIS);
}

function turn(by) {
  chosen = (page() + by + grid.pages) % grid.pages;
  if (newest) place();
}

function sort() {
  byScore = !byScore;
  at('order').setAttribute('aria-pressed', byScore);
  if (newest) place();
}

function theme() {
  const light = window.matchMedia('(prefers-color-scheme: light)').matches;
  const now = document.documentElement.dataset.theme || (light ? 'light' : 'dark');
  document.documentElement.dataset.theme = now === 'light' ? 'dark' : 'light';
}

at('order').onclick = sort;
at('theme').onclick = theme;
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const keys = {
    s: sort, t: theme,
    pagedown: () => turn(1), pageup: () => turn(-1),
    ' ': () => { chosen = chosen === null ? page() : null; if (newest) place(); },
  };
  const act = keys[event.key.toLowerCase()];
  if (act) {
    event.preventDefault();
    act();
  }
});
ask();
