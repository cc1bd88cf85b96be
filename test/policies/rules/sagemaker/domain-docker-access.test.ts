import { domainDockerAccess } from '../../../../policies/rules/sagemaker/domain-docker-access';
import { ruleCases } from '../../../support/rule-cases';

const docker = (settings: unknown) => ({ DomainSettings: { DockerSettings: settings } });

ruleCases(domainDockerAccess, {
  pass: {
    'Docker is off': docker({ EnableDockerAccess: 'DISABLED' }),
    'trusted accounts only': docker({ EnableDockerAccess: 'ENABLED', VpcOnlyTrustedAccounts: ['111122223333'] }),
  },
  fail: {
    'no list': docker({ EnableDockerAccess: 'ENABLED' }),
    'an empty list': docker({ EnableDockerAccess: 'ENABLED', VpcOnlyTrustedAccounts: [] }),
  },
  unknown: { 'an import': docker({ EnableDockerAccess: { 'Fn::ImportValue': 'docker' } }) },
  'not applicable': { 'nothing said': {} },
});
