import { aiFindingsRouted } from '../../../../policies/rules/events/ai-findings-routed';
import { ruleCases } from '../../../support/rule-cases';

function withRule(type: string, properties: object) {
  return {
    of: 'Source',
    resources: { Source: { Type: type }, Rule: { Type: 'AWS::Events::Rule', Properties: properties } },
  };
}

ruleCases(aiFindingsRouted, {
  pass: {
    'findings go to a topic': withRule('AWS::GuardDuty::Detector', {
      EventPattern: { source: ['aws.guardduty'] },
      Targets: [{ Id: 't', Arn: 'arn:aws:sns:eu-west-1:111122223333:t' }],
    }),
    'model packages go to a topic': withRule('AWS::SageMaker::ModelPackageGroup', {
      EventPattern: { source: ['aws.sagemaker'], 'detail-type': ['SageMaker Model Package State Change'] },
      Targets: [{ Id: 't', Arn: 'arn:aws:sns:eu-west-1:111122223333:t' }],
    }),
    'a pattern as text': withRule('AWS::GuardDuty::Detector', {
      EventPattern: '{"source":[{"prefix":"aws.guard"}]}',
      Targets: [{ Id: 't', Arn: 'arn:aws:sns:eu-west-1:111122223333:t' }],
    }),
  },
  fail: {
    'no rule': {},
    'another source': withRule('AWS::GuardDuty::Detector', {
      EventPattern: { source: ['aws.s3'] },
      Targets: [{ Id: 't', Arn: 'arn:aws:sns:eu-west-1:111122223333:t' }],
    }),
    'a rule that is off': withRule('AWS::GuardDuty::Detector', {
      State: 'DISABLED',
      EventPattern: { source: ['aws.guardduty'] },
      Targets: [{ Id: 't', Arn: 'arn:aws:sns:eu-west-1:111122223333:t' }],
    }),
    'no target': withRule('AWS::GuardDuty::Detector', { EventPattern: { source: ['aws.guardduty'] } }),
    'a log group only': withRule('AWS::GuardDuty::Detector', {
      EventPattern: { source: ['aws.guardduty'] },
      Targets: [{ Id: 't', Arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:g' }],
    }),
    'other events of SageMaker': withRule('AWS::SageMaker::ModelPackageGroup', {
      EventPattern: { source: ['aws.sagemaker'], 'detail-type': ['SageMaker Training Job State Change'] },
      Targets: [{ Id: 't', Arn: 'arn:aws:sns:eu-west-1:111122223333:t' }],
    }),
  },
  unknown: {
    'a parameter holds the pattern': {
      ...withRule('AWS::GuardDuty::Detector', {
        EventPattern: { Ref: 'Pattern' },
        Targets: [{ Id: 't', Arn: 'arn:aws:sns:eu-west-1:111122223333:t' }],
      }),
      parameters: { Pattern: { Type: 'String' } },
    },
  },
});
