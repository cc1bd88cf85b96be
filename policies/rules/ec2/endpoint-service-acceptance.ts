import type { Rule } from '../rule';

export const endpointServiceAcceptance: Rule = {
  id: 'Ec2EndpointServiceAcceptance',
  appliesTo: ['AWS::EC2::VPCEndpointService'],
  severity: 'warning',
  problem: 'whoever may see the service is connected without being asked',
  fix: "Set 'AcceptanceRequired' to true.",
  controls: {
    'iso27001:A.8.20': { why: 'Each network that connects to the service was accepted.', as: 'partial' },
    'iso27001:A.8.21': { why: 'The service knows who uses it.', as: 'partial' },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_123'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
  // EC2 asks for acceptance when nothing is set.
  check: (service) => service.differs('AcceptanceRequired', false),
};
