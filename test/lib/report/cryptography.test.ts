import { page } from '../../../lib/report/html';
import { MAX_CRYPTOGRAPHY_ROWS } from '../../../lib/report/html/cryptography';
import { markdown } from '../../../lib/report/markdown';
import { takeInventory } from '../../../policies/cryptography';
import { ResourceGraph } from '../../../policies/template/graph';
import { assemblyOf } from '../../support/assembly-of';
import { fc, runs } from '../../support/properties';
import { inventoryOf } from './cryptography-fixture';
import { factsWith, PLAIN, reportWith } from './fixture';

function html(cryptography = inventoryOf('Plain')): string {
  return [...page(reportWith(PLAIN), factsWith(PLAIN, { cryptography }))[0]!.pieces].join('');
}

/** The section of the page, names in one piece. */
function section(text: string): string {
  return /<section id="cryptography"[\s\S]*?<\/section>/.exec(text)![0].replaceAll('<wbr>', '');
}

/** What a reader sees of it. */
function words(text: string): string {
  return section(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function md(cryptography = inventoryOf('Plain')): string {
  return [...markdown(reportWith(PLAIN), factsWith(PLAIN, { cryptography }))[0]!.pieces].join('');
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('</script><img src=x onerror=alert(1)>', '" onmouseover="x', '\u202Egnp', 'a | b', '`', '\n# x'),
);

describe('cryptography in the page', () => {
  test('is not there when no inventory was taken', () => {
    const text = [...page(reportWith(PLAIN), factsWith(PLAIN))[0]!.pieces].join('');
    expect(text).not.toContain('href="#cryptography"');
    expect(text).not.toContain('<section id="cryptography"');
  });

  test('says in one sentence that it moves nothing, and each figure with its denominator', () => {
    const text = words(html());
    expect(text).toContain('nothing of it moves the coverage of a control');
    expect(text).toContain(
      '3 of 6 KMS keys withstand a quantum computer, 2 do not, 1 are unknown; 1 of 1 that KMS can rotate are rotated',
    );
    expect(text).toContain(
      '1 of 7 resources and jobs that keep data, or name a key for it, are under 1 customer key of the templates, 2 under a key outside the templates',
    );
    expect(text).toContain('1 not encrypted');
    expect(text).toContain('1 of 3 with a TLS policy offer a hybrid post-quantum key exchange');
  });

  test('moves no figure of coverage', () => {
    const withoutSection = (text: string) =>
      text
        .replace(/<section id="cryptography"[\s\S]*?<\/section>/, '')
        .replace(/<li><a href="#cryptography">[^<]*<\/a><\/li>/, '');
    const without = [...page(reportWith(PLAIN), factsWith(PLAIN))[0]!.pieces].join('');
    expect(withoutSection(html()).replace(/\s+/g, '')).toBe(without.replace(/\s+/g, ''));
  });

  test('leads from a resource to its key, and from a key to what uses it', () => {
    const text = section(html());
    expect(text).toMatch(/PlainOwn[\s\S]*?<a href="#key-0"><code dir="auto">alias\/Plain<\/code><\/a>/);
    expect(text).toMatch(/<tr id="key-0">[\s\S]*?1 of 7[\s\S]*?PlainOwn/);
    expect(text).toMatch(/parameter PlainKey/);
  });

  test('has a target for every link within it', () => {
    const text = html();
    const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
    const links = [...section(text).matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  test('has the same elements whatever the names in templates are', () => {
    const tags = (text: string) =>
      section(text)
        .match(/<[^>]*>/g)!
        .map((tag) => tag.replace(/"[^"]*"/g, '""'));
    const plain = tags(html(inventoryOf('xplain')));
    fc.assert(
      fc.property(hostile, (name) => {
        expect(tags(html(inventoryOf(`x${name}`)))).toEqual(plain);
      }),
      { numRuns: runs(25) },
    );
  });

  test('of many resources is cut, and says so', () => {
    const all = MAX_CRYPTOGRAPHY_ROWS + 50;
    const topics = Object.fromEntries(
      Array.from({ length: all }, (_, index) => [`Topic${index}`, { Type: 'AWS::SNS::Topic' }]),
    );
    const inventory = takeInventory([new ResourceGraph(assemblyOf({ Many: { Resources: topics } }))]);
    const text = html(inventory);
    expect(inventory.atRest).toHaveLength(all);
    expect(words(text)).toContain(`50 more of ${all} are in coverage.json`);
    expect(words(text)).toContain(`${all} not encrypted`);
    expect(section(text).match(/<tr><th scope="row">/g)).toHaveLength(2 * MAX_CRYPTOGRAPHY_ROWS);
  });
});

describe('cryptography in coverage.md', () => {
  test('has the figures, the keys, and what is open', () => {
    const text = md();
    expect(text).toContain('## Cryptography');
    expect(text).toContain(
      '| `Plain1` | RSA-3072, signs | does not resist | KMS cannot rotate this kind of key | 0 of 7 |',
    );
    expect(text).toContain('| `PlainTopic` | at rest | not encrypted |');
    expect(text).toMatch(
      /\| `PlainQueue` \| at rest \| unknown: key of the templates or service default, by PlainProd \|/,
    );
    expect(text).toContain(
      '| `PlainOwn` | requests to the bucket | TLS not required: no policy denies requests without TLS |',
    );
  });

  test('has the same lines and cells whatever the names in templates are', () => {
    const shape = (text: string) =>
      text
        .split('\n')
        .map((line) => (line.startsWith('|') ? (line.match(/(?<!\\)\|/g) ?? []).length : line.slice(0, 2)));
    const plain = shape(md(inventoryOf('xplainx')));
    fc.assert(
      fc.property(hostile, (name) => {
        expect(shape(md(inventoryOf(`x${name}x`)))).toEqual(plain);
      }),
      { numRuns: runs(25) },
    );
  });
});
