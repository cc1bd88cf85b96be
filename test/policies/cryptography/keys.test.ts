import { takeInventory } from '../../../policies/cryptography';
import { ResourceGraph } from '../../../policies/template/graph';
import { assemblyOf } from '../../support/assembly-of';
import { inventoryOf } from './inventory-of';

function keyOf(properties: object, more: Record<string, unknown> = {}, region?: string) {
  const template = { ...more, Resources: { Key: { Type: 'AWS::KMS::Key', Properties: properties } } };
  return inventoryOf(template, region === undefined ? {} : { region }).keys[0]!;
}

describe('keys', () => {
  test('have the defaults of KMS where nothing is written', () => {
    expect(keyOf({})).toMatchObject({
      kind: 'key',
      spec: { value: 'SYMMETRIC_DEFAULT', byDefault: true },
      algorithm: 'AES-256',
      usage: { value: 'ENCRYPT_DECRYPT', byDefault: true },
      origin: { value: 'AWS_KMS', byDefault: true },
      enabled: { value: true, byDefault: true },
      multiRegion: { value: false, byDefault: true },
      rotated: { value: false, byDefault: true },
      deletionDays: { value: 30, byDefault: true },
      quantum: 'resistant',
    });
    expect(keyOf({})).not.toHaveProperty('rotationDays');
  });

  test('have what is written', () => {
    expect(
      keyOf({
        EnableKeyRotation: 'true',
        RotationPeriodInDays: 90,
        PendingWindowInDays: '7',
        MultiRegion: true,
        Enabled: false,
      }),
    ).toMatchObject({
      rotated: { value: true },
      rotationDays: { value: 90 },
      deletionDays: { value: 7 },
      multiRegion: { value: true },
      enabled: { value: false },
    });
  });

  test.each([
    ['RSA_4096', 'RSA-4096', 'not resistant'],
    ['ECC_NIST_P256', 'EC-P-256', 'not resistant'],
    ['ECC_NIST_EDWARDS25519', 'EdDSA-Ed25519', 'not resistant'],
    ['ECC_SECG_P256K1', 'EC-secp256k1', 'not resistant'],
    ['SM2', 'SM2', 'not resistant'],
    ['ML_DSA_44', 'ML-DSA-44', 'resistant'],
    ['ML_DSA_87', 'ML-DSA-87', 'resistant'],
    ['HMAC_512', 'HMAC-SHA-512', 'resistant'],
    ['SOMETHING_NEW', 'SOMETHING_NEW', 'unknown'],
  ])('of spec %s are %s, %s', (spec, algorithm, quantum) => {
    const key = keyOf({ KeySpec: spec });
    expect(key).toMatchObject({ algorithm, quantum });
    expect(key).not.toHaveProperty('rotated');
  });

  test('in China are of another algorithm', () => {
    expect(keyOf({}, {}, 'cn-north-1')).toMatchObject({ algorithm: 'SM4-128', quantum: 'unknown' });
  });

  test('with imported material are not rotated by KMS', () => {
    expect(keyOf({ Origin: 'EXTERNAL' })).not.toHaveProperty('rotated');
  });

  test('that a parameter or condition decides are unknown, and say by what', () => {
    const given = {
      Parameters: { Spec: { Type: 'String' }, Stage: { Type: 'String' } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    };
    expect(keyOf({ KeySpec: { Ref: 'Spec' } }, given)).toMatchObject({
      spec: { unknown: 'parameter Spec' },
      rotated: { unknown: 'the kind of key' },
      quantum: 'unknown',
    });
    expect(keyOf({ EnableKeyRotation: { 'Fn::If': ['IsProd', true, false] } }, given)).toMatchObject({
      rotated: { unknown: 'true or false, by IsProd' },
    });
  });

  test('a replica has the kind of its primary, or an unknown one', () => {
    const replica = (primary: unknown) =>
      inventoryOf({
        Resources: {
          Primary: { Type: 'AWS::KMS::Key', Properties: { MultiRegion: true, EnableKeyRotation: true } },
          Replica: { Type: 'AWS::KMS::ReplicaKey', Properties: { PrimaryKeyArn: primary } },
        },
      }).keys[1];
    expect(replica({ 'Fn::GetAtt': ['Primary', 'Arn'] })).toMatchObject({
      kind: 'replica',
      algorithm: 'AES-256',
      rotated: { value: true },
      multiRegion: { value: true },
    });
    expect(replica('arn:aws:kms:eu-west-1:111122223333:key/mrk-1')).toMatchObject({
      spec: { unknown: 'the primary key, which is not in these templates' },
      quantum: 'unknown',
    });
  });
});

describe('the use of keys', () => {
  const KEY = { 'Fn::GetAtt': ['Key', 'Arn'] };
  const inventory = inventoryOf({
    Resources: {
      Key: { Type: 'AWS::KMS::Key' },
      Idle: { Type: 'AWS::KMS::Key' },
      Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/own', TargetKeyId: KEY } },
      Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: KEY } },
      Topic: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/own' } },
      Function: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { KEY } } } },
      Policy: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement: [{ Resource: KEY }] } } },
    },
  });
  const names = (positions: readonly number[]) => positions.map((one) => inventory.subjects[one]!.logicalId);

  test('is told apart from other references', () => {
    expect(names(inventory.keys[0]!.usedBy)).toEqual(['Logs', 'Topic']);
    expect(names(inventory.keys[0]!.namedBy)).toEqual(['Function', 'Policy']);
    expect(inventory.keys[0]!.aliases).toEqual(['alias/own']);
  });

  test('is empty for a key that nothing names', () => {
    expect(inventory.keys[1]).toMatchObject({ usedBy: [], namedBy: [], aliases: [] });
  });

  test('goes across stacks of one assembly', () => {
    const graph = new ResourceGraph(
      assemblyOf({
        Keys: {
          Resources: { Key: { Type: 'AWS::KMS::Key' } },
          Outputs: { Key: { Value: KEY, Export: { Name: 'shared-key' } } },
        },
        Data: {
          Resources: {
            Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: { 'Fn::ImportValue': 'shared-key' } } },
          },
        },
      }),
    );
    const { keys, subjects } = takeInventory([graph]);
    expect(keys[0]!.usedBy.map((one) => subjects[one]!.stack)).toEqual(['Data']);
  });
});

test('positions count through all assemblies, and keys of one are not those of another', () => {
  const template = {
    Resources: {
      Key: { Type: 'AWS::KMS::Key' },
      Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
    },
  };
  const graphs = ['One', 'Two'].map((name) => new ResourceGraph(assemblyOf({ [name]: template })));
  const { subjects, keys, atRest } = takeInventory(graphs);
  expect(subjects.map(({ stack, logicalId, resource }) => [stack, logicalId, resource])).toEqual([
    ['One', 'Key', 0],
    ['One', 'Logs', 1],
    ['Two', 'Key', 2],
    ['Two', 'Logs', 3],
  ]);
  expect(atRest.map(({ places }) => places[0]!.keys)).toEqual([[0], [1]]);
  expect(keys.map(({ usedBy }) => usedBy)).toEqual([[1], [3]]);
});
