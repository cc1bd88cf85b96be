import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { GatewayPathProof, type GatewayPathProofProps } from '../../../constructs/network';

function build(props: GatewayPathProofProps) {
  const stack = new Stack(new App(), 'Stack');
  new GatewayPathProof(stack, 'Proof', props);
  return Template.fromStack(stack);
}

const statement = (resourceStatement: object) => ({ ResourceStatement: resourceStatement });

test('asks in both directions, of every kind of gateway', () => {
  const isolated = statement({ Resources: ['vpc-1', 'vpc-2'] });
  const gateways = statement({
    ResourceTypes: ['AWS::EC2::InternetGateway', 'AWS::EC2::VPNGateway', 'AWS::EC2::TransitGatewayAttachment'],
  });
  build({ resourceIds: ['vpc-1', 'vpc-2'] }).hasResourceProperties('AWS::EC2::NetworkInsightsAccessScope', {
    MatchPaths: [
      { Source: gateways, Destination: isolated },
      { Source: isolated, Destination: gateways },
    ],
  });
});

test('leaves out a transit gateway that is meant to be there', () => {
  const gateways = statement({ ResourceTypes: ['AWS::EC2::InternetGateway', 'AWS::EC2::VPNGateway'] });
  build({ resourceIds: ['vpc-1'], transitGatewayIntended: true }).hasResourceProperties(
    'AWS::EC2::NetworkInsightsAccessScope',
    {
      MatchPaths: [
        { Source: gateways, Destination: statement({ Resources: ['vpc-1'] }) },
        { Source: statement({ Resources: ['vpc-1'] }), Destination: gateways },
      ],
    },
  );
});

test('needs something to ask about', () => {
  expect(() => build({ resourceIds: [] })).toThrow(/'Stack\/Proof' needs at least one VPC or subnet in 'resourceIds'/);
});
