import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { PublicAccessBlock, PublicAccessBlockMode } from '../../../constructs/network';
import { buildNetwork } from './network-fixture';

function build(mode?: PublicAccessBlockMode) {
  const stack = new Stack(new App(), 'Stack');
  new PublicAccessBlock(stack, 'Block', { mode });
  return Template.fromStack(stack);
}

test('blocks both directions, and stays when the stack goes', () => {
  build().hasResource('AWS::EC2::VPCBlockPublicAccessOptions', {
    Properties: { InternetGatewayBlockMode: 'block-bidirectional' },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  });
});

test('may leave what NAT gateways start', () => {
  build(PublicAccessBlockMode.INGRESS).hasResourceProperties('AWS::EC2::VPCBlockPublicAccessOptions', {
    InternetGatewayBlockMode: 'block-ingress',
  });
});

test('is never part of a network, because it is the whole account’s', () => {
  buildNetwork().template.resourceCountIs('AWS::EC2::VPCBlockPublicAccessOptions', 0);
});
