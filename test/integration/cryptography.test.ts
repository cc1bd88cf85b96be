import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aims } from '../support/aims-command';
import { synthesiseEnvironment } from '../support/synthesised-environment';
import { temporaryFolder } from '../support/temporary-folder';

const root = temporaryFolder();

function reported(path: string, formats: string): { readonly folder: string; readonly files: readonly string[] } {
  const folder = mkdtempSync(join(root, 'report-'));
  const { code, stderr } = aims(['report', path, '--out', folder, '--formats', formats]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return { folder, files: readdirSync(folder).sort() };
}

const read = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('aims report, as a process', () => {
  test('writes the bill of materials of a bare template, the same each time', () => {
    const file = join(root, 'bare.template.yaml');
    writeFileSync(
      file,
      `Resources:
  Signer: { Type: AWS::KMS::Key, Properties: { KeySpec: ML_DSA_65, KeyUsage: SIGN_VERIFY } }
  Legacy: { Type: AWS::KMS::Key, Properties: { KeySpec: RSA_2048, KeyUsage: SIGN_VERIFY } }
  Data: { Type: AWS::S3::Bucket }
`,
    );
    const one = reported(file, 'cbom,json');
    expect(one.files).toEqual(['coverage.json', 'cryptography.cdx.json']);
    const { bomFormat, specVersion, components } = read(one.folder, 'cryptography.cdx.json');
    expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6']);
    expect(components.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Signer', 'ML-DSA-65', 'Legacy', 'RSA-2048']),
    );
    expect(read(one.folder, 'coverage.json').cryptography.figures.keys).toMatchObject({
      all: 2,
      resistant: 1,
      notResistant: 1,
    });
    const bytes = (folder: string) => readFileSync(join(folder, 'cryptography.cdx.json'), 'utf8');
    expect(bytes(reported(file, 'cbom').folder)).toBe(bytes(one.folder));
  });

  test('leaves nothing of the reference environment unknown or unencrypted, and no key that a quantum computer breaks', () => {
    const { code, outdir } = synthesiseEnvironment('reference', join(root, 'reference'));
    expect(code).toBe(0);
    const { cryptography, resources } = read(reported(outdir, 'json').folder, 'coverage.json');
    const { keys, atRest, inTransit } = cryptography.figures;
    expect(atRest.states).toMatchObject({ none: 0, unknown: 0, 'key outside': 0 });
    expect(atRest.states['key of the templates']).toBeGreaterThan(50);
    expect(keys).toMatchObject({ resistant: keys.all, rotated: keys.rotatable, unused: 0 });
    expect(inTransit).toMatchObject({ required: inTransit.all, hybrid: inTransit.withPolicy });
    for (const { resource, logicalId } of cryptography.subjects) expect(resources[resource].logicalId).toBe(logicalId);
  });
});
