import { aiWorkloadsWatched } from '../../../../policies/rules/guardduty/ai-workloads-watched';
import { ruleCases } from '../../../support/rule-cases';

const detector = (Enable: unknown, ...Features: Record<string, unknown>[]) => ({ Enable, Features });
const lambda = (Status: unknown) => ({ Name: 'LAMBDA_NETWORK_LOGS', Status });

ruleCases(aiWorkloadsWatched, {
  pass: { 'both are on': detector(true, { Name: 'S3_DATA_EVENTS', Status: 'ENABLED' }, lambda('ENABLED')) },
  fail: {
    'the detector is off': detector(false, lambda('ENABLED')),
    'Lambda Protection is off': detector(true, lambda('DISABLED')),
    'nothing said': {},
  },
  unknown: {
    'Lambda Protection is left to the default': detector(true),
    'a status from a parameter': {
      parameters: { Status: { Type: 'String' } },
      resources: { D: { Type: 'AWS::GuardDuty::Detector', Properties: detector(true, lambda({ Ref: 'Status' })) } },
    },
    'imported features': { Enable: true, Features: { 'Fn::ImportValue': 'features' } },
  },
});
