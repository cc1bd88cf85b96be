import { EncryptedFeatureGroup, type EncryptedFeatureGroupProps, FeatureType } from '../../../constructs/training';
import { TrainingFixture } from './training-fixture';

function group(overrides: Partial<EncryptedFeatureGroupProps> = {}) {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const made = new EncryptedFeatureGroup(fixture.stack, 'Features', {
    featureGroupName: 'customers',
    features: [
      { name: 'customer', type: FeatureType.STRING },
      { name: 'seen-at', type: FeatureType.FRACTIONAL },
    ],
    recordIdentifier: 'customer',
    eventTime: 'seen-at',
    bucket: enclave.artifactBucket,
    key: enclave.zone.outputKey,
    boundary: enclave.boundary,
    ...overrides,
  });
  return { fixture, enclave, group: made };
}

test('both stores are under the key, and the online one forgets', () => {
  const { fixture, enclave } = group({ onlineRetentionDays: 30 });
  const key = fixture.stack.resolve(enclave.zone.outputKey.keyArn) as unknown;

  fixture.template().hasResource('AWS::SageMaker::FeatureGroup', {
    DeletionPolicy: 'Retain',
    Properties: {
      OnlineStoreConfig: {
        EnableOnlineStore: true,
        SecurityConfig: { KmsKeyId: key },
        TtlDuration: { Unit: 'Days', Value: 30 },
      },
      OfflineStoreConfig: {
        S3StorageConfig: {
          KmsKeyId: key,
          S3Uri: {
            'Fn::Join': [
              '',
              ['s3://', fixture.stack.resolve(enclave.artifactBucket.bucketName), '/feature-store/customers'],
            ],
          },
        },
      },
    },
  });
});

test('reading does not grant writing', () => {
  const { fixture, enclave, group: made } = group();
  made.grantRead(enclave.personas.operator);
  const id = fixture.stack.getLogicalId(enclave.personas.operator.role.node.defaultChild as never);
  const policies = fixture.template().findResources('AWS::IAM::Policy', { Properties: { Roles: [{ Ref: id }] } });

  expect(JSON.stringify(policies)).toContain('sagemaker:GetRecord');
  expect(JSON.stringify(policies)).not.toContain('sagemaker:PutRecord');
});

test.each([
  ['an identifier that is no feature', { recordIdentifier: 'id' }, /recordIdentifier is 'id', which is not among/],
  ['an event time that is no feature', { eventTime: 'at' }, /eventTime is 'at', which is not among/],
  ['a retention below a day', { onlineRetentionDays: 0 }, /onlineRetentionDays/],
  ['a name in mixed case', { featureGroupName: 'Customers' }, /featureGroupName/],
])('%s is rejected', (_, overrides, message) => {
  expect(() => group(overrides)).toThrow(message);
});
