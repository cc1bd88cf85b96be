import type { Node, ResourceView } from '../../template/view';
import { MONITORING_KINDS } from './monitoring-job';
import { placesAt } from './places-at';

/** Where the containers of a type are described: paths below its properties, `*` for list items. */
interface ContainerPaths {
  readonly image: string;
  readonly environment: string;
}

const IN_MODEL: readonly ContainerPaths[] = ['PrimaryContainer', 'Containers.*'].map((container) => ({
  image: `${container}.Image`,
  environment: `${container}.Environment`,
}));

const IN_PACKAGE: readonly ContainerPaths[] = [
  'InferenceSpecification.Containers.*',
  'AdditionalInferenceSpecifications.*.Containers.*',
].map((container) => ({ image: `${container}.Image`, environment: `${container}.Environment` }));

const IN_PROCESSING_JOB: readonly ContainerPaths[] = [
  { image: 'AppSpecification.ImageUri', environment: 'Environment' },
];

/** Every SageMaker type, jobs inside pipelines included, that describes a container, and where. */
const CONTAINERS: Readonly<Record<string, readonly ContainerPaths[]>> = {
  'AWS::SageMaker::Model': IN_MODEL,
  'embedded:SageMaker::Model': IN_MODEL,
  'AWS::SageMaker::ModelPackage': IN_PACKAGE,
  'embedded:SageMaker::ModelPackage': IN_PACKAGE,
  'AWS::SageMaker::InferenceComponent': [
    { image: 'Specification.Container.Image', environment: 'Specification.Container.Environment' },
  ],
  'AWS::SageMaker::ProcessingJob': IN_PROCESSING_JOB,
  'embedded:SageMaker::ProcessingJob': IN_PROCESSING_JOB,
  'embedded:SageMaker::QualityCheck': IN_PROCESSING_JOB,
  'embedded:SageMaker::ClarifyCheck': IN_PROCESSING_JOB,
  'embedded:SageMaker::TrainingJob': [{ image: 'AlgorithmSpecification.TrainingImage', environment: 'Environment' }],
  'embedded:SageMaker::HyperParameterTuningJob': ['TrainingJobDefinition', 'TrainingJobDefinitions.*'].map((job) => ({
    image: `${job}.AlgorithmSpecification.TrainingImage`,
    environment: `${job}.Environment`,
  })),
  ...Object.fromEntries(
    MONITORING_KINDS.map((kind) => [
      `AWS::SageMaker::${kind}JobDefinition`,
      [{ image: `${kind}AppSpecification.ImageUri`, environment: `${kind}AppSpecification.Environment` }],
    ]),
  ),
  'AWS::SageMaker::MonitoringSchedule': [
    {
      image: 'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringAppSpecification.ImageUri',
      environment: 'MonitoringScheduleConfig.MonitoringJobDefinition.Environment',
    },
  ],
};

/** The SageMaker types that describe containers. */
export const CONTAINER_TYPES: readonly string[] = Object.keys(CONTAINERS);

/** The places of a resource that name a container image; `undefined` when the containers are not known. */
export function containerImages(resource: ResourceView): Node[] | undefined {
  return written(resource, 'image');
}

/** The places of a resource that hold a container's environment; `undefined` when the containers are not known. */
export function containerEnvironments(resource: ResourceView): Node[] | undefined {
  return written(resource, 'environment');
}

function written(resource: ResourceView, part: keyof ContainerPaths): Node[] | undefined {
  const found: Node[] = [];
  for (const paths of CONTAINERS[resource.type] ?? []) {
    const places = placesAt(resource, paths[part]);
    if (!places) return undefined;
    found.push(...places.filter((place) => place.has('') || place.get() !== undefined));
  }
  return found;
}
