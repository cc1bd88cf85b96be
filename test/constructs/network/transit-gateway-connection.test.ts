import { NetworkZoneName, type TransitGatewayOptions } from '../../../constructs/network';
import { buildNetwork, FRANKFURT, only, resources, ZONES } from './network-fixture';

function build(transitGateway: TransitGatewayOptions) {
  return buildNetwork({ addresses: ZONES, zones: [{ name: NetworkZoneName.INFERENCE, transitGateway }] }, FRANKFURT);
}

describe('an attachment', () => {
  const { template, network } = build({ transitGatewayId: 'tgw-1', destinations: ['10.128.0.0/16', '10.129.0.0/16'] });

  test('lies in small subnets of its own', () => {
    const attachment = only(template, 'AWS::EC2::TransitGatewayAttachment', /TransitGateway/);
    const subnets = attachment.properties['SubnetIds'].map(
      (subnet: { Ref: string }) => template.toJSON()['Resources'][subnet.Ref].Properties.CidrBlock,
    );
    expect(subnets).toEqual(['10.64.46.0/26', '10.64.46.64/26']);
    expect(attachment.properties['TransitGatewayId']).toBe('tgw-1');
  });

  test('is routed to from every workload subnet, for the named blocks only, once it exists', () => {
    const attachment = only(template, 'AWS::EC2::TransitGatewayAttachment', /TransitGateway/).id;
    const routes = resources(template, 'AWS::EC2::Route').filter(({ properties }) => properties['TransitGatewayId']);
    expect(routes.map(({ properties }) => properties['DestinationCidrBlock']).sort()).toEqual([
      '10.128.0.0/16',
      '10.128.0.0/16',
      '10.129.0.0/16',
      '10.129.0.0/16',
    ]);
    for (const { id, properties } of routes) {
      expect(template.toJSON()['Resources'][id].DependsOn).toEqual([attachment]);
      expect(JSON.stringify(properties['RouteTableId'])).toContain('InferenceVpcWorkload');
    }
  });

  test('is declared and paid for', () => {
    expect(network.declaredReachability).toContainEqual({
      from: 'inference',
      kind: 'network',
      destination: '10.128.0.0/16',
      protocol: 'tcp',
      ports: '443',
    });
    expect(network.fixedMonthlyCost).toContainEqual({
      zone: 'inference',
      item: 'transit-gateway-attachment',
      quantity: 1,
      usdPerMonth: 36.5,
    });
  });
});

describe('wrong input', () => {
  test('no destinations', () => {
    expect(() => build({ transitGatewayId: 'tgw-1', destinations: [] })).toThrow(
      /attaches a transit gateway without 'destinations'/,
    );
  });

  test('a default route', () => {
    expect(() => build({ transitGatewayId: 'tgw-1', destinations: ['0.0.0.0/0'] })).toThrow(
      /would send '0\.0\.0\.0\/0' to the transit gateway, which may lead to the internet/,
    );
  });

  test('destinations that overlap', () => {
    expect(() => build({ transitGatewayId: 'tgw-1', destinations: ['10.0.0.0/8', '10.1.0.0/16'] })).toThrow(
      /The blocks '10\.0\.0\.0\/8' and '10\.1\.0\.0\/16' overlap/,
    );
  });
});
