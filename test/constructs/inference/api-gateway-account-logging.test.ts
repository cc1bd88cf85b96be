import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { ApiGatewayAccountLogging } from '../../../constructs/inference';

describe('ApiGatewayAccountLogging', () => {
  test('sets the role for logs and leaves it behind when the stack goes', () => {
    const stack = new Stack(new App(), 'Stack');
    new ApiGatewayAccountLogging(stack, 'Logging');
    const template = Template.fromStack(stack);
    template.hasResource('AWS::ApiGateway::Account', {
      Properties: { CloudWatchRoleArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('Role'), 'Arn'] } },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    template.hasResource('AWS::IAM::Role', { DeletionPolicy: 'Retain' });
  });
});
