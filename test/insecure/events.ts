import { arnOf, type Fragment } from './fragment';

/** Events from anybody, to nobody in particular. */
export const events: Fragment = {
  resources: {
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'acme' } },
    BusForEverybody: {
      Type: 'AWS::Events::EventBusPolicy',
      Properties: {
        EventBusName: { Ref: 'Bus' },
        StatementId: 'everybody',
        Statement: { Effect: 'Allow', Principal: '*', Action: 'events:PutEvents', Resource: arnOf('Bus') },
      },
    },
    LabellingApi: {
      Type: 'AWS::Events::Connection',
      Properties: {
        AuthorizationType: 'API_KEY',
        AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'x-api-key', ApiKeyValue: 'correct-horse-battery' } },
      },
    },
    Nightly: {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'rate(1 day)',
        Targets: [{ Id: 'answer', Arn: arnOf('Answer') }],
      },
    },
  },
};
