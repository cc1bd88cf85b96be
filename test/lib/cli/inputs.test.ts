import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readInputs } from '../../../lib/cli/inputs';
import { UsageError } from '../../../lib/cli/usage-error';
import { temporaryFolder } from '../../support/temporary-folder';

type Ask = (path: unknown, ...more: unknown[]) => unknown;

/** The file system, which refuses the questions that `refused` holds, about paths with the word that it holds for them. */
jest.mock('node:fs', () => {
  const actual = jest.requireActual<Record<string, Ask>>('node:fs');
  const refused = new Map<string, string>();
  const asking =
    (name: string): Ask =>
    (path, ...more) => {
      const word = refused.get(name);
      if (word !== undefined && String(path).includes(word))
        throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
      return actual[name]!(path, ...more);
    };
  const guarded = ['readdirSync', 'readFileSync', 'statSync'].map((name) => [name, asking(name)]);
  return { ...actual, ...Object.fromEntries(guarded), refused };
});
const { refused } = jest.requireMock<{ refused: Map<string, string> }>('node:fs');

const root = temporaryFolder();
const TEMPLATE = JSON.stringify({ Resources: { Q: { Type: 'AWS::SQS::Queue' } } });

function file(name: string, content: string | Buffer = TEMPLATE): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Names of what was read below a folder, and of what was skipped. */
function read(folder: string): { read: string[]; skipped: string[] } {
  const { assemblies, skipped } = readInputs([join(root, folder)], {}, false);
  const names = (paths: readonly string[]) => paths.map((path) => path.slice(join(root, folder).length + 1));
  return { read: names(assemblies.map(({ source }) => source)), skipped: names(skipped) };
}

afterEach(() => refused.clear());

describe('text that is not in UTF-8', () => {
  const little = Buffer.from(TEMPLATE, 'utf16le');
  const big = Buffer.from(little).swap16();

  test.each([
    ['with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little]), 'UTF-16LE'],
    ['of the other order, with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big]), 'UTF-16BE'],
    ['without a mark', little, 'UTF-16LE'],
    ['of the other order, without a mark', big, 'UTF-16BE'],
    ['cut off in a character', little.subarray(0, little.length - 1), 'UTF-16LE'],
  ])('a template in UTF-16 %s is an error, alone and in a folder', (name, bytes, encoding) => {
    const path = file(`wide ${name}/t.json`, bytes);
    file(`wide ${name}/good.json`);
    const message = `is written in ${encoding}, which CloudFormation does not read: save it as UTF-8`;
    expect(() => readInputs([path], {}, false)).toThrow(message);
    expect(() => readInputs([dirname(path)], {}, false)).toThrow(UsageError);
  });

  test('another file in UTF-16 is skipped and counted', () => {
    file('wide others/t.json');
    file('wide others/settings.json', Buffer.from('{"a": 1}', 'utf16le'));
    expect(read('wide others')).toEqual({ read: ['t.json'], skipped: ['settings.json'] });
  });

  test('the mark of UTF-8 is no hindrance', () => {
    file('marked/t.json', `\uFEFF${TEMPLATE}`);
    expect(read('marked')).toEqual({ read: ['t.json'], skipped: [] });
  });
});

describe('symbolic links', () => {
  test('are followed, to files and to folders', () => {
    file('elsewhere/far.json');
    const near = file('elsewhere/near.json');
    file('linked/own.json');
    symlinkSync(near, join(root, 'linked', 'link.json'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'linked', 'folder'));
    expect(read('linked').read.sort()).toEqual(['folder/far.json', 'folder/near.json', 'own.json']);
    file('single/own.json');
    symlinkSync(near, join(root, 'single', 'link.json'));
    expect(read('single').read.sort()).toEqual(['link.json', 'own.json']);
  });

  test('in a circle end, and nothing is read twice', () => {
    const own = file('circle/below/own.json');
    symlinkSync(join(root, 'circle'), join(root, 'circle', 'below', 'up'));
    symlinkSync(own, join(root, 'circle', 'again.json'));
    expect(read('circle').read).toEqual(['below/own.json']);
  });

  test('that lead to no template are counted, and those into the files of others passed over', () => {
    file('broken/own.json');
    symlinkSync(join(root, 'nowhere.json'), join(root, 'broken', 'gone.json'));
    file('packages/node_modules/other.json');
    symlinkSync(join(root, 'packages', 'node_modules'), join(root, 'broken', 'packages'));
    expect(read('broken')).toEqual({ read: ['own.json'], skipped: ['gone.json'] });
  });
});

test.each(['readdirSync', 'readFileSync', 'statSync'])('what may not be read is told by name: %s', (ask) => {
  const path = file('forbidden/t.json');
  refused.set(ask, 'forbidden');
  const told = /forbidden.* cannot be read \(EACCES\): give the right to read it, or name other paths/;
  expect(() => readInputs([dirname(path)], {}, false)).toThrow(told);
  expect(() => readInputs([dirname(path)], {}, false)).toThrow(UsageError);
});

describe('nested stacks', () => {
  const parent = (url: string) =>
    JSON.stringify({ Resources: { N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } } } });
  const unseen = (folder: string, together: boolean) =>
    readInputs([join(root, folder)], {}, together).assemblies.flatMap((assembly) =>
      assembly.resources.filter((resource) => assembly.deploysUnseen(resource)).map(({ logicalId }) => logicalId),
    );

  test('are unseen where their template is not among the files, and only there', () => {
    file('remote/parent.json', parent('https://example.com/child.json'));
    file('local/parent.json', parent('child.json'));
    file('local/child.json');
    expect([unseen('remote', false), unseen('remote', true)]).toEqual([['N'], ['N']]);
    expect([unseen('local', false), unseen('local', true)]).toEqual([[], []]);
  });
});
