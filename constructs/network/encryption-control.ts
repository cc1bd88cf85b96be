import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** Whether traffic in the clear is seen or stopped. */
export enum EncryptionControlMode {
  /** Flow logs say of each flow whether it was encrypted (`encryption-status`). */
  MONITOR = 'monitor',
  /**
   * Resources that would send in the clear cannot be created. A VPC that exists must have been in monitor mode first, so
   * this takes a second deployment.
   */
  ENFORCE = 'enforce',
}

/** What may send in the clear in a VPC that enforces encryption. */
export enum EncryptionExclusion {
  /** Internet gateways. */
  INTERNET_GATEWAY = 'internet-gateway',
  /** NAT gateways. */
  NAT_GATEWAY = 'nat-gateway',
  /** Peering with a VPC that does not enforce. */
  VPC_PEERING = 'vpc-peering',
  /** Lambda functions. */
  LAMBDA = 'lambda',
  /** Elastic file systems. */
  ELASTIC_FILE_SYSTEM = 'elastic-file-system',
}

/** Encryption control of one VPC. */
export interface EncryptionControlProps {
  /** The VPC. */
  readonly vpcId: string;
  /**
   * Whether traffic in the clear is seen or stopped.
   *
   * @default EncryptionControlMode.MONITOR
   */
  readonly mode?: EncryptionControlMode;
  /**
   * What may send in the clear, in enforce mode.
   *
   * @default none
   */
  readonly exclusions?: EncryptionExclusion[];
}

/**
 * Watches or enforces encryption of all traffic within a VPC and to the VPCs peered with it.
 *
 * AWS charges by the hour for each VPC that is not empty. SageMaker is not on AWS's list of services that work in enforce
 * mode, and Network Firewall does not: monitor first.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-encryption-controls.html
 */
export class EncryptionControl extends Construct {
  /** @throws if exclusions are given in monitor mode, where they have no meaning */
  constructor(scope: Construct, id: string, props: EncryptionControlProps) {
    super(scope, id);
    const mode = props.mode ?? EncryptionControlMode.MONITOR;
    const exclusions = props.exclusions ?? [];
    if (mode === EncryptionControlMode.MONITOR && exclusions.length > 0) {
      throw new Error(
        `'${this.node.path}' got exclusions (${exclusions.join(', ')}) in monitor mode, which stops nothing; leave them out, or use EncryptionControlMode.ENFORCE.`,
      );
    }
    const input = (exclusion: EncryptionExclusion) => (exclusions.includes(exclusion) ? 'enable' : undefined);
    new ec2.CfnVPCEncryptionControl(this, 'Control', {
      vpcId: props.vpcId,
      mode,
      internetGatewayExclusionInput: input(EncryptionExclusion.INTERNET_GATEWAY),
      natGatewayExclusionInput: input(EncryptionExclusion.NAT_GATEWAY),
      vpcPeeringExclusionInput: input(EncryptionExclusion.VPC_PEERING),
      lambdaExclusionInput: input(EncryptionExclusion.LAMBDA),
      elasticFileSystemExclusionInput: input(EncryptionExclusion.ELASTIC_FILE_SYSTEM),
    });
  }
}
