import { Stack, type StackProps } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { TopicTarget } from '../../../constructs/audit';
import { EndpointService, NetworkZoneName } from '../../../constructs/network';
import {
  ModelLineage,
  PinnedImage,
  type QualityProblemType,
  StudioAuthMode,
  TrainingEnclave,
} from '../../../constructs/training';
import type { EnvironmentConfiguration, JobConfiguration, TrainingConfiguration } from '../configuration';
import { removalPolicyOf } from '../lifecycle';
import { removeTraining } from '../sandbox-removal';
import type { AuditStack } from './audit-stack';
import type { DataStack } from './data-stack';
import type { DatasetsStack } from './datasets-stack';
import type { KeysStack } from './keys-stack';
import type { NetworkStack } from './network-stack';
import { TrainingTools } from './training-tools';

/** What the training stack builds on. */
export interface TrainingStackDependencies {
  readonly keys: KeysStack;
  /** Its alerts tell of every use of break-glass. */
  readonly audit: AuditStack;
  readonly network: NetworkStack;
  readonly data: DataStack;
  /** The governed datasets, whose manifests every pipeline verifies first. */
  readonly datasets?: DatasetsStack;
}

/** Studio in the zone of development, and in that of training the pipelines; the model register and the personas. */
export class TrainingStack extends Stack {
  readonly enclave: TrainingEnclave;

  constructor(
    scope: Construct,
    id: string,
    configuration: EnvironmentConfiguration & { readonly training: TrainingConfiguration },
    dependencies: TrainingStackDependencies,
    props: StackProps,
  ) {
    super(scope, id, props);
    const { keys, audit, network, data } = dependencies;
    const { training } = configuration;
    const zone = network.network.zone(NetworkZoneName.TRAINING);
    const studio = network.network.zone(NetworkZoneName.DEVELOPMENT);
    const studioEndpoint = (service: EndpointService): string =>
      network.network.interfaceEndpointId(NetworkZoneName.DEVELOPMENT, service);
    const tools = new TrainingTools(this, training);
    this.enclave = new TrainingEnclave(this, 'Enclave', {
      vpc: zone.vpc,
      modelGroupName: training.modelGroup,
      key: keys.keys.keyFor(keys.classification),
      network: {
        subnets: zone.subnets,
        securityGroup: zone.securityGroup,
        studioEndpointIds: [EndpointService.SAGEMAKER_API, EndpointService.SAGEMAKER_STUDIO].map(studioEndpoint),
      },
      // A notebook runs what its owner has just installed: it lives in another zone than the jobs that it starts.
      studioNetwork: {
        vpc: studio.vpc,
        subnets: studio.subnets,
        securityGroups: [
          studio.securityGroup,
          ...(network.network.egress ? [network.network.egress.securityGroup] : []),
        ],
      },
      storage: {
        dataBucket: data.datasets.bucket,
        artifactBucket: data.artifacts.bucket,
        classification: keys.classification,
      },
      studio: {
        authMode: training.signIn === 'iam' ? StudioAuthMode.IAM : StudioAuthMode.SSO,
        apps: tools.studioApps(),
      },
    });
    new ModelLineage(this, 'ModelLineage', {
      registry: this.enclave.registry,
      dataBucket: data.datasets.bucket,
      artifactBucket: data.artifacts.bucket,
      manifestVerifier: dependencies.datasets?.verifier.function,
      removalPolicy: removalPolicyOf(configuration),
    });
    const { topic, undelivered } = audit.alerts;
    this.enclave.personas.onBreakGlass('BreakGlassUse', { target: new TopicTarget(topic, undelivered) });
    const people = (training.dataScientists ?? []).map(({ name, ssoUser, iamPrincipal }) =>
      this.enclave.addDataScientist(name, ssoUser, iamPrincipal ? new iam.ArnPrincipal(iamPrincipal) : undefined),
    );
    tools.giveTo(people, this.enclave, network, keys);
    for (const { url, secretArn, branch } of training.gitRepositories ?? [])
      this.enclave.addGitRepository(`Git-${url.replace(/[^A-Za-z0-9]+/g, '-')}`, {
        repositoryUrl: url,
        credentials: Secret.fromSecretCompleteArn(
          this,
          `GitCredentials-${url.replace(/[^A-Za-z0-9]+/g, '-')}`,
          secretArn,
        ),
        branch,
      });

    const image = (reference: string): PinnedImage => {
      const [repository, digest] = reference.split('@') as [string, string];
      return PinnedImage.fromRepository(data.repository(repository).repository, digest);
    };
    const job = ({ image: reference, ...machines }: JobConfiguration) => ({ image: image(reference), ...machines });
    for (const pipeline of training.pipelines ?? []) {
      this.enclave.addPipeline(`Pipeline-${pipeline.name}`, {
        pipelineName: pipeline.name,
        manifestVerifier: dependencies.datasets?.verifier.function,
        steps: {
          validation: job(pipeline.validation),
          training: job(pipeline.training),
          evaluation: job(pipeline.evaluation),
          qualityGate: pipeline.qualityGate,
          qualityCheck: pipeline.qualityCheck && {
            image: image(pipeline.qualityCheck.image),
            instanceType: pipeline.qualityCheck.instanceType,
            problemType: pipeline.qualityCheck.problemType as QualityProblemType,
            baselineStatisticsUri: pipeline.qualityCheck.baseline?.statistics,
            baselineConstraintsUri: pipeline.qualityCheck.baseline?.constraints,
          },
          inferenceImage: image(pipeline.inferenceImage),
        },
      });
    }
    if (configuration.purpose === 'sandbox') removeTraining(this.enclave, studio, keys.keys);
  }
}
