import { EndpointService } from './endpoint-service';
import { NetworkZoneName } from './zone-name';

/** What every workload needs: credentials, keys, logs, metrics, images. */
const EVERY_ZONE = [
  EndpointService.STS,
  EndpointService.KMS,
  EndpointService.LOGS,
  EndpointService.MONITORING,
  EndpointService.ECR_API,
  EndpointService.ECR_DOCKER,
];

const BY_ZONE: Record<NetworkZoneName, EndpointService[]> = {
  // People build everything, so they reach everything that is built with; model invocation stays with Bedrock's runtime.
  [NetworkZoneName.DEVELOPMENT]: [
    ...EVERY_ZONE,
    EndpointService.SAGEMAKER_API,
    EndpointService.SAGEMAKER_RUNTIME,
    EndpointService.SAGEMAKER_FEATURE_STORE_RUNTIME,
    EndpointService.SAGEMAKER_METRICS,
    EndpointService.SAGEMAKER_STUDIO,
    EndpointService.SAGEMAKER_NOTEBOOK,
    EndpointService.SAGEMAKER_EXPERIMENTS,
    EndpointService.BEDROCK,
    EndpointService.BEDROCK_RUNTIME,
    EndpointService.BEDROCK_AGENT,
    EndpointService.BEDROCK_AGENT_RUNTIME,
    EndpointService.SECRETS_MANAGER,
    EndpointService.CODEARTIFACT_API,
    EndpointService.CODEARTIFACT_REPOSITORIES,
  ],
  // A training job reports and tracks. It calls no model, reads no secret and installs no package: images carry those.
  [NetworkZoneName.TRAINING]: [
    ...EVERY_ZONE,
    EndpointService.SAGEMAKER_API,
    EndpointService.SAGEMAKER_METRICS,
    EndpointService.SAGEMAKER_EXPERIMENTS,
  ],
  [NetworkZoneName.INFERENCE]: [
    ...EVERY_ZONE,
    EndpointService.SAGEMAKER_RUNTIME,
    EndpointService.SAGEMAKER_FEATURE_STORE_RUNTIME,
    EndpointService.BEDROCK_RUNTIME,
    EndpointService.BEDROCK_AGENT_RUNTIME,
    EndpointService.BEDROCK_AGENTCORE,
    EndpointService.BEDROCK_AGENTCORE_GATEWAY,
    EndpointService.SECRETS_MANAGER,
  ],
  [NetworkZoneName.DATA]: [
    ...EVERY_ZONE,
    EndpointService.SAGEMAKER_API,
    EndpointService.SAGEMAKER_FEATURE_STORE_RUNTIME,
    EndpointService.SECRETS_MANAGER,
  ],
};

/**
 * The services that a zone reaches by default: what its kind of work needs, and no more.
 *
 * Nineteen endpoints in every zone would cost about a thousand dollars a month and give a training job ways out that it
 * never uses.
 */
export function defaultZoneServices(zone: NetworkZoneName): EndpointService[] {
  return [...BY_ZONE[zone]];
}
