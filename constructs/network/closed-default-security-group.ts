import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import {
  AwsCustomResource,
  AwsCustomResourcePolicy,
  type AwsSdkCall,
  PhysicalResourceId,
} from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { providerLogs } from './provider-logs';

/** Which default security group to empty. */
export interface ClosedDefaultSecurityGroupProps {
  /** Id of the VPC's default security group. */
  readonly securityGroupId: string;
  /**
   * Key for the logs of the function that makes the calls.
   *
   * @default CloudWatch Logs' own encryption
   */
  readonly logEncryptionKey?: kms.IKey;
}

/**
 * Takes both rules out of a VPC's default security group, so that a network interface which nobody gave a group to can
 * neither be reached nor reach anything.
 *
 * AWS creates the group and its rules with the VPC, and CloudFormation can add rules but not remove them, so two API
 * calls do it. CDK's own switch for this works only inside its `Vpc`, which looks availability zones up over the network
 * as soon as the account is known.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
export class ClosedDefaultSecurityGroup extends Construct {
  constructor(scope: Construct, id: string, props: ClosedDefaultSecurityGroupProps) {
    super(scope, id);
    const group = props.securityGroupId;
    this.revoke('Ingress', group, props.logEncryptionKey, {
      IpProtocol: '-1',
      UserIdGroupPairs: [{ GroupId: group, UserId: Stack.of(this).account }],
    });
    this.revoke('Egress', group, props.logEncryptionKey, { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] });
  }

  private revoke(direction: string, group: string, key: kms.IKey | undefined, permission: object): void {
    const action = `RevokeSecurityGroup${direction}`;
    const call: AwsSdkCall = {
      service: 'EC2',
      action,
      parameters: { GroupId: group, IpPermissions: [permission] },
      // A group that somebody has emptied already is what we want.
      ignoreErrorCodesMatching: 'InvalidPermission.NotFound',
      physicalResourceId: PhysicalResourceId.of(`${group}-${direction}`),
    };
    new AwsCustomResource(this, direction, {
      resourceType: 'Custom::ClosedDefaultSecurityGroup',
      onCreate: call,
      onUpdate: call,
      logGroup: providerLogs(this, key),
      installLatestAwsSdk: false,
      policy: AwsCustomResourcePolicy.fromStatements([
        new iam.PolicyStatement({
          actions: [`ec2:${action}`],
          resources: [Stack.of(this).formatArn({ service: 'ec2', resource: 'security-group', resourceName: group })],
        }),
      ]),
    });
  }
}
