import { Aws } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { KeyAdministrators } from '../../constructs/keys';
import type { EnvironmentConfiguration } from './configuration';

/** Names the administrators of every key of an environment, wherever it is made. */
export function administerKeys(environment: Construct, { keys }: EnvironmentConfiguration): void {
  if (keys?.administrators)
    KeyAdministrators.set(environment, keys.administrators.map(arnOf), keys.deploymentRoles?.map(arnOf));
}

/** ARN of a role of the account; an ARN stays what it is. */
function arnOf(role: string): string {
  return role.startsWith('arn:') ? role : `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${role}`;
}
