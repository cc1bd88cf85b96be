import { REACHABILITY_SCRIPT } from './reachability-script';

/**
 * The script of the page. It is text, because it runs in a browser, and it makes no request.
 *
 * Rows are built with `textContent` alone, so that no name from a template can become markup; the page's policy
 * (`require-trusted-types-for`) refuses anything else.
 */
export const SCRIPT = String.raw`
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  document.documentElement.classList.add('js');

  // A link to something inside a closed part opens that part.
  function reveal(id) {
    const target = id && byId(id);
    if (!target) return;
    // A row that a search left out is asked for by name now.
    if (target.tagName === 'TR') target.hidden = false;
    for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    target.scrollIntoView();
  }
  function revealHash() {
    try { reveal(decodeURIComponent(location.hash.slice(1))); } catch { /* not one of our links */ }
  }
  addEventListener('hashchange', revealHash);
  addEventListener('DOMContentLoaded', revealHash);
  revealHash();

  // A table that is wider than its place can be reached, and then scrolled, by keyboard.
  function reachable(within) {
    for (const place of within.querySelectorAll('.wide')) {
      if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
      else place.removeAttribute('tabindex');
    }
  }
  addEventListener('toggle', (event) => reachable(event.target), true);
  addEventListener('resize', () => reachable(document));
  reachable(document);

  // Paper has no switches: open everything for printing, and put it back.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const part of closed) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of closed) part.open = false;
    closed = [];
  });

  // Controls: find, open, close.
  const cards = [...document.querySelectorAll('details.control')];
  const texts = cards.map((card) => (card.id + ' ' + card.querySelector('summary').textContent).toLowerCase());
  const visibleCards = () => cards.filter((card) => !card.hidden);
  byId('open-controls').addEventListener('click', () => { for (const card of visibleCards()) card.open = true; });
  byId('close-controls').addEventListener('click', () => { for (const card of cards) card.open = false; });
  byId('control-search').addEventListener('input', (event) => {
    const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    cards.forEach((card, index) => {
      card.hidden = !words.every((word) => texts[index].includes(word));
      if (!card.hidden) shown++;
    });
    for (const group of document.querySelectorAll('.control-group'))
      group.hidden = !group.querySelector('details.control:not([hidden])');
    byId('control-count').textContent = words.length === 0 ? '' : format(shown) + ' of ' + format(cards.length) + ' controls';
  });

${REACHABILITY_SCRIPT}
  // Cryptography: rows of its tables that hold every word.
  const finder = byId('c-text');
  if (finder) {
    const rows = [...document.querySelectorAll('#cryptography table.crypto>tbody>tr')];
    let rowTexts;
    finder.addEventListener('input', () => {
      rowTexts ??= rows.map((row) => row.textContent.toLowerCase());
      const words = finder.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => rowTexts[index].includes(word));
        if (!row.hidden) shown++;
      });
      for (const part of document.querySelectorAll('#cryptography details.stack')) {
        const hit = part.querySelector('tbody>tr:not([hidden])') !== null;
        part.hidden = !hit;
        if (words.length > 0 && hit) part.open = true;
      }
      byId('c-count').textContent = words.length === 0 ? '' : format(shown) + ' of ' + format(rows.length) + ' rows';
    });
  }

  function format(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  }

  // Verdicts: columns of numbers; a row becomes elements only while it is shown.
  const PAGE = 100;
  const fields = { text: byId('f-text'), effect: byId('f-effect'), control: byId('f-control'), stack: byId('f-stack'), type: byId('f-type') };
  const status = byId('v-status');
  const body = byId('v-table').tBodies[0];
  let data;
  let matches = new Uint32Array(0);
  let found = 0;
  let page = 0;
  let only = {};

  async function read() {
    if (typeof DecompressionStream === 'undefined') {
      status.textContent = 'This browser cannot unpack the table. All verdicts are in coverage.json.';
      return;
    }
    const text = atob(byId('verdict-data').textContent);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    data = JSON.parse(await new Response(stream).text());
    data.count = data.columns.rule.length;
    data.lower = data.strings.map((value) => value.toLowerCase());
    data.lowerNames = data.resources.name.map((name, index) => (name + ' ' + data.types[data.resources.type[index]] + ' ' + data.stacks[data.resources.stack[index]]).toLowerCase());
    data.lowerRules = data.rules.map((rule) => (rule.id + ' ' + rule.problem).toLowerCase());
    matches = new Uint32Array(data.count);
    apply();
    byId('explorer').dataset.ready = 'true';
  }

  function apply() {
    if (!data) return;
    const { columns } = data;
    const word = fields.text.value.trim().toLowerCase();
    const contains = (list) => Uint8Array.from(list, (value) => (value.includes(word) ? 1 : 0));
    const search = word === '' ? undefined : { string: contains(data.lower), resource: contains(data.lowerNames), rule: contains(data.lowerRules) };
    const effect = fields.effect.value;
    const effects = data.effects.map((one) => effect === '' || (effect === 'said' ? one.effect !== 'not applicable' : one.effect === effect));
    const control = fields.control.value;
    const rules = data.rules.map((rule) => (control === '' || rule.controls.includes(control)) && (!only.rule || rule.id === only.rule));
    const stack = fields.stack.value;
    const type = fields.type.value;
    const resources = data.resources.name.map((_, index) =>
      (stack === '' || data.stacks[data.resources.stack[index]] === stack) &&
      (type === '' || data.types[data.resources.type[index]] === type) &&
      (only.resource === undefined || index === only.resource));
    found = 0;
    for (let row = 0; row < data.count; row++) {
      if (!effects[columns.effect[row]] || !rules[columns.rule[row]] || !resources[columns.resource[row]]) continue;
      if (search && !search.resource[columns.resource[row]] && !search.rule[columns.rule[row]] && !search.string[columns.at[row]] &&
        !search.string[columns.observed[row]] && !search.string[columns.message[row]] && !search.string[columns.when[row]] &&
        !search.string[columns.job[row]] && !search.string[columns.waiver[row]]) continue;
      matches[found++] = row;
    }
    show(0);
  }

  function show(number) {
    const pages = Math.max(1, Math.ceil(found / PAGE));
    page = Math.min(Math.max(0, number), pages - 1);
    const first = page * PAGE;
    const last = Math.min(found, first + PAGE);
    const rows = document.createDocumentFragment();
    for (let index = first; index < last; index++) rows.append(rowOf(matches[index]));
    body.replaceChildren(rows);
    body.closest('.scroll').scrollTop = 0;
    const whose = [only.resource === undefined ? '' : ' of ' + data.resources.name[only.resource], only.rule ? ' of rule ' + only.rule : ''].join('');
    status.textContent = found === 0
      ? 'No verdict' + whose + ' matches; there are ' + format(data.count) + ' in all.'
      : 'Rows ' + format(first + 1) + ' to ' + format(last) + ' of ' + format(found) + (found === data.count ? '' : ' that match, of ' + format(data.count)) + ' verdicts' + whose + '.';
    byId('p-number').value = String(page + 1);
    byId('p-number').max = String(pages);
    byId('p-of').textContent = 'of ' + format(pages);
    byId('p-first').disabled = byId('p-previous').disabled = page === 0;
    byId('p-next').disabled = byId('p-last').disabled = page === pages - 1;
  }

  function element(name, className, ...children) {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...children.filter((child) => child !== undefined && child !== ''));
    return node;
  }

  // Long names break where a reader would break them.
  function code(text) {
    const node = document.createElement('code');
    text.split(/(?<=[./:])(?![./:])|(?<=[a-z0-9])(?=[A-Z][a-z])/).forEach((part, index) => {
      if (index > 0) node.append(document.createElement('wbr'));
      node.append(part);
    });
    node.dir = 'auto';
    return node;
  }

  function link(href, child) {
    const node = element('a', '', child);
    node.href = href;
    return node;
  }

  function badge({ look, word }) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'symbol');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', '#s-' + look);
    svg.append(use);
    return element('span', 'badge is-' + look, svg, word);
  }

  function rowOf(row) {
    const { columns, strings, resources } = data;
    const text = (column) => strings[columns[column][row]];
    const resource = columns.resource[row];
    const rule = data.rules[columns.rule[row]];
    const name = code(resources.name[resource]);
    const who = element('th', '', byId('r' + resource) ? link('#r' + resource, name) : name,
      text('job') && element('span', 'sub', text('job')),
      element('span', 'sub', data.types[resources.type[resource]] + ' in ' + data.stacks[resources.stack[resource]]));
    who.scope = 'row';
    const found = text('observed');
    const numbers = (list) => {
      let standard = '';
      return list.flatMap((id, index) => {
        const [before, number] = id.split(':');
        const lead = before === standard ? ', ' : (index === 0 ? '' : '; ') + before.replace('iso', '') + ' ';
        standard = before;
        return [lead, byId(id) ? link('#' + id, number) : number];
      });
    };
    return element('tr', '',
      element('td', '', badge(data.effects[columns.effect[row]]), text('waiver') && element('span', 'sub', text('waiver'))),
      who,
      element('td', '', link('#rule-' + rule.id, code(rule.id)), element('span', 'sub', 'fails when ' + rule.problem)),
      element('td', '', text('at') && code(text('at')), found && element('div', '', code(found)), text('when') && element('span', 'sub', 'when ' + text('when')), text('message') && element('span', 'sub', text('message'))),
      element('td', '', ...numbers(rule.controls), rule.context.length > 0 ? element('span', 'sub', 'context: ', ...numbers(rule.context)) : ''));
  }

  for (const field of Object.values(fields)) field.addEventListener('input', () => { page = 0; apply(); });
  byId('f-clear').addEventListener('click', () => { clear(); apply(); fields.text.focus(); });
  byId('p-first').addEventListener('click', () => show(0));
  byId('p-previous').addEventListener('click', () => show(page - 1));
  byId('p-next').addEventListener('click', () => show(page + 1));
  byId('p-last').addEventListener('click', () => show(Infinity));
  byId('p-number').addEventListener('change', (event) => show((parseInt(event.target.value, 10) || 1) - 1));

  function clear() {
    only = {};
    fields.text.value = '';
    fields.effect.value = 'said';
    fields.control.value = fields.stack.value = fields.type.value = '';
  }

  // Links that ask for some of the verdicts.
  document.addEventListener('click', (event) => {
    const asked = event.target.closest('a[href="#verdicts"]')?.dataset;
    if (!asked) return;
    if (asked.control === undefined && asked.resource === undefined && asked.rule === undefined && asked.stack === undefined) return;
    clear();
    if (asked.control !== undefined) fields.control.value = asked.control;
    if (asked.stack !== undefined) fields.stack.value = asked.stack;
    if (asked.verdict !== undefined) fields.effect.value = asked.verdict;
    if (asked.resource !== undefined) only.resource = Number(asked.resource);
    if (asked.rule !== undefined) only.rule = asked.rule;
    apply();
  });

  read().catch((error) => { status.textContent = 'The table cannot be read (' + error.message + '). All verdicts are in coverage.json.'; });
})();
`;
