import type { Fragment } from './fragment';

/** Notices to everybody, from everybody, without TLS. */
export const sns: Fragment = {
  resources: {
    Notices: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'notices' } },
    NoticesByHttp: {
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn: { Ref: 'Notices' }, Protocol: 'http', Endpoint: 'http://notices.example.com/' },
    },
    NoticesPolicy: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: {
        Topics: [{ Ref: 'Notices' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 'sns:Subscribe', Resource: { Ref: 'Notices' } },
            {
              Effect: 'Allow',
              Principal: { Service: 's3.amazonaws.com' },
              Action: 'sns:Publish',
              Resource: { Ref: 'Notices' },
            },
          ],
        },
      },
    },
  },
};
