import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { KeyAdministrators } from './key-administrators';

/** Who may administer a key, and by which services it may be used. */
export interface KeyPolicyOptions {
  /** ARNs of the administrators' roles or users; wildcards allowed. */
  readonly administratorArns?: string[];

  /** ARNs of the roles that deploy the key; wildcards allowed. */
  readonly deploymentRoleArns?: string[];

  /** Services, without region, through which alone the account's principals may use the key. */
  readonly viaServices?: string[];
}

/**
 * What an administrator needs.
 *
 * `DisableKeyRotation`, `ReplicateKey`, `ImportKeyMaterial` and `CreateGrant` are left out on purpose: the first undoes
 * a control, the next two copy or replace key material, the last hands out use of the key.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
const ADMINISTRATION = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];

/**
 * What AWS Config, Access Analyzer and auditors read of a key. Their roles are not administrators, and without this a key
 * would be invisible to the very tools that check it.
 */
const INSPECTION = [
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
];

/**
 * Use of a symmetric key; neither administration nor the making of grants. Retiring a grant only takes use away; Feature
 * Store and ECR ask for it when their resources are made and deleted.
 */
const ENCRYPTION = [
  'kms:Decrypt',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:RetireGrant',
];

/** Days between a request to delete a key and its deletion: the longest that KMS offers, because deletion is final. */
export const PENDING_WINDOW_DAYS = 30;

/**
 * Policy of a key that encrypts data.
 *
 * The account is trusted for use and for grants, so that a role of another stack works by its identity policy alone and
 * the key's stack never depends on it. It is not trusted for `kms:*`.
 */
export function dataKeyPolicy(scope: Construct, props: KeyPolicyOptions): iam.PolicyDocument {
  const options = withAdministrators(scope, props);
  return new iam.PolicyDocument({
    statements: [
      ...administration(scope, options),
      new iam.PolicyStatement({
        sid: 'UseThroughIdentityPolicies',
        principals: [new iam.AccountRootPrincipal()],
        actions: ENCRYPTION,
        resources: ['*'],
        conditions: {
          StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID, ...viaService(scope, options.viaServices) },
        },
      }),
      // Services that keep a volume or a table open after the call returns work through a grant. The condition lets
      // nothing but an AWS service make one, so that a person cannot hand the key on.
      new iam.PolicyStatement({
        sid: 'GrantsForAwsResources',
        principals: [new iam.AccountRootPrincipal()],
        actions: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
        resources: ['*'],
        conditions: {
          Bool: { 'kms:GrantIsForAWSResource': 'true' },
          StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID },
        },
      }),
      ...separationOfDuties(options, [...ENCRYPTION, 'kms:CreateGrant']),
    ],
  });
}

/**
 * Policy of a key that signs: the account's identity policies decide who verifies, and who of those that the key names
 * signs.
 */
export function signingKeyPolicy(scope: Construct, props: KeyPolicyOptions): iam.PolicyDocument {
  const options = withAdministrators(scope, props);
  return new iam.PolicyDocument({
    statements: [
      ...administration(scope, options),
      new iam.PolicyStatement({
        sid: 'UseThroughIdentityPolicies',
        principals: [new iam.AccountRootPrincipal()],
        actions: ['kms:GetPublicKey', 'kms:Sign', 'kms:Verify'],
        resources: ['*'],
        conditions: { StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID } },
      }),
      ...separationOfDuties(options, ['kms:Sign']),
    ],
  });
}

/** What the scope's `KeyAdministrators` say where a key says nothing itself. */
function withAdministrators(scope: Construct, props: KeyPolicyOptions): KeyPolicyOptions {
  return {
    ...props,
    administratorArns: props.administratorArns ?? KeyAdministrators.of(scope),
    deploymentRoleArns: props.deploymentRoleArns ?? KeyAdministrators.deploymentRolesOf(scope),
  };
}

function administration(scope: Construct, options: KeyPolicyOptions): iam.PolicyStatement[] {
  const { partition, account } = Stack.of(scope);
  return [
    new iam.PolicyStatement({
      sid: 'AdministrationWithoutUse',
      principals: [new iam.AccountRootPrincipal()],
      actions: ADMINISTRATION,
      resources: ['*'],
      conditions: options.administratorArns && {
        ArnLike: {
          'aws:PrincipalArn': [
            ...options.administratorArns,
            ...(options.deploymentRoleArns ?? [`arn:${partition}:iam::${account}:role/cdk-*-cfn-exec-role-*`]),
            // Without the root user a key whose administrators are all deleted could never be changed again.
            `arn:${partition}:iam::${account}:root`,
          ],
        },
      },
    }),
    new iam.PolicyStatement({
      sid: 'Inspection',
      principals: [new iam.AccountRootPrincipal()],
      actions: INSPECTION,
      resources: ['*'],
    }),
    // An absent parameter means 30 days and passes.
    new iam.PolicyStatement({
      sid: 'NoShortDeletionWindow',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: ['kms:ScheduleKeyDeletion'],
      resources: ['*'],
      conditions: {
        NumericLessThan: { 'kms:ScheduleKeyDeletionPendingWindowInDays': `${PENDING_WINDOW_DAYS}` },
      },
    }),
  ];
}

function separationOfDuties(options: KeyPolicyOptions, use: string[]): iam.PolicyStatement[] {
  if (!options.administratorArns) return [];
  return [
    new iam.PolicyStatement({
      sid: 'AdministratorsCannotUse',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: use,
      resources: ['*'],
      conditions: { ArnLike: { 'aws:PrincipalArn': options.administratorArns } },
    }),
  ];
}

function viaService(scope: Construct, services?: string[]): { [key: string]: string[] } {
  if (!services) return {};
  const { region } = Stack.of(scope);
  return { 'kms:ViaService': services.map((service) => `${service}.${region}.amazonaws.com`) };
}
