import { eventSourceFailuresKept } from '../../../../policies/rules/lambda/event-source-failures-kept';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(eventSourceFailuresKept, {
  pass: {
    'a queue': {
      EventSourceArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/s',
      DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:111122223333:q' } },
    },
  },
  fail: {
    'a stream': { EventSourceArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/s' },
    'the stream of a table': {
      of: 'M',
      resources: {
        T: { Type: 'AWS::DynamoDB::Table' },
        M: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { EventSourceArn: { 'Fn::GetAtt': ['T', 'StreamArn'] } },
        },
      },
    },
  },
  unknown: {
    'a parameter names the queue': parameterCase('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/s',
      DestinationConfig: { OnFailure: { Destination: { Ref: 'Value' } } },
    }),
  },
  'not applicable': { 'a queue, which keeps them itself': { EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:q' } },
});
