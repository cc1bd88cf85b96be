import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { KeyRing } from '../../../constructs/keys';
import {
  EndpointPerimeter,
  EndpointPlacement,
  NetworkLayout,
  NetworkZoneName,
  SegmentedNetwork,
} from '../../../constructs/network';
import type { EnvironmentConfiguration } from '../configuration';
import { removalPolicyOf } from '../lifecycle';

/** The zones and their endpoints. */
export class NetworkStack extends Stack {
  readonly network: SegmentedNetwork;

  constructor(scope: Construct, id: string, configuration: EnvironmentConfiguration, keys: KeyRing, props: StackProps) {
    super(scope, id, props);
    const { network, organizationId } = configuration;
    const egress = network?.developmentEgress && {
      ...network.developmentEgress,
      deletionProtection: configuration.purpose !== 'sandbox',
    };
    this.network = new SegmentedNetwork(this, 'Network', {
      zones:
        egress &&
        Object.values(NetworkZoneName).map((name) =>
          name === NetworkZoneName.DEVELOPMENT ? { name, egress } : { name },
        ),
      layout: network?.layout === 'shared-vpc' ? NetworkLayout.SHARED_VPC : NetworkLayout.SEPARATE_VPCS,
      addresses: { block: network?.cidr, availabilityZones: configuration.availabilityZones },
      endpoints: {
        placement: network?.endpoints === 'per-zone' ? EndpointPlacement.PER_ZONE : EndpointPlacement.SHARED,
        perimeter: organizationId ? EndpointPerimeter.organization(organizationId) : EndpointPerimeter.account(),
      },
      logs: { encryptionKey: keys.logsKey, removalPolicy: removalPolicyOf(configuration) },
    });
  }
}
