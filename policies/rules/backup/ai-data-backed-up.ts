import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { holdsAiData } from '../shared/ai-buckets';
import { isBackedUp } from '../shared/backed-up';
import { isAiUser } from '../shared/lineage-types';

export const aiDataBackedUp: Rule = {
  id: 'BackupAiDataBackedUp',
  appliesTo: ['AWS::S3::Bucket', 'AWS::RDS::DBCluster'],
  severity: 'warning',
  problem: 'data of an AI system is in no backup',
  fix: "Add the resource to an 'AWS::Backup::BackupSelection', by its ARN or a tag.",
  controls: {
    'iso27001:A.8.13': { why: 'Data of the AI system is in a backup plan.', as: 'partial' },
    'iso27001:A.5.30': { why: 'Data of the AI system can be brought back.', as: 'supporting' },
    'iso42001:A.4.3': { why: 'Data that the AI system depends on is kept safe.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  check: (resource, context) => {
    const { graph } = context;
    const holdsData =
      resource.type === 'AWS::S3::Bucket'
        ? holdsAiData(resource, context)
        : graph.referrers(resource).some((referrer) => isAiUser(referrer.type));
    if (!holdsData) return notApplicable('holds no AI data');
    const answer = isBackedUp(resource, graph);
    if (answer === 'unknown') return unknown('the resources that a backup selection takes in');
    return answer ? pass() : fail();
  },
};
