import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** Properties of `FrontDoorVpcEndpoint`. */
export interface FrontDoorVpcEndpointProps {
  /** Network of the callers. */
  readonly vpc: ec2.IVpc;

  /**
   * Subnets of the endpoint.
   *
   * @default - the isolated subnets of the VPC
   */
  readonly vpcSubnets?: ec2.SubnetSelection;
}

/**
 * The way from a network into private APIs: an interface endpoint for `execute-api`, which reaches the APIs of this
 * account and no others.
 *
 * It has private DNS, of which a VPC can have one for a service: where one exists, pass that one to the front door.
 */
export class FrontDoorVpcEndpoint extends Construct {
  /** The interface endpoint. */
  public readonly endpoint: ec2.InterfaceVpcEndpoint;

  constructor(scope: Construct, id: string, props: FrontDoorVpcEndpointProps) {
    super(scope, id);
    const securityGroup = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc: props.vpc,
      description: 'Private APIs: HTTPS from the VPC',
      allowAllOutbound: false,
    });
    securityGroup.addIngressRule(ec2.Peer.ipv4(props.vpc.vpcCidrBlock), ec2.Port.tcp(443), 'HTTPS from the VPC');
    this.endpoint = new ec2.InterfaceVpcEndpoint(this, 'Endpoint', {
      vpc: props.vpc,
      subnets: props.vpcSubnets ?? { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      service: ec2.InterfaceVpcEndpointAwsService.APIGATEWAY,
      securityGroups: [securityGroup],
      open: false,
      privateDnsEnabled: true,
    });
    this.endpoint.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ApisOfThisAccount',
        // Callers with a token of a user pool are nobody to IAM, so that the limit is the APIs and not the principals.
        principals: [new iam.AnyPrincipal()],
        actions: ['execute-api:Invoke'],
        resources: [Stack.of(this).formatArn({ service: 'execute-api', resource: '*' })],
      }),
    );
  }
}
