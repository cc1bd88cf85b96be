import {
  AT_REST_MEANING,
  AT_REST_STATES,
  type AtRestEntry,
  type AtRestState,
  type CryptographyFigures,
  type CryptographyInventory,
  figuresOf,
  type InTransitEntry,
  type KeyEntry,
  type SigningEntry,
} from '../../../policies/cryptography';
import {
  CRYPTOGRAPHY_NOTE,
  cryptographySentences,
  kindOfKey,
  QUANTUM_WORDS,
  rotationOfKey,
  statedText,
  subjectName,
} from '../cryptography-words';
import { count, number } from '../words';
import { breakable, html, type Markup, nameCode } from './markup';
import type { View } from './view';

/** Rows of one list in the page; coverage.json is never cut. */
export const MAX_CRYPTOGRAPHY_ROWS = 300;

/** Users of one key that its row names. */
const MAX_NAMED = 25;

/** Keys, encryption at rest, TLS and signatures; nothing where no inventory was taken. */
export function cryptography(view: View): Markup {
  const inventory = view.facts.cryptography;
  if (!inventory) return html``;
  const figures = figuresOf(inventory);
  const page = new Page(view, inventory, figures);
  return html`<section id="cryptography" aria-labelledby="cryptography-title">
<h2 id="cryptography-title">Cryptography</h2>
<p>${CRYPTOGRAPHY_NOTE}</p>
<ul class="gist">${cryptographySentences(figures).map(([title, sentence]) => html`<li><b>${title}.</b> ${sentence}</li>`)}</ul>
<div class="tools needs-script"><label class="grow">Find <input type="search" id="c-text" autocomplete="off" spellcheck="false" placeholder="resource, key, property, policy"></label> <span role="status" id="c-count" class="muted"></span></div>
${page.keys()}
${page.atRest()}
${page.inTransit()}
${page.signing()}
</section>`;
}

class Page {
  constructor(
    private readonly view: View,
    private readonly inventory: CryptographyInventory,
    private readonly figures: CryptographyFigures,
  ) {}

  keys(): Markup {
    const { keys } = this.inventory;
    return html`<h3>Keys <span class="figure">${number(keys.length)}</span></h3>
${
  keys.length === 0
    ? html`<p class="note">The templates make no KMS key.</p>`
    : html`<p class="note">Symmetric keys of 256 bits and ML-DSA withstand a quantum computer as far as is known today; RSA and elliptic curves do not. A symmetric key is AES-256 outside China, and where no stack names a Region it is taken for that. “Used by” counts what names the key in a property that says under which key it encrypts, of the ${number(this.figures.atRest.all)} listed below; other references are policies, and functions that call KMS.</p>
${table('keys', keys, ['Key', 'Kind', 'Quantum computer', 'Rotation and deletion', 'Used by'], (key, position) => this.keyRow(key, position))}`
}`;
  }

  atRest(): Markup {
    const { atRest } = this.inventory;
    const { all, states } = this.figures.atRest;
    return html`<h3>Data at rest <span class="figure">${number(all)}</span></h3>
${
  all === 0
    ? html`<p class="note">Nothing in the templates keeps data under a key.</p>`
    : html`<p class="note">Resources, and jobs in their definitions, that keep data or name a key for it. One with several places counts by the one that is least known. Types for which CloudFormation has no property that names a key are not in it.</p>
${AT_REST_STATES.map((state) =>
  this.ofState(
    state,
    states[state],
    all,
    atRest.filter((entry) => entry.state === state),
  ),
)}`
}`;
  }

  inTransit(): Markup {
    const { inTransit } = this.inventory;
    const order = ['not required', 'unknown', 'required'] as const;
    const sorted = order.flatMap((tls) => inTransit.filter((entry) => entry.tls === tls));
    const { all, withPolicy, hybrid } = this.figures.inTransit;
    return html`<h3>Data in transit <span class="figure">${number(all)}</span></h3>
${
  all === 0
    ? html`<p class="note">The templates decide of no connection whether it is encrypted.</p>`
    : html`<p class="note">Connections of which the templates decide whether they are encrypted; ${number(hybrid)} of ${number(withPolicy)} with a TLS policy offer a hybrid post-quantum key exchange. For calls to AWS itself the client decides that.</p>
${folded(
  'Connections',
  sorted.length,
  table(
    'connections',
    sorted,
    ['Resource or job', 'Connection', 'TLS', 'Lowest version', 'Policy and key exchange'],
    (entry) => this.connectionRow(entry),
  ),
)}`
}`;
  }

  signing(): Markup {
    const { signing } = this.inventory;
    return html`<h3>Signatures and certificates <span class="figure">${number(signing.length)}</span></h3>
${
  signing.length === 0
    ? html`<p class="note">The templates make no signing key, no signing profile and no certificate.</p>`
    : table('signing', signing, ['Resource', 'What', 'Algorithm', 'Quantum computer'], (entry) =>
        this.signingRow(entry),
      )
}`;
  }

  private ofState(state: AtRestState, all: number, of: number, entries: readonly AtRestEntry[]): Markup {
    return all === 0
      ? html`<div class="state-line muted">${state} 0 of ${number(of)}</div>`
      : html`<details class="stack"><summary>${stateWord(state)} <span class="muted">${number(all)} of ${number(of)}: ${AT_REST_MEANING[state]}</span></summary>
${table('at-rest', entries, ['Resource or job', 'Key', 'Property'], (entry) => this.atRestRow(entry))}</details>`;
  }

  private keyRow(key: KeyEntry, position: number): Markup {
    const { aliases, origin, enabled, multiRegion, deletionDays, quantum, usedBy, namedBy } = key;
    const remarks = [
      ...('value' in origin && origin.value === 'AWS_KMS' ? [] : [`material: ${statedText(origin)}`]),
      ...('value' in multiRegion && !multiRegion.value
        ? []
        : [key.kind === 'replica' ? 'replica of a multi-Region key' : `multi-Region: ${statedText(multiRegion)}`]),
      ...('value' in enabled && enabled.value ? [] : [`enabled: ${statedText(enabled)}`]),
    ];
    const rotation = rotationOfKey(key);
    return html`<tr id="key-${position}">${this.subject(
      key.subject,
      aliases.map((alias) => html`<span class="sub" dir="auto">${breakable(alias)}</span>`),
    )}
<td>${kindOfKey(key)}${remarks.map((remark) => html`<span class="sub">${remark}</span>`)}</td>
<td>${quantumWord(quantum)}</td>
<td>${rotation === 'not rotated' ? html`<b class="lack">not rotated</b>` : rotation}<span class="sub">deleted ${statedText(deletionDays)} days after the order</span></td>
<td>${this.users(usedBy, namedBy)}</td></tr>`;
  }

  private users(usedBy: readonly number[], namedBy: readonly number[]): Markup {
    const list = (title: string, subjects: readonly number[]) =>
      subjects.length === 0
        ? html`<div class="muted">${title}</div>`
        : html`<details class="users"><summary>${title}</summary><ul>${subjects
            .slice(0, MAX_NAMED)
            .map((subject) => html`<li>${this.name(subject)}</li>`)}${
            subjects.length > MAX_NAMED
              ? html`<li class="muted">and ${number(subjects.length - MAX_NAMED)} more</li>`
              : ''
          }</ul></details>`;
    return html`${list(`${number(usedBy.length)} of ${number(this.figures.atRest.all)}`, usedBy)}${list(count(namedBy.length, 'other reference'), namedBy)}`;
  }

  private atRestRow({ subject, places }: AtRestEntry): Markup {
    const several = places.length > 1;
    return html`<tr>${this.subject(subject)}
<td>${places.map(
      ({ state, keys, detail }) =>
        html`<div>${
          keys.length > 0
            ? keys.map((key, index) => html`${index > 0 ? ' or ' : ''}${this.key(key)}`)
            : html`${stateWord(state)}`
        }${detail === undefined ? '' : html`<span class="sub" dir="auto">${detail}</span>`}</div>`,
    )}</td>
<td>${places.map(({ at, state }) => html`<div>${at === '' ? '' : nameCode(at)}${several ? html`<span class="sub">${state}</span>` : ''}</div>`)}</td></tr>`;
  }

  private connectionRow(entry: InTransitEntry): Markup {
    const { subject, what, at, tls, minimum, policy, byDefault, keyExchange, detail } = entry;
    return html`<tr>${this.subject(subject)}
<td>${what}${at === undefined ? '' : html`<span class="sub">${nameCode(at)}</span>`}</td>
<td>${tls === 'required' ? tls : html`<b class="lack">${tls}</b>`}${detail === undefined ? '' : html`<span class="sub" dir="auto">${detail}</span>`}</td>
<td>${minimum ?? html`<span class="muted">not stated</span>`}</td>
<td>${policy === undefined ? '' : nameCode(policy)}${byDefault ? html` <span class="muted">(default)</span>` : ''}${
      keyExchange === undefined
        ? html`<span class="muted">no policy</span>`
        : html`<span class="sub">key exchange: ${keyExchange}</span>`
    }</td></tr>`;
  }

  private signingRow({ subject, kind, algorithm, quantum, detail }: SigningEntry): Markup {
    return html`<tr>${this.subject(subject)}
<td>${kind}${detail === undefined ? '' : html`<span class="sub" dir="auto">${breakable(detail)}</span>`}</td>
<td>${algorithm === undefined ? html`<span class="muted">none of its own</span>` : statedText(algorithm)}</td>
<td>${algorithm === undefined ? html`<span class="muted">–</span>` : quantumWord(quantum)}</td></tr>`;
  }

  /** The cell that says which resource or job a row is about. */
  private subject(position: number, more: readonly Markup[] = []): Markup {
    const { type, stack } = this.inventory.subjects[position]!;
    return html`<th scope="row">${this.name(position)}${more}<span class="sub">${breakable(type)} in <span dir="auto">${breakable(stack)}</span></span></th>`;
  }

  private name(position: number): Markup {
    const subject = this.inventory.subjects[position]!;
    const name = nameCode(subjectName(subject));
    return this.view.report.resources[subject.resource] === undefined || !this.view.isListed(subject.resource)
      ? name
      : html`<a href="#r${subject.resource}">${name}</a>`;
  }

  private key(position: number): Markup {
    const { aliases, subject } = this.inventory.keys[position]!;
    const name = nameCode(aliases[0] ?? subjectName(this.inventory.subjects[subject]!));
    return position < MAX_CRYPTOGRAPHY_ROWS ? html`<a href="#key-${position}">${name}</a>` : name;
  }
}

function table<Entry>(
  name: string,
  entries: readonly Entry[],
  heads: readonly string[],
  row: (entry: Entry, position: number) => Markup,
): Markup {
  const more = entries.length - MAX_CRYPTOGRAPHY_ROWS;
  return html`<div class="wide"><table class="rows crypto ${name}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${entries.slice(0, MAX_CRYPTOGRAPHY_ROWS).map(row)}</tbody></table></div>${
    more > 0 ? html`<p class="note">${number(more)} more of ${number(entries.length)} are in coverage.json.</p>` : ''
  }`;
}

/** A list that is closed where it is long. */
function folded(title: string, rows: number, content: Markup): Markup {
  return html`<details class="stack"><summary>${title} <span class="muted">${number(rows)}</span></summary>${content}</details>`;
}

function stateWord(state: AtRestState): Markup {
  return state === 'none' || state === 'unknown' ? html`<b class="lack">${state}</b>` : html`${state}`;
}

function quantumWord(quantum: KeyEntry['quantum']): Markup {
  return quantum === 'resistant'
    ? html`${QUANTUM_WORDS[quantum]}`
    : html`<b class="lack">${QUANTUM_WORDS[quantum]}</b>`;
}
