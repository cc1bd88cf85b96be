import type { Fragment } from './fragment';

/** Secrets that are none. */
export const secretsManager: Fragment = {
  resources: {
    WrittenSecret: {
      Type: 'AWS::SecretsManager::Secret',
      DeletionPolicy: 'Delete',
      Properties: { Name: 'warehouse', SecretString: 'correct-horse-battery' },
    },
    WrittenSecretForEverybody: {
      Type: 'AWS::SecretsManager::ResourcePolicy',
      Properties: {
        SecretId: { Ref: 'WrittenSecret' },
        ResourcePolicy: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
        },
      },
    },
    RareSecret: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: {} } },
    RareRotation: {
      Type: 'AWS::SecretsManager::RotationSchedule',
      Properties: {
        SecretId: { Ref: 'RareSecret' },
        RotationLambdaARN: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
        RotationRules: { AutomaticallyAfterDays: 365 },
      },
    },
  },
};
