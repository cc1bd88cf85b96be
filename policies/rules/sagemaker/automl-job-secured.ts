import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const automlJobSecured: Rule = {
  id: 'SageMakerAutomlJobSecured',
  appliesTo: ['embedded:SageMaker::AutoMLJob'],
  severity: 'error',
  problem: 'the AutoML job runs outside a VPC or with open traffic between its instances',
  fix: "Set 'VpcConfig' and 'EnableInterContainerTrafficEncryption' in 'SecurityConfig'.",
  controls: {
    'iso27001:A.8.22': {
      why: 'The jobs that AutoML starts sit in a network segment chosen for training.',
      as: 'partial',
    },
    'iso27001:A.8.24': { why: 'Their data is encrypted on its way between the instances.', as: 'partial' },
  },
  equivalents: { aiml: ['SM-21'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AutoMLSecurityConfig.html',
  check: (job) => {
    // The second version of the API has the settings at the top, the first one below the job's configuration.
    const path = job.has('AutoMLJobConfig') ? 'AutoMLJobConfig.SecurityConfig' : 'SecurityConfig';
    const security = job.node(path);
    return [
      all(security.present('VpcConfig.Subnets'), security.present('VpcConfig.SecurityGroupIds')),
      security.isTrue('EnableInterContainerTrafficEncryption'),
    ];
  },
};
