import { runSimulation } from '@cloud-copilot/iam-simulate';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { AttestedKey } from '../../../constructs/training';
import { RoleSimulation } from './role-simulation';

const IMAGE = 'ab'.repeat(48);
const OTHER = 'cd'.repeat(48);

function keyWithRole(props: Partial<ConstructorParameters<typeof AttestedKey>[2]> = {}) {
  const stack = new Stack();
  const attested = new AttestedKey(stack, 'Attested', { imageSha384: [IMAGE], ...props });
  const role = new iam.Role(stack, 'Host', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  attested.grantDecrypt(role);
  attested.grantEncrypt(role);
  const simulation = new RoleSimulation(Template.fromStack(stack), stack);
  const decide = (action: string, context: Record<string, string> = {}) =>
    simulation.decide(role, { action, resource: simulation.valueOf(attested.key.keyArn), context });
  return { stack, attested, role, simulation, decide };
}

test('the enclave image decrypts', async () => {
  const { decide } = keyWithRole();

  expect(await decide('kms:Decrypt', { 'kms:RecipientAttestation:ImageSha384': IMAGE })).toBe('Allowed');
});

test('the host itself does not decrypt, having no attestation', async () => {
  expect(await keyWithRole().decide('kms:Decrypt')).toBe('ExplicitlyDenied');
});

test('another image does not decrypt', async () => {
  const { decide } = keyWithRole();

  expect(await decide('kms:Decrypt', { 'kms:RecipientAttestation:ImageSha384': OTHER })).toBe('ExplicitlyDenied');
});

test('an image from another build does not decrypt where the signer is pinned', async () => {
  const { decide } = keyWithRole({ signingCertificateSha384: OTHER });
  const image = { 'kms:RecipientAttestation:ImageSha384': IMAGE };

  expect(await decide('kms:Decrypt', { ...image, 'kms:RecipientAttestation:PCR8': OTHER })).toBe('Allowed');
  expect(await decide('kms:Decrypt', { ...image, 'kms:RecipientAttestation:PCR8': IMAGE })).toBe('ExplicitlyDenied');
  expect(await decide('kms:Decrypt', image)).toBe('ExplicitlyDenied');
});

test('anybody may be granted to encrypt, attested or not', async () => {
  expect(await keyWithRole().decide('kms:Encrypt')).toBe('Allowed');
});

test.each(['kms:Decrypt', 'kms:ReEncryptFrom', 'kms:CreateGrant'])(
  'an administrator with every permission is still denied %s',
  async (action) => {
    const { stack, attested, simulation } = keyWithRole();
    const resource = simulation.valueOf(attested.key.keyArn);
    const [key] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
    const denials = (key!['Properties'].KeyPolicy.Statement as { Effect: string }[]).filter(
      ({ Effect }) => Effect === 'Deny',
    );
    const result = await runSimulation(
      {
        request: {
          principal: 'arn:aws:iam::111122223333:role/Admin',
          action,
          resource: { resource, accountId: '111122223333' },
          contextVariables: {},
        },
        identityPolicies: [
          {
            name: 'everything',
            policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
          },
        ],
        resourcePolicy: { Version: '2012-10-17', Statement: denials },
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    );

    expect(result).toMatchObject({ overallResult: 'ExplicitlyDenied' });
  },
);

test.each([
  ['no digest', []],
  ['a short digest', ['abc']],
  ['the zeros of debug mode', ['0'.repeat(96)]],
])('%s is rejected', (_, imageSha384) => {
  expect(() => new AttestedKey(new Stack(), 'Attested', { imageSha384 })).toThrow(/imageSha384/);
});
