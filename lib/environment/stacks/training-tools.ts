import type { Construct } from 'constructs';
import { EndpointService, NetworkZoneName } from '../../../constructs/network';
import {
  ExperimentTracking,
  JobLogGroups,
  PrivatePackageMirror,
  type StudioAppOptions,
  type StudioUserProfile,
  TrackingServerSize,
  type TrainingEnclave,
} from '../../../constructs/training';
import type { TrainingConfiguration } from '../configuration';
import type { KeysStack } from './keys-stack';
import type { NetworkStack } from './network-stack';

const SIZES = {
  small: TrackingServerSize.SMALL,
  medium: TrackingServerSize.MEDIUM,
  large: TrackingServerSize.LARGE,
};

/** The tools of data scientists that a configuration asks for. Made in two parts: Studio must know the mirror already. */
export class TrainingTools {
  private readonly mirror?: PrivatePackageMirror;

  constructor(
    private readonly scope: Construct,
    private readonly training: TrainingConfiguration,
  ) {
    const { packageMirror } = training;
    if (packageMirror)
      this.mirror = new PrivatePackageMirror(scope, 'PackageMirror', {
        domainName: packageMirror.domain,
        repositoryName: packageMirror.repository,
        domainOwner: packageMirror.owner,
      });
  }

  /** What Studio's apps start with. */
  studioApps(): StudioAppOptions | undefined {
    if (!this.mirror) return undefined;
    return {
      jupyterLabLifecycleConfigArns: [this.mirror.jupyterLabConfigArn],
      codeEditorLifecycleConfigArns: [this.mirror.codeEditorConfigArn],
    };
  }

  /** Makes the rest, and lets people use it all. */
  giveTo(
    people: readonly StudioUserProfile[],
    enclave: TrainingEnclave,
    { network }: NetworkStack,
    { keys }: KeysStack,
  ): void {
    for (const { executionRole } of people) this.mirror?.grantInstall(executionRole);
    const { experimentTracking, jobLogGroups } = this.training;
    if (experimentTracking) {
      const tracking = new ExperimentTracking(this.scope, 'ExperimentTracking', {
        serverName: this.training.modelGroup,
        artifactBucket: enclave.artifactBucket,
        outputKey: enclave.zone.outputKey,
        boundary: enclave.boundary,
        size: SIZES[experimentTracking.size ?? 'small'],
        vpcEndpointIds: [
          network.interfaceEndpointId(NetworkZoneName.DEVELOPMENT, EndpointService.SAGEMAKER_EXPERIMENTS),
        ],
      });
      for (const { executionRole } of people) {
        tracking.grantLog(executionRole);
        tracking.grantView(executionRole);
      }
    }
    if (jobLogGroups) new JobLogGroups(this.scope, 'JobLogGroups', { logsKey: keys.logsKey });
  }
}
