import { Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

const NAME = /^[a-z0-9](-*[a-z0-9]){0,62}$/;

/**
 * Rejects a name that SageMaker would refuse, or would write differently in ARNs than in the name: it lower-cases
 * several of them there, so that a policy with the mixed-case name matches nothing.
 *
 * @throws if the name is not 1 to 63 lower-case letters, digits and inner hyphens
 */
export function requireSageMakerName(scope: Construct, prop: string, name: string): void {
  if (Token.isUnresolved(name) || NAME.test(name)) return;
  throw new Error(
    `${scope.constructor.name} '${scope.node.path}': ${prop} must have 1 to 63 lower-case letters, digits and inner ` +
      `hyphens, got '${name}'. SageMaker lower-cases names in ARNs; a name in lower case is the same in both.`,
  );
}
