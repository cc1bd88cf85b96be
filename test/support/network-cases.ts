/** A template with resources of a network; `of` is judged. */
export interface NetworkCase {
  readonly resources: Record<string, unknown>;
  readonly of: string;
  readonly parameters: Record<string, unknown>;
}

/** Resources by logical id, as `[type, properties]`. */
export function network(of: string, resources: Record<string, readonly [string, object?]>): NetworkCase {
  return {
    resources: Object.fromEntries(
      Object.entries(resources).map(([id, [type, properties]]) => [id, { Type: type, Properties: properties ?? {} }]),
    ),
    of,
    parameters: { P: { Type: 'String' } },
  };
}

export const VPC = { Vpc: ['AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }] } as const;

/** A subnet of `Vpc`. */
export function subnet(properties: object = {}): Record<string, readonly [string, object]> {
  return { Subnet: ['AWS::EC2::Subnet', { VpcId: { Ref: 'Vpc' }, ...properties }] };
}

/** A model that SageMaker serves in `Subnet`, with the security group `Group`. */
export const MODEL = {
  Model: [
    'AWS::SageMaker::Model',
    { VpcConfig: { Subnets: [{ Ref: 'Subnet' }], SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] } },
  ],
} as const;

/** A route table of `Subnet` with one route for every address. */
export function defaultRoute(target: object): Record<string, readonly [string, object]> {
  return {
    Table: ['AWS::EC2::RouteTable', { VpcId: { Ref: 'Vpc' } }],
    Association: [
      'AWS::EC2::SubnetRouteTableAssociation',
      { SubnetId: { Ref: 'Subnet' }, RouteTableId: { Ref: 'Table' } },
    ],
    Route: ['AWS::EC2::Route', { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '0.0.0.0/0', ...target }],
  };
}
