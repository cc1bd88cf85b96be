import { Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Name of a lineage entity that no other stack of the account and region gives, not even this one deployed anew: entities
 * that were retained keep their names, and SageMaker makes none of a name that exists.
 *
 * In lower case, because SageMaker lower-cases names in ARNs.
 *
 * @param subject what the entity is about; lower-case letters, digits and inner hyphens, at most 100
 */
export function lineageName(scope: Construct, subject: string): string {
  const uuid = Fn.select(2, Fn.split('/', Stack.of(scope).stackId));
  return `${subject}-${Fn.select(0, Fn.split('-', uuid))}`;
}
