import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import {
  EncryptionControl,
  EncryptionControlMode,
  type EncryptionControlProps,
  EncryptionExclusion,
} from '../../../constructs/network';

function build(props?: Partial<EncryptionControlProps>) {
  const stack = new Stack(new App(), 'Stack');
  new EncryptionControl(stack, 'Encryption', { vpcId: 'vpc-1', ...props });
  return Template.fromStack(stack);
}

test('monitors first', () => {
  build().hasResourceProperties('AWS::EC2::VPCEncryptionControl', {
    VpcId: 'vpc-1',
    Mode: 'monitor',
    VpcPeeringExclusionInput: Match.absent(),
  });
});

test('enforces with the exclusions that were given, and no others', () => {
  build({
    mode: EncryptionControlMode.ENFORCE,
    exclusions: [EncryptionExclusion.VPC_PEERING, EncryptionExclusion.ELASTIC_FILE_SYSTEM],
  }).hasResourceProperties('AWS::EC2::VPCEncryptionControl', {
    Mode: 'enforce',
    VpcPeeringExclusionInput: 'enable',
    ElasticFileSystemExclusionInput: 'enable',
    InternetGatewayExclusionInput: Match.absent(),
    NatGatewayExclusionInput: Match.absent(),
    LambdaExclusionInput: Match.absent(),
  });
});

test('takes no exclusions where nothing is enforced', () => {
  expect(() => build({ exclusions: [EncryptionExclusion.LAMBDA] })).toThrow(
    /got exclusions \(lambda\) in monitor mode, which stops nothing/,
  );
});
