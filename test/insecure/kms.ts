import { arnOf, type Fragment } from './fragment';

/** One key for everything, for everybody. */
export const kms: Fragment = {
  resources: {
    KeyOfEverything: {
      Type: 'AWS::KMS::Key',
      DeletionPolicy: 'Delete',
      Properties: {
        Description: 'data, models and logs',
        EnableKeyRotation: false,
        PendingWindowInDays: 7,
        KeyPolicy: {
          Version: '2012-10-17',
          Statement: [
            { Sid: 'Everybody', Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' },
            {
              Sid: 'AnybodysLogs',
              Effect: 'Allow',
              Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
              Action: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:GenerateDataKey*'],
              Resource: '*',
            },
          ],
        },
      },
    },
  },
  exports: { KeyOfEverything: arnOf('KeyOfEverything') },
};
