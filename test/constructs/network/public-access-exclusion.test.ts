import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { PublicAccessExclusion } from '../../../constructs/network';

test('lets one VPC out, and nothing in', () => {
  const stack = new Stack(new App(), 'Stack');
  new PublicAccessExclusion(stack, 'Exclusion', { vpcId: 'vpc-1' });
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::VPCBlockPublicAccessExclusion', {
    VpcId: 'vpc-1',
    InternetGatewayExclusionMode: 'allow-egress',
  });
});
