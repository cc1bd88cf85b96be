import type { Rule } from '../rule';

export const domainInVpc: Rule = {
  id: 'OpenSearchDomainInVpc',
  appliesTo: ['AWS::OpenSearchService::Domain'],
  severity: 'error',
  problem: 'the domain stands on the internet',
  fix: "Set 'VPCOptions' with private subnets.",
  controls: {
    'iso27001:A.8.20': { why: "The domain can be reached from the organization's networks only.", as: 'partial' },
    'iso27001:A.8.22': { why: 'The domain is in the network segment of its system.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'AwsSolutions-OS1',
      'NIST.800.53.R5-OpenSearchInVPCOnly',
      'NIST.800.53.R4-OpenSearchInVPCOnly',
      'HIPAA.Security-OpenSearchInVPCOnly',
      'PCI.DSS.321-OpenSearchInVPCOnly',
    ],
    'checkov-tf': ['CKV_AWS_137'],
    securityhub: ['Opensearch.2'],
    config: ['OPENSEARCH_IN_VPC_ONLY'],
  },
  configRules: ['OPENSEARCH_IN_VPC_ONLY'],
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html',
  check: (domain) => domain.present('VPCOptions.SubnetIds'),
};
