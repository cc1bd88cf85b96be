import type { TemplateCase } from './rule-cases';

/**
 * A resource with a property that only a deployment decides: write `{ Ref: 'Value' }` where it stands.
 *
 * @param type type of the judged resource
 * @param properties its properties
 * @param others resources beside it
 */
export function parameterCase(
  type: string,
  properties: Record<string, unknown>,
  others: Record<string, unknown> = {},
): TemplateCase {
  return {
    of: 'Judged',
    parameters: { Value: { Type: 'String' } },
    resources: { Judged: { Type: type, Properties: properties }, ...others },
  };
}
