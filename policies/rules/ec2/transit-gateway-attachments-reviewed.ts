import type { Rule } from '../rule';

export const transitGatewayAttachmentsReviewed: Rule = {
  id: 'Ec2TransitGatewayAttachmentsReviewed',
  appliesTo: ['AWS::EC2::TransitGateway'],
  severity: 'error',
  problem: 'networks of other accounts join without being asked',
  fix: "Set 'AutoAcceptSharedAttachments' to disable.",
  controls: {
    'iso27001:A.8.22': { why: 'A network is joined only after somebody agreed.', as: 'partial' },
    'iso27001:A.8.20': { why: 'Who is on the network is decided, not discovered.', as: 'partial' },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_331'],
    prowler: ['ec2_transitgateway_auto_accept_vpc_attachments'],
    securityhub: ['EC2.23'],
    config: ['EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED'],
  },
  configRules: ['EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED'],
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html',
  // EC2 accepts none by itself when nothing is set.
  check: (gateway) => gateway.differs('AutoAcceptSharedAttachments', 'enable'),
};
