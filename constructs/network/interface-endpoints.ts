import { Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { EndpointAccess } from './endpoint-access';
import { EndpointPerimeter } from './endpoint-perimeter';
import { interfaceEndpointPolicy } from './endpoint-policy';
import type { EndpointService } from './endpoint-service';

/** Interface endpoints of one VPC. */
export interface InterfaceEndpointsProps {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** Subnets that get a network interface of each endpoint: one for each availability zone. */
  readonly subnets: ec2.ISubnet[];
  /** Who reaches which service; a service that nobody reaches gets no endpoint. */
  readonly access: EndpointAccess[];
  /**
   * Whose identities and resources may meet here.
   *
   * @default this account's
   */
  readonly perimeter?: EndpointPerimeter;
}

/**
 * One interface endpoint for each service that somebody may reach, with private DNS, a policy of its own, and the
 * security groups of those who may use it.
 */
export class InterfaceEndpoints extends Construct {
  /** The services, each once, in order of their ids. */
  readonly services: EndpointService[];
  private readonly endpoints: { [id: string]: ec2.CfnVPCEndpoint } = {};

  /** @throws if more than five zones share an endpoint: a network interface takes five security groups */
  constructor(scope: Construct, id: string, props: InterfaceEndpointsProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    const perimeter = props.perimeter ?? EndpointPerimeter.account();
    const byId = new Map(props.access.flatMap((access) => access.services).map((service) => [service.id, service]));
    this.services = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const service of this.services) {
      const users = props.access.filter((access) => access.services.some((one) => one.id === service.id));
      if (users.length > 5) {
        throw new Error(
          `'${service.id}' would serve ${users.length} groups of workloads, but a network interface takes five security groups; give some a placement of their own.`,
        );
      }
      this.endpoints[service.id] = new ec2.CfnVPCEndpoint(this, service.constructId(), {
        vpcId: props.vpcId,
        vpcEndpointType: 'Interface',
        serviceName: service.serviceName.replace('{region}', region),
        subnetIds: props.subnets.map((subnet) => subnet.subnetId),
        securityGroupIds: users.map((access) => access.securityGroup.securityGroupId),
        privateDnsEnabled: true,
        policyDocument: interfaceEndpointPolicy(service, perimeter, region),
      });
    }
  }

  /**
   * Id of a service's endpoint, for `aws:SourceVpce` conditions.
   *
   * @throws if no zone reaches the service
   */
  endpointId(service: EndpointService): string {
    return this.endpoint(service).ref;
  }

  /** The endpoint's own regional DNS name. */
  dnsName(service: EndpointService): string {
    return Fn.select(1, Fn.split(':', Fn.select(0, this.endpoint(service).attrDnsEntries)));
  }

  /** The hosted zone of the endpoint's own DNS name, which an alias record needs. */
  dnsHostedZoneId(service: EndpointService): string {
    return Fn.select(0, Fn.split(':', Fn.select(0, this.endpoint(service).attrDnsEntries)));
  }

  private endpoint(service: EndpointService): ec2.CfnVPCEndpoint {
    const endpoint = this.endpoints[service.id];
    if (!endpoint) {
      throw new Error(
        `No zone reaches '${service.id}', so it has no endpoint; the endpoints are ${Object.keys(this.endpoints).join(', ')}. Name the service in a zone's 'services'.`,
      );
    }
    return endpoint;
  }
}
