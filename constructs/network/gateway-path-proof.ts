import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** What no gateway may reach. */
export interface GatewayPathProofProps {
  /** Ids of VPCs or of subnets that must be isolated. */
  readonly resourceIds: string[];
  /**
   * Whether a transit gateway is one of the intended ways, so that paths over it are no findings.
   *
   * @default false
   */
  readonly transitGatewayIntended?: boolean;
}

/**
 * A question that Network Access Analyzer can answer from the account itself: does any path lead between these networks
 * and an internet gateway, a VPN gateway or a transit gateway? Every path found is a finding; none is the proof.
 *
 * Creating it asks nothing yet. Run it after each deployment and on a schedule:
 * `aws ec2 start-network-insights-access-scope-analysis --network-insights-access-scope-id <id>`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/network-access-analyzer/resource-statement.html
 */
export class GatewayPathProof extends Construct {
  /** Id of the access scope. */
  readonly accessScopeId: string;

  /** @throws if there is nothing to prove */
  constructor(scope: Construct, id: string, props: GatewayPathProofProps) {
    super(scope, id);
    if (props.resourceIds.length === 0) {
      throw new Error(`'${this.node.path}' needs at least one VPC or subnet in 'resourceIds'.`);
    }
    const isolated = { resourceStatement: { resources: props.resourceIds } };
    const gateways = {
      resourceStatement: {
        resourceTypes: [
          'AWS::EC2::InternetGateway',
          'AWS::EC2::VPNGateway',
          ...(props.transitGatewayIntended ? [] : ['AWS::EC2::TransitGatewayAttachment']),
        ],
      },
    };
    this.accessScopeId = new ec2.CfnNetworkInsightsAccessScope(this, 'Scope', {
      matchPaths: [
        { source: gateways, destination: isolated },
        { source: isolated, destination: gateways },
      ],
    }).ref;
  }
}
