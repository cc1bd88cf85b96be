import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AiEnvironment, parseConfiguration } from '../../../lib/environment';
import { CHECKOUT } from '../../support/aims-command';
import { ACCOUNT, decide } from '../../support/policy-decision';

test.each(['reference', 'development', 'sandbox'])(
  'nothing is replicated into the buckets of datasets and models of environments/%s.yaml',
  (name) => {
    const file = join(CHECKOUT, 'environments', `${name}.yaml`);
    const environment = new AiEnvironment(new App(), parseConfiguration(file, readFileSync(file, 'utf8')));
    const policies = ['Datasets', 'Data'].flatMap((stack) => {
      const found = environment.node.tryFindChild(stack) as Stack | undefined;
      return found ? Object.entries(Template.fromStack(found).findResources('AWS::S3::BucketPolicy')) : [];
    });
    const closed = policies.filter(([id]) =>
      /^(Artifacts|TrainingArtifacts|TrainingData|Zones(Landing|Quarantine|Curated))/.test(id),
    );

    expect(closed.length).toBeGreaterThanOrEqual(2);
    for (const [id, policy] of closed) {
      const { Bucket, PolicyDocument } = policy['Properties'];
      for (const action of ['s3:ReplicateObject', 's3:ReplicateTags', 's3:ReplicateDelete'])
        expect([
          id,
          action,
          decide(PolicyDocument, {
            action,
            resource: `arn:of:${Bucket.Ref}/pipelines/a/runs/1/dataset/x`,
            principal: `arn:aws:iam::${ACCOUNT}:role/Administrator`,
            context: { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' },
          }),
        ]).toEqual([id, action, 'deny']);
    }
  },
);
