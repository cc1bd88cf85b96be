import { arnOf, type Fragment } from './fragment';

/** A queue of requests in plain text that loses what it cannot deliver. */
export const sqs: Fragment = {
  resources: {
    Requests: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'requests', SqsManagedSseEnabled: false } },
    RequestsPolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'Requests' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 'sqs:ReceiveMessage', Resource: arnOf('Requests') },
            {
              Effect: 'Allow',
              Principal: { Service: 'sns.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: arnOf('Requests'),
            },
          ],
        },
      },
    },
  },
};
