import { Stack } from 'aws-cdk-lib';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { EndpointService } from './endpoint-service';
import type { InterfaceEndpoints } from './interface-endpoints';

/** A VPC that must resolve a service's names to a shared endpoint. */
export interface PrivateNamesUser {
  /** The VPC. */
  readonly vpcId: string;
  /** The services that its workloads reach. */
  readonly services: EndpointService[];
}

/** Names of shared endpoints for the VPCs that use them. */
export interface PrivateNamesProps {
  /** The shared endpoints. */
  readonly endpoints: InterfaceEndpoints;
  /** Who uses them. */
  readonly users: PrivateNamesUser[];
}

/**
 * Private hosted zones, so that other VPCs resolve each service's ordinary name to the shared endpoint.
 *
 * An endpoint's own private DNS works in its own VPC only. Each hosted zone is associated with the VPCs whose workloads
 * reach the service, and with no other: elsewhere the name leads nowhere. The VPC of the endpoints is left out; its own
 * private DNS answers there, and AWS allows one zone of a name in a VPC.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/building-scalable-secure-multi-vpc-network-infrastructure/centralized-access-to-vpc-private-endpoints.html
 */
export class PrivateNames extends Construct {
  /** How many hosted zones it takes. */
  readonly count: number;

  constructor(scope: Construct, id: string, props: PrivateNamesProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    let count = 0;
    for (const service of props.endpoints.services) {
      const users = props.users.filter((user) => user.services.some((one) => one.id === service.id));
      if (users.length === 0) {
        continue;
      }
      count += 1;
      const names = service.dnsNames.map((name) => name.replace('{region}', region));
      const zoneName = names[0]!.replace(/^\*\./, '');
      const hostedZone = new route53.CfnHostedZone(this, service.constructId(), {
        name: zoneName,
        hostedZoneConfig: { comment: `Shared interface endpoint of ${service.id}` },
        vpcs: users.map((user) => ({ vpcId: user.vpcId, vpcRegion: region })),
      });
      for (const name of names) {
        const wildcard = name.startsWith('*.');
        new route53.CfnRecordSet(this, `${service.constructId()}${wildcard ? 'Wildcard' : 'Name'}`, {
          hostedZoneId: hostedZone.attrId,
          name,
          type: 'A',
          aliasTarget: {
            dnsName: props.endpoints.dnsName(service),
            hostedZoneId: props.endpoints.dnsHostedZoneId(service),
          },
        });
      }
    }
    this.count = count;
  }
}
