/** What an environment's YAML file says. The schema in `schemas/environment.schema.json` describes each field. */
export interface EnvironmentConfiguration {
  readonly name: string;
  readonly purpose: 'production' | 'test' | 'development' | 'sandbox';
  readonly account?: string;
  readonly region?: string;
  readonly availabilityZones?: string[];
  readonly organizationId?: string;
  readonly system: SystemConfiguration;
  readonly keys?: { readonly administrators?: string[] };
  readonly audit?: { readonly existingManagementTrailArn?: string; readonly notify?: string[] };
  readonly network?: NetworkConfiguration;
  readonly data?: {
    readonly classification?: 'internal' | 'confidential' | 'restricted';
    readonly retentionDays?: number;
  };
  readonly images?: string[];
  readonly training?: TrainingConfiguration;
  readonly inference?: { readonly endpoints: EndpointConfiguration[]; readonly setAccountLogRole?: boolean };
}

/** The AI system, as the inventory knows it. */
export interface SystemConfiguration {
  readonly id: string;
  readonly owner: string;
  readonly riskTier: string;
  readonly impactAssessment: string;
}

/** The network. */
export interface NetworkConfiguration {
  readonly cidr?: string;
  readonly layout?: 'separate-vpcs' | 'shared-vpc';
  readonly endpoints?: 'shared' | 'per-zone';
}

/** Training. */
export interface TrainingConfiguration {
  readonly modelGroup: string;
  readonly signIn?: 'sso' | 'iam';
  readonly dataScientists?: { readonly name: string; readonly ssoUser?: string }[];
  readonly pipelines?: PipelineConfiguration[];
}

/** One job of a pipeline. */
export interface JobConfiguration {
  readonly image: string;
  readonly instanceType: string;
  readonly instanceCount?: number;
  readonly volumeSizeGiB?: number;
}

/** One training pipeline. */
export interface PipelineConfiguration {
  readonly name: string;
  readonly validation: JobConfiguration;
  readonly training: JobConfiguration;
  readonly evaluation: JobConfiguration;
  readonly qualityCheck?: {
    readonly image: string;
    readonly instanceType: string;
    readonly problemType: 'Regression' | 'BinaryClassification' | 'MulticlassClassification';
  };
  readonly qualityGate: { readonly metricPath: string; readonly minimum: number };
  readonly inferenceImage: string;
}

/** One endpoint and its front door. */
export interface EndpointConfiguration {
  readonly name: string;
  readonly modelPackageVersion: number;
  readonly image: string;
  readonly artifact: string;
  readonly instanceType?: string;
  readonly minInstances?: number;
  readonly maxInstances?: number;
  readonly consumers?: ConsumerConfiguration[];
}

/** Who may call an endpoint, and how often. */
export interface ConsumerConfiguration {
  readonly name: string;
  readonly roleArn?: string;
  readonly requestsPerDay?: number;
  readonly requestsPerSecond?: number;
}
