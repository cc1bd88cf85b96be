import { functionDeadLetters } from '../../../../policies/rules/lambda/function-dead-letters';
import { ruleCases } from '../../../support/rule-cases';

function calledByRule(properties: object, others: object = {}) {
  return {
    of: 'Fn',
    resources: {
      Fn: { Type: 'AWS::Lambda::Function', Properties: properties },
      Rule: { Type: 'AWS::Events::Rule', Properties: { Targets: [{ Id: 't', Arn: { 'Fn::GetAtt': ['Fn', 'Arn'] } }] } },
      ...others,
    },
  };
}

ruleCases(functionDeadLetters, {
  pass: {
    'a dead-letter queue': calledByRule({ DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:111122223333:dlq' } }),
    'a destination for failures': calledByRule(
      {},
      {
        Config: {
          Type: 'AWS::Lambda::EventInvokeConfig',
          Properties: {
            FunctionName: { Ref: 'Fn' },
            Qualifier: '$LATEST',
            DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:111122223333:dlq' } },
          },
        },
      },
    ),
  },
  fail: {
    'AWS Config is not its only caller': {
      resources: {
        F: { Type: 'AWS::Lambda::Function', Properties: {} },
        P: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            FunctionName: { Ref: 'F' },
            Principal: 'config.amazonaws.com',
            Action: 'lambda:InvokeFunction',
          },
        },
        Q: {
          Type: 'AWS::Lambda::Permission',
          Properties: { FunctionName: { Ref: 'F' }, Principal: 's3.amazonaws.com', Action: 'lambda:InvokeFunction' },
        },
      },
    },
    'a rule calls it': calledByRule({}),
    'a topic may call it': {
      of: 'Fn',
      resources: {
        Fn: { Type: 'AWS::Lambda::Function' },
        P: {
          Type: 'AWS::Lambda::Permission',
          Properties: { FunctionName: { Ref: 'Fn' }, Principal: 'sns.amazonaws.com' },
        },
      },
    },
  },
  unknown: {
    'a parameter names the queue': {
      ...calledByRule({ DeadLetterConfig: { TargetArn: { Ref: 'Dlq' } } }),
      parameters: { Dlq: { Type: 'String' } },
    },
  },
  'not applicable': {
    'it answers AWS Config': {
      resources: {
        F: { Type: 'AWS::Lambda::Function', Properties: {} },
        P: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            FunctionName: { Ref: 'F' },
            Principal: 'config.amazonaws.com',
            Action: 'lambda:InvokeFunction',
          },
        },
      },
    },
    'nothing calls it': {},
    'an API calls it': {
      of: 'Fn',
      resources: {
        Fn: { Type: 'AWS::Lambda::Function' },
        P: {
          Type: 'AWS::Lambda::Permission',
          Properties: { FunctionName: { Ref: 'Fn' }, Principal: 'apigateway.amazonaws.com' },
        },
      },
    },
  },
});
