import type { Fragment } from './fragment';

/** A table of conversations that anybody may read and anything may delete. */
export const dynamodb: Fragment = {
  resources: {
    Conversations: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: 'conversations',
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        DeletionProtectionEnabled: false,
        ResourcePolicy: {
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: '*', Action: 'dynamodb:GetItem', Resource: '*' }],
          },
        },
      },
    },
  },
};
