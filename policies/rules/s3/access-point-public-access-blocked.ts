import { all, pass } from '../../template/outcome';
import type { Rule } from '../rule';

const FLAGS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];

export const accessPointPublicAccessBlocked: Rule = {
  id: 'S3AccessPointPublicAccessBlocked',
  appliesTo: ['AWS::S3::AccessPoint', 'AWS::S3::MultiRegionAccessPoint'],
  severity: 'error',
  problem: 'the access point can be made public',
  fix: "Set all four flags of 'PublicAccessBlockConfiguration' to true.",
  controls: {
    'iso27001:A.5.15': { why: 'No policy of the access point can open its bucket to the world.', as: 'partial' },
    'iso27001:A.8.12': { why: 'A side door of the bucket is closed to the public too.', as: 'partial' },
  },
  equivalents: {
    securityhub: ['S3.19', 'S3.24'],
    prowler: ['s3_access_point_public_access_block'],
    config: ['S3_ACCESS_POINT_PUBLIC_ACCESS_BLOCKS'],
  },
  configRules: ['S3_ACCESS_POINT_PUBLIC_ACCESS_BLOCKS'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
  check: (point) => {
    // Without the property S3 blocks everything; a flag that is left out of it is off.
    if (!point.has('PublicAccessBlockConfiguration')) return pass(point.pathOf('PublicAccessBlockConfiguration'));
    return all(...FLAGS.map((flag) => point.isTrue(`PublicAccessBlockConfiguration.${flag}`)));
  },
};
