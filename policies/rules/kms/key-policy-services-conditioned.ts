import type { Rule } from '../rule';
import { servicesConditioned } from '../shared/services-conditioned';

export const keyPolicyServicesConditioned: Rule = {
  id: 'KmsKeyPolicyServicesConditioned',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  severity: 'warning',
  problem: "an AWS service may use the key on any customer's behalf",
  fix: "Add a condition on 'aws:SourceAccount', 'aws:SourceArn' or the encryption context to the statement.",
  controls: {
    'iso27001:A.8.24': { why: 'A service uses the key for our resources only.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Nobody can reach the key by way of a service.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/least-privilege.html',
  check: (key, { graph }) => servicesConditioned(key.node('KeyPolicy'), graph, ['kms:CallerAccount', 'kms:ViaService']),
};
