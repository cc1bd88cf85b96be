import { Template } from 'aws-cdk-lib/assertions';
import { ModelEndpoint } from '../../../constructs/inference';
import { ACCOUNT, REGION, RoleSimulation } from '../training/role-simulation';
import { Scene } from './fixtures';

/** What the role of a model may and may not do, decided as IAM decides it. */
describe('the execution role of a model behind an endpoint', () => {
  const scene = new Scene();
  const model = scene.model();
  const endpoint = new ModelEndpoint(scene.stack, 'Endpoint', { model, endpointName: 'fraud' });
  const { role } = model;
  const simulation = new RoleSimulation(Template.fromStack(scene.stack), scene.stack);
  const captures = simulation.valueOf(endpoint.capture.store.bucket.bucketArn);
  const log = (group: string) => `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${group}:log-stream:primary/i-1`;
  const captureKey = simulation.valueOf(endpoint.capture.keyArn);

  test.each([
    ['reads its artifact', 's3:GetObject', 'arn:aws:s3:::models/fraud/7/model.tar.gz', {}],
    ['adds a capture', 's3:PutObject', `${captures}/captures/fraud/primary/1.jsonl`, { encrypted: true }],
    ['encrypts a capture', 'kms:GenerateDataKey', captureKey, {}],
    ['pulls its image', 'ecr:BatchGetImage', `arn:aws:ecr:${REGION}:${ACCOUNT}:repository/fraud`, {}],
    ['writes its log', 'logs:PutLogEvents', log('/aws/sagemaker/Endpoints/fraud'), {}],
  ])('%s', async (_what, action, resource, { encrypted }: { encrypted?: boolean }) => {
    const context = encrypted
      ? {
          's3:x-amz-server-side-encryption': 'aws:kms',
          's3:x-amz-server-side-encryption-aws-kms-key-id': captureKey,
          's3:TlsVersion': '1.3',
        }
      : undefined;
    expect(await simulation.decide(role, { action, resource, context })).toBe('Allowed');
  });

  test.each([
    ['another artifact', 's3:GetObject', 'arn:aws:s3:::models/fraud/8/model.tar.gz'],
    ['what it captured', 's3:GetObject', `${captures}/captures/fraud/primary/1.jsonl`],
    ['another image', 'ecr:BatchGetImage', `arn:aws:ecr:${REGION}:${ACCOUNT}:repository/other`],
  ])('cannot read %s', async (_what, action, resource) => {
    expect(await simulation.decide(role, { action, resource })).not.toBe('Allowed');
  });

  test.each([
    ['delete a capture', 's3:DeleteObject', `${captures}/captures/fraud/primary/1.jsonl`],
    ['write beside the captures', 's3:PutObject', `${captures}/other/1.jsonl`],
    ['write the log of another endpoint', 'logs:PutLogEvents', log('/aws/sagemaker/Endpoints/other')],
    ['invoke an endpoint', 'sagemaker:InvokeEndpoint', `arn:aws:sagemaker:${REGION}:${ACCOUNT}:endpoint/fraud`],
    ['assume a role', 'sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/admin`],
  ])('cannot %s', async (_what, action, resource) => {
    expect(await simulation.decide(role, { action, resource })).not.toBe('Allowed');
  });

  test('cannot publish metrics of other namespaces', async () => {
    const decide = (namespace: string) =>
      simulation.decide(role, {
        action: 'cloudwatch:PutMetricData',
        resource: '*',
        context: { 'cloudwatch:namespace': namespace },
      });
    expect(await decide('AWS/SageMaker')).toBe('Allowed');
    expect(await decide('Billing')).toBe('ImplicitlyDenied');
  });
});
