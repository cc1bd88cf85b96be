import { type Fragment, imported } from './fragment';

/** Prompts and answers in the open, for ever or for a day. */
export const logs: Fragment = {
  resources: {
    InvocationLog: {
      Type: 'AWS::Logs::LogGroup',
      DeletionPolicy: 'Delete',
      Properties: { LogGroupName: '/aws/bedrock/invocations', RetentionInDays: 1 },
    },
    InvocationErrors: {
      Type: 'AWS::Logs::MetricFilter',
      Properties: {
        LogGroupName: { Ref: 'InvocationLog' },
        FilterPattern: 'AccessDenied',
        MetricTransformations: [{ MetricName: 'Denied', MetricNamespace: 'Models', MetricValue: '1' }],
      },
    },
    InvocationAnomalies: {
      Type: 'AWS::Logs::LogAnomalyDetector',
      Properties: { LogGroupArnList: [{ 'Fn::GetAtt': ['InvocationLog', 'Arn'] }] },
    },
    ApplicationLog: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/acme/application' } },
    // The key of the logs is the key of the models.
    SystemLog: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/acme/system', KmsKeyId: imported('KeyOfEverything') },
    },
    LogsForEverybody: {
      Type: 'AWS::Logs::ResourcePolicy',
      Properties: {
        PolicyName: 'everybody',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'logs:PutLogEvents', Resource: '*' }],
        }),
      },
    },
  },
};
