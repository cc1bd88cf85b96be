import { RemovalPolicy } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { DataFixture } from './data-fixture';

const ref = (id: string) => ({ Ref: Match.stringLikeRegexp(`^${id}`) });
const s3 = (bucket: string, rest: string) => ({ 'Fn::Join': ['', ['s3://', ref(bucket), rest]] });

let template: Template;
beforeAll(() => {
  template = new DataFixture().template();
});

/** Statements of the policy of the role that promotes claims, by action. */
function statements(): { Action: unknown; Resource: unknown }[] {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  return policies.find(([id]) => /^claimsPromotionRole/.test(id))![1]['Properties'].PolicyDocument.Statement;
}

test('a dataset has a context that says where its copies, approvals and manifests lie, and who approves and signs', () => {
  template.hasResourceProperties('AWS::SageMaker::Context', {
    ContextType: 'Dataset',
    Source: { SourceUri: s3('ZonesCurated', '/datasets/claims/'), SourceId: 'claims' },
    Properties: {
      landing: s3('ZonesLanding', '/claims/'),
      quarantine: s3('ZonesQuarantine', '/datasets/claims/'),
      inventories: s3('ZonesCurated', '/inventories/claims/'),
      approvals: s3('ZonesCurated', '/approvals/claims/'),
      manifests: s3('ZonesCurated', '/manifests/claims/'),
      approverRoleArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^claimsApproval'), 'Arn'] },
      signingKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^AuthoritySigningKey'), 'Arn'] },
      qualityRuleset: Match.anyValue(),
    },
    Tags: [{ Key: 'data-classification', Value: 'confidential' }],
  });
});

test('the folder of landing is the artifact that submissions come from', () => {
  template.hasResourceProperties('AWS::SageMaker::Artifact', {
    ArtifactType: 'DatasetSource',
    Source: { SourceUri: s3('ZonesLanding', '/claims/') },
    Properties: { dataset: 'claims' },
    Tags: [{ Key: 'data-classification', Value: 'confidential' }],
  });
});

test('each dataset has its own, and no other stack gives the same names', () => {
  const names = [
    ...Object.values(template.findResources('AWS::SageMaker::Context')).map((one) => one['Properties'].ContextName),
    ...Object.values(template.findResources('AWS::SageMaker::Artifact')).map((one) => one['Properties'].ArtifactName),
  ];

  const suffix = {
    'Fn::Select': [0, { 'Fn::Split': ['-', { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }] }],
  };
  expect(names).toEqual(
    ['dataset-claims', 'dataset-payments', 'dataset-claims-source', 'dataset-payments-source'].map((prefix) => ({
      'Fn::Join': ['', [`${prefix}-`, suffix]],
    })),
  );
});

test('associations are allowed with the own context, artifacts and the own actions, and nothing else is', () => {
  const arn = (resource: string) => ({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:sagemaker:us-east-1:111122223333:${resource}`]],
  });
  const ofSageMaker = statements().filter(({ Action }) => JSON.stringify(Action).includes('sagemaker:'));

  expect(ofSageMaker).toEqual([
    {
      Action: ['sagemaker:CreateAction', 'sagemaker:CreateArtifact'],
      Effect: 'Allow',
      Resource: [arn('artifact/*'), arn('action/claims-*')],
    },
    {
      Action: 'sagemaker:AddAssociation',
      Effect: 'Allow',
      Resource: [
        arn('artifact/*'),
        arn('action/claims-*'),
        { 'Fn::GetAtt': [expect.stringMatching(/^claimsLineageContext/), 'Arn'] },
      ],
    },
  ]);
});

test('what is recorded can be neither changed nor deleted by the workflow, nor added to the context of another dataset', async () => {
  const data = new DataFixture().deploy();
  const { dataset, other } = data.fixture;
  const decide = (action: string, resource: string) =>
    data.simulation.decide(dataset.promotion.role, { action, resource: data.simulation.valueOf(resource) });
  const artifact = 'arn:aws:sagemaker:us-east-1:111122223333:artifact/0123';

  expect(await decide('sagemaker:AddAssociation', dataset.lineage.contextArn)).toBe('Allowed');
  expect(await decide('sagemaker:AddAssociation', other.lineage.contextArn)).toBe('ImplicitlyDenied');
  for (const action of ['UpdateArtifact', 'DeleteArtifact'])
    expect(await decide(`sagemaker:${action}`, artifact)).toBe('ImplicitlyDenied');
  for (const action of ['CreateContext', 'UpdateContext', 'DeleteContext'])
    expect(await decide(`sagemaker:${action}`, dataset.lineage.contextArn)).toBe('ImplicitlyDenied');
  expect(await decide('sagemaker:DeleteAssociation', dataset.lineage.contextArn)).toBe('ImplicitlyDenied');
});

test('it stays with the stack as the buckets do', () => {
  for (const type of ['AWS::SageMaker::Context', 'AWS::SageMaker::Artifact']) {
    template.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  }
});

test('it goes with the stack where the buckets do', () => {
  const destroyed = new DataFixture({}, { removalPolicy: RemovalPolicy.DESTROY }).template();

  for (const type of ['AWS::SageMaker::Context', 'AWS::SageMaker::Artifact']) {
    destroyed.allResources(type, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  }
});
