import { figuresOf } from '../../../policies/cryptography';
import { PLACES, PLACES_WITHOUT_DEFAULT } from '../../../policies/cryptography/at-rest-places';
import { CONNECTIONS } from '../../../policies/cryptography/connections';
import { fc, runs } from '../../support/properties';
import { inventoryOf } from './inventory-of';

const TYPES = [
  ...new Set([...Object.keys(PLACES), ...Object.keys(PLACES_WITHOUT_DEFAULT), ...Object.keys(CONNECTIONS)]),
  'AWS::KMS::Key',
  'AWS::KMS::ReplicaKey',
  'AWS::KMS::Alias',
  'AWS::S3::BucketPolicy',
  'AWS::Signer::SigningProfile',
  'AWS::CertificateManager::Certificate',
  'AWS::ACMPCA::CertificateAuthority',
  'AWS::SageMaker::Pipeline',
  'AWS::Unheard::Of',
  'Custom::Thing',
].filter((type) => !type.startsWith('embedded:'));

/** Every name on the way to a key or a connection. */
const NAMES = [
  ...new Set(
    Object.values(PLACES)
      .flat()
      .flatMap(({ key }) => key.split('.')),
  ),
  'Protocol',
  'SslPolicy',
  'SecurityPolicy',
  'EndpointConfiguration',
  'Types',
  'DistributionConfig',
  'Origins',
  'PolicyDocument',
  'Bucket',
  'Parameters',
  'KeySpec',
  'KeyUsage',
  'EnableKeyRotation',
  'TargetKeyId',
  'AliasName',
  'PrimaryKeyArn',
  'Encrypted',
  'SSEAlgorithm',
  'EncryptionType',
  '__proto__',
  'constructor',
].filter((name) => name !== '*');

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      'true',
      '',
      'alias/aws/s3',
      'alias/x',
      'aws:kms',
      'HTTPS',
      'SYMMETRIC_DEFAULT',
      'ML_DSA_65',
      42,
      { Ref: 'R0' },
      { Ref: 'R1' },
      { Ref: 'Given' },
      { Ref: 'Nothing' },
      { 'Fn::GetAtt': ['R0', 'Arn'] },
      { 'Fn::Sub': 'arn:${AWS::Partition}:kms:x:1:key/${R1}' },
      { 'Fn::ImportValue': 'shared' },
      { 'Fn::If': 'wrong' },
    ),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('any'), { maxKeys: 4 }),
    fc.tuple(tie('any'), tie('any')).map(([yes, no]) => ({ 'Fn::If': ['IsProd', yes, no] })),
  ),
}));

test('whatever stands in a template, the inventory is made, survives JSON, and adds up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ Type: fc.constantFrom(...TYPES), Properties: value.any }), { minLength: 2, maxLength: 6 }),
      (resources) => {
        const inventory = inventoryOf({
          Parameters: { Given: { Type: 'String' }, Stage: { Type: 'String' } },
          Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
          Resources: Object.fromEntries(resources.map((resource, index) => [`R${index}`, resource])),
        });
        expect(JSON.parse(JSON.stringify(inventory))).toEqual(inventory);
        expect(JSON.stringify(inventory)).not.toContain('cdk-aims could not read it');
        const { keys, atRest, inTransit } = figuresOf(inventory);
        expect(keys.resistant + keys.notResistant + keys.unknown).toBe(inventory.keys.length);
        expect(Object.values(atRest.states).reduce((sum, one) => sum + one, 0)).toBe(inventory.atRest.length);
        expect(inTransit.required + inTransit.notRequired + inTransit.unknown).toBe(inventory.inTransit.length);
        for (const { usedBy, namedBy } of inventory.keys)
          for (const subject of [...usedBy, ...namedBy]) expect(inventory.subjects[subject]).toBeDefined();
      },
    ),
    { numRuns: runs(300) },
  );
});
