import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { EndpointPerimeter } from './endpoint-perimeter';
import { dynamoDbEndpointPolicy, s3EndpointPolicy } from './endpoint-policy';

/** Gateway endpoints of one zone. */
export interface GatewayEndpointsProps {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** Ids of the route tables that get the routes to S3 and DynamoDB. */
  readonly routeTableIds: string[];
  /**
   * Whose identities and resources may meet here.
   *
   * @default this account's
   */
  readonly perimeter?: EndpointPerimeter;
}

/** Ways to S3 and DynamoDB that cost nothing, lead nowhere else and admit only what is inside the perimeter. */
export class GatewayEndpoints extends Construct {
  /** Id of the S3 endpoint, for `aws:SourceVpce` in bucket policies. */
  readonly s3EndpointId: string;
  /** Id of the DynamoDB endpoint. */
  readonly dynamoDbEndpointId: string;

  constructor(scope: Construct, id: string, props: GatewayEndpointsProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    const perimeter = props.perimeter ?? EndpointPerimeter.account();
    const common = { vpcId: props.vpcId, vpcEndpointType: 'Gateway', routeTableIds: props.routeTableIds };
    this.s3EndpointId = new ec2.CfnVPCEndpoint(this, 'S3', {
      ...common,
      serviceName: `com.amazonaws.${region}.s3`,
      policyDocument: s3EndpointPolicy(perimeter, region),
    }).ref;
    this.dynamoDbEndpointId = new ec2.CfnVPCEndpoint(this, 'DynamoDb', {
      ...common,
      serviceName: `com.amazonaws.${region}.dynamodb`,
      policyDocument: dynamoDbEndpointPolicy(perimeter),
    }).ref;
  }
}
