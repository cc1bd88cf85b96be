import * as iam from 'aws-cdk-lib/aws-iam';
import {
  MAY_CHANGE_NETWORK,
  MAY_CHANGE_SECURITY_GROUPS,
  MUST_ENCRYPT_TRAFFIC,
  MUST_ISOLATE,
  MUST_NAME_INSTANCE_TYPE,
  MUST_NAME_OUTPUT_KEY,
  MUST_NAME_SECURITY_GROUPS,
  MUST_NAME_SUBNETS,
  MUST_NAME_VOLUME_KEY,
  MUST_NAME_VOLUME_KEY_UNLESS_NVME,
  STUDIO_SECURITY_GROUPS,
  STUDIO_SUBNETS,
} from './guarded-actions';
import { NVME_INSTANCE_TYPES } from './nvme-instance-types';
import type { StudioNetwork } from './studio-network';
import type { TrainingZone } from './training-zone';

/**
 * The statements that deny an unprotected SageMaker request.
 *
 * One statement per condition key: several tests in one condition are ANDed, so that a request which leaves out one
 * protection and keeps another would pass.
 */
// biome-ignore lint/complexity/noStaticOnlyClass: the public API keeps to jsii, which has no functions outside classes
export class JobGuardrails {
  /**
   * Denies every request that leaves out a protection, wherever it comes from.
   * It names no resource of ours, so it also serves in a service control policy.
   */
  public static unprotectedJobs(): iam.PolicyStatement[] {
    return [
      deny('DenyNoSubnets', MUST_NAME_SUBNETS, { Null: { 'sagemaker:VpcSubnets': 'true' } }),
      deny('DenyNoSecurityGroups', MUST_NAME_SECURITY_GROUPS, { Null: { 'sagemaker:VpcSecurityGroupIds': 'true' } }),
      deny('DenyNoOutputKey', MUST_NAME_OUTPUT_KEY, { Null: { 'sagemaker:OutputKmsKeyArn': 'true' } }),
      deny('DenyNoVolumeKey', MUST_NAME_VOLUME_KEY, { Null: { 'sagemaker:VolumeKmsKeyArn': 'true' } }),
      // A volume key is rejected by instances with NVMe disks. ForAnyValue: one instance without them is enough to
      // ask for the key, so that a mixed cluster cannot smuggle an unencrypted volume in.
      deny('DenyNoVolumeKeyUnlessNvme', MUST_NAME_VOLUME_KEY_UNLESS_NVME, {
        Null: { 'sagemaker:VolumeKmsKeyArn': 'true' },
        'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': [...NVME_INSTANCE_TYPES] },
      }),
      deny('DenyNoInstanceType', MUST_NAME_INSTANCE_TYPE, { Null: { 'sagemaker:InstanceTypes': 'true' } }),
      // IfExists: an absent key means that the request does not ask for encryption, which must be denied too.
      deny('DenyPlainTraffic', MUST_ENCRYPT_TRAFFIC, {
        BoolIfExists: { 'sagemaker:InterContainerTrafficEncryption': 'false' },
      }),
      // The next ones test with a negated operator, which is true for an absent key: absent is denied.
      deny('DenyDirectInternet', ['sagemaker:CreateNotebookInstance'], {
        StringNotEquals: { 'sagemaker:DirectInternetAccess': 'Disabled' },
      }),
      deny('DenyRoot', ['sagemaker:CreateNotebookInstance'], {
        StringNotEquals: { 'sagemaker:RootAccess': 'Disabled' },
      }),
      deny('DenyRootLater', ['sagemaker:UpdateNotebookInstance'], {
        StringEquals: { 'sagemaker:RootAccess': 'Enabled' },
      }),
      deny('DenyImdsV1', ['sagemaker:CreateNotebookInstance'], {
        StringNotEquals: { 'sagemaker:MinimumInstanceMetadataServiceVersion': '2' },
      }),
      deny('DenyPublicStudio', ['sagemaker:CreateDomain'], {
        StringNotEquals: { 'sagemaker:AppNetworkAccessType': 'VpcOnly' },
      }),
      deny('DenyPublicStudioLater', ['sagemaker:UpdateDomain'], {
        StringEquals: { 'sagemaker:AppNetworkAccessType': 'PublicInternetOnly' },
      }),
      // A shell in a training container reads the data that the job was given.
      deny('DenyRemoteDebug', ['sagemaker:CreateTrainingJob', 'sagemaker:UpdateTrainingJob'], {
        Bool: { 'sagemaker:EnableRemoteDebug': 'true' },
      }),
      // An older definition may lack what protects in the newer one. Without the key the current one is started.
      deny('DenyOldPipelineVersion', ['sagemaker:StartPipelineExecution'], {
        Null: { 'sagemaker:PipelineVersionId': 'false' },
      }),
      // A remote IDE copies files to a laptop.
      deny('DenyRemoteAccess', ['sagemaker:CreateSpace', 'sagemaker:UpdateSpace'], {
        StringEquals: { 'sagemaker:RemoteAccess': 'ENABLED' },
      }),
    ];
  }

  /**
   * The same statements, for the given actions only; those that are left without an action are left out.
   *
   * For a policy that allows few actions, and must stay within IAM's limit on its size.
   *
   * @param actions full names of actions, without wildcards
   */
  public static unprotectedJobsAmong(actions: string[]): iam.PolicyStatement[] {
    return JobGuardrails.unprotectedJobs().flatMap((statement) => among(statement, actions));
  }

  /** Denies a container that can reach a network. Kept apart because jobs of the `vpc-only` profile need one. */
  public static connectedContainers(): iam.PolicyStatement[] {
    return [deny('DenyNoIsolation', MUST_ISOLATE, { BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } })];
  }

  /**
   * Denies to ask for a URL of Studio, MLflow or a notebook, or to open it, but through these endpoints.
   *
   * A role is bound by its own policies only: for every identity of the account it has to stand in a service control
   * policy.
   *
   * @param vpcEndpointIds the endpoints; with none, every such request is denied
   */
  public static urlsFromElsewhere(vpcEndpointIds: string[]): iam.PolicyStatement {
    // Without the key in the request the negated operator is true: a request from the internet is denied.
    const elsewhere = { StringNotEquals: { 'aws:SourceVpce': vpcEndpointIds } };
    return deny(
      'DenyUrlFromElsewhere',
      ['sagemaker:CreatePresigned*Url'],
      vpcEndpointIds.length > 0 ? elsewhere : undefined,
    );
  }

  /**
   * Denies to move Studio out of its network, into that of the jobs or anywhere else.
   *
   * @param network the only subnets and security groups that a domain or a profile may name
   */
  public static studioOutsideNetwork(network: StudioNetwork): iam.PolicyStatement[] {
    return [
      deny('DenyOtherStudioSubnets', STUDIO_SUBNETS, {
        'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSubnets': network.subnets.map((subnet) => subnet.subnetId) },
      }),
      deny('DenyOtherStudioSecurityGroups', STUDIO_SECURITY_GROUPS, {
        'ForAnyValue:StringNotEquals': {
          'sagemaker:VpcSecurityGroupIds': network.securityGroups.map((group) => group.securityGroupId),
        },
      }),
    ];
  }

  /**
   * Denies a request that is protected, but by somebody else's network or keys: data could leave through them.
   *
   * Studio has a network of its own, and is left to `studioOutsideNetwork`.
   *
   * @param zone the only subnets, security groups and keys that a request may name
   * @param actions full names of the actions to keep; default all
   */
  public static jobsOutsideZone(zone: TrainingZone, actions?: string[]): iam.PolicyStatement[] {
    const keys = [...new Set([zone.volumeKey.keyArn, zone.outputKey.keyArn])];
    const statements = [
      // ForAnyValue: one foreign value is enough, and an absent key is left to the statements above.
      deny('DenyOtherSubnets', without([...MUST_NAME_SUBNETS, ...MAY_CHANGE_NETWORK], STUDIO_SUBNETS), {
        'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSubnets': zone.subnets.map((subnet) => subnet.subnetId) },
      }),
      deny(
        'DenyOtherSecurityGroups',
        without([...MUST_NAME_SECURITY_GROUPS, ...MAY_CHANGE_SECURITY_GROUPS], STUDIO_SECURITY_GROUPS),
        {
          'ForAnyValue:StringNotEquals': {
            'sagemaker:VpcSecurityGroupIds': zone.securityGroups.map((group) => group.securityGroupId),
          },
        },
      ),
      deny('DenyOtherVolumeKey', [...MUST_NAME_VOLUME_KEY, ...MUST_NAME_VOLUME_KEY_UNLESS_NVME], {
        Null: { 'sagemaker:VolumeKmsKeyArn': 'false' },
        ArnNotEquals: { 'sagemaker:VolumeKmsKeyArn': keys },
      }),
      deny('DenyOtherOutputKey', MUST_NAME_OUTPUT_KEY, { ArnNotEquals: { 'sagemaker:OutputKmsKeyArn': keys } }),
    ];
    return actions === undefined ? statements : statements.flatMap((statement) => among(statement, actions));
  }
}

function deny(sid: string, actions: readonly string[], conditions?: Record<string, unknown>): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    actions: [...new Set(actions)],
    resources: ['*'],
    conditions,
  });
}

function without(actions: readonly string[], left: readonly string[]): string[] {
  return actions.filter((action) => !left.includes(action));
}

function among(statement: iam.PolicyStatement, actions: readonly string[]): iam.PolicyStatement[] {
  const kept = statement.actions.filter((action) => actions.includes(action));
  return kept.length === 0 ? [] : [statement.copy({ actions: kept })];
}
