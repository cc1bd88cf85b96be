import type { Node, ResourceView } from '../../template/view';
import { MONITORING_KINDS } from './monitoring-job';
import { placesAt } from './places-at';

/** Where the containers of a type are described: paths below its properties, `*` for list items. */
interface ContainerPaths {
  readonly image: string;
  /** Absent where the type takes no environment. */
  readonly environment?: string;
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
  'AWS::SageMaker::Algorithm': [
    { image: 'TrainingSpecification.TrainingImage' },
    {
      image: 'InferenceSpecification.Containers.*.Image',
      environment: 'InferenceSpecification.Containers.*.Environment',
    },
  ],
  'AWS::SageMaker::ImageVersion': [{ image: 'BaseImage' }],
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

/** The SageMaker types that name container images. */
export const IMAGE_TYPES: readonly string[] = Object.keys(CONTAINERS);

/** The SageMaker types that give containers an environment. */
export const ENVIRONMENT_TYPES: readonly string[] = IMAGE_TYPES.filter((type) =>
  CONTAINERS[type]?.some((paths) => paths.environment !== undefined),
);

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
    const path = paths[part];
    if (path === undefined) continue;
    const places = placesAt(resource, path);
    if (!places) return undefined;
    found.push(...places.filter((place) => place.has('')));
  }
  return found;
}
