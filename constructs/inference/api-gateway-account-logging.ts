import { RemovalPolicy } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/**
 * Lets API Gateway write logs in this account and region. Account-wide: at most one in each region, and none where the
 * account has the setting already.
 *
 * Access logs and execution logs of every API depend on this one setting. It is apart from `PrivateFrontDoor`, because a
 * stack that owns it could change the logging of APIs it knows nothing of. It stays when the stack goes.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export class ApiGatewayAccountLogging extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const role = new iam.Role(this, 'Role', {
      description: 'API Gateway writes the logs of all APIs of the account',
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      // API Gateway tests the role when it is set, against what this policy allows.
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
      ],
    });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const account = new apigateway.CfnAccount(this, 'Account', { cloudWatchRoleArn: role.roleArn });
    account.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
