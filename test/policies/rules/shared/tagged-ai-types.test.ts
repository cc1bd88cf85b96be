import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TAGGED_AI_TYPES, tagProperty } from '../../../../policies/rules/shared/tagged-ai-types';

const library = dirname(require.resolve('aws-cdk-lib/package.json'));

/** The properties interface that aws-cdk-lib has for a type, as text. */
function declared(type: string): string {
  const [, service, name] = type.split('::');
  const folder = join(library, `aws-${service!.toLowerCase()}`, 'lib');
  if (!existsSync(folder)) return '';
  const text = readdirSync(folder)
    .filter((file) => file.endsWith('.generated.d.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  return new RegExp(`export interface Cfn${name}Props \\{([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? '';
}

describe('AI types that take tags', () => {
  test.each(TAGGED_AI_TYPES)('%s has the property', (type) => {
    const property = tagProperty(type);
    expect(declared(type)).toContain(`readonly ${property[0]!.toLowerCase()}${property.slice(1)}?:`);
  });

  test('no type twice', () => {
    expect(new Set(TAGGED_AI_TYPES).size).toBe(TAGGED_AI_TYPES.length);
  });
});
