import { RemovalPolicy } from 'aws-cdk-lib';
import type { EnvironmentConfiguration } from './configuration';

/** Data survives the stack, except in a sandbox, which is meant to be destroyed. */
export function removalPolicyOf(configuration: EnvironmentConfiguration): RemovalPolicy {
  return configuration.purpose === 'sandbox' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
}

/** Production and test stacks cannot be deleted by mistake. */
export function isProtected(configuration: EnvironmentConfiguration): boolean {
  return configuration.purpose === 'production' || configuration.purpose === 'test';
}
