import { Match } from 'aws-cdk-lib/assertions';
import { ExperimentTracking } from '../../../constructs/training';
import { TrainingFixture } from './training-fixture';

function tracking(vpcEndpointIds?: string[]) {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const server = new ExperimentTracking(fixture.stack, 'Tracking', {
    serverName: 'churn',
    artifactBucket: enclave.artifactBucket,
    outputKey: enclave.zone.outputKey,
    boundary: enclave.boundary,
    vpcEndpointIds,
  });
  return { fixture, enclave, server };
}

test('artefacts lie in the bucket, and models are not registered past the gate', () => {
  const { fixture, enclave } = tracking();

  fixture.template().hasResourceProperties('AWS::SageMaker::MlflowTrackingServer', {
    AutomaticModelRegistration: false,
    TrackingServerSize: 'Small',
    ArtifactStoreUri: {
      'Fn::Join': ['', ['s3://', fixture.stack.resolve(enclave.artifactBucket.bucketName), '/mlflow/churn']],
    },
  });
});

test('logging is granted without anything that deletes, renames or registers', () => {
  const { fixture, enclave, server } = tracking();
  server.grantLog(enclave.experimentRole);

  const policies = Object.values(fixture.template().findResources('AWS::IAM::Policy'));
  const actions = policies
    .flatMap((policy) => policy['Properties'].PolicyDocument.Statement as { Action: string | string[] }[])
    .flatMap(({ Action }) => Action)
    .filter((action) => action.startsWith('sagemaker-mlflow:'));
  expect(actions).toContain('sagemaker-mlflow:LogMetric');
  expect(actions.filter((action) => /Delete|Rename|Registered|ModelVersion/.test(action))).toEqual([]);
});

test('with endpoints, every grant is bound to them', () => {
  const { fixture, enclave, server } = tracking(['vpce-1']);
  server.grantLog(enclave.experimentRole);
  server.grantView(enclave.experimentRole);

  const policies = Object.values(fixture.template().findResources('AWS::IAM::Policy'));
  const statements = policies
    .flatMap((policy) => policy['Properties'].PolicyDocument.Statement as { Action: unknown; Condition?: unknown }[])
    .filter(({ Action }) => JSON.stringify(Action).includes('sagemaker-mlflow:'));
  expect(statements.length).toBeGreaterThan(1);
  for (const { Condition } of statements) {
    expect(Condition).toEqual({ StringEquals: { 'aws:SourceVpce': ['vpce-1'] } });
  }
});

test('the role of the server reads and writes under its own prefix only', () => {
  const { fixture, server } = tracking();
  const id = fixture.stack.getLogicalId(server.role.role.node.defaultChild as never);

  fixture.template().hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: id }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
          Resource: { 'Fn::Join': ['', [Match.anyValue(), '/mlflow/churn/*']] },
        }),
      ]),
    },
  });
});
