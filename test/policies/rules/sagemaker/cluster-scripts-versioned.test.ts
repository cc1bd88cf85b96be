import { clusterScriptsVersioned } from '../../../../policies/rules/sagemaker/cluster-scripts-versioned';
import { ruleCases } from '../../../support/rule-cases';

const cluster = (SourceS3Uri: unknown, bucket?: Record<string, unknown>) => ({
  resources: {
    C: { Type: 'AWS::SageMaker::Cluster', Properties: { InstanceGroups: [{ LifeCycleConfig: { SourceS3Uri } }] } },
    B: { Type: 'AWS::S3::Bucket', Properties: bucket ?? {} },
  },
});
const uri = { 'Fn::Sub': 's3://${B}/scripts' };

ruleCases(clusterScriptsVersioned, {
  pass: { 'a versioned bucket': cluster(uri, { VersioningConfiguration: { Status: 'Enabled' } }) },
  fail: {
    'a bucket without versions': cluster(uri),
    'versioning suspended': cluster(uri, { VersioningConfiguration: { Status: 'Suspended' } }),
  },
  unknown: { 'a bucket elsewhere': cluster('s3://elsewhere/scripts') },
  'not applicable': { 'no scripts': { InstanceGroups: [{}] }, 'no groups': {} },
});
