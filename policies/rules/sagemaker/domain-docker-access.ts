import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const domainDockerAccess: Rule = {
  id: 'SageMakerDomainDockerAccess',
  appliesTo: ['AWS::SageMaker::Domain'],
  severity: 'error',
  problem: 'users may pull container images from any registry that they reach',
  fix: "Set 'DomainSettings.DockerSettings.EnableDockerAccess' to 'DISABLED', or list 'VpcOnlyTrustedAccounts'.",
  controls: {
    'iso27001:A.8.19': {
      why: 'Images are software; only registries of trusted accounts may install it on the notebooks.',
      as: 'partial',
    },
    'iso42001:A.4.4': { why: 'Tooling that users pull unseen is missing from the record of tools.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DockerSettings.html',
  check: (domain) => {
    const settings = domain.node('DomainSettings.DockerSettings');
    // Docker is off unless it is enabled.
    if (!settings.has('EnableDockerAccess')) return notApplicable('Docker is not enabled');
    const off = settings.differs('EnableDockerAccess', 'ENABLED');
    return off.verdict === 'fail' ? settings.present('VpcOnlyTrustedAccounts') : off;
  },
};
