/** What an environment's YAML file says. The schema in `schemas/environment.schema.json` describes each field. */
export interface EnvironmentConfiguration {
  readonly name: string;
  readonly purpose: 'production' | 'test' | 'development' | 'sandbox';
  readonly account?: string;
  readonly region?: string;
  readonly availabilityZones?: string[];
  readonly organizationId?: string;
  readonly system: SystemConfiguration;
  readonly keys?: KeysConfiguration;
  readonly audit?: {
    readonly existingManagementTrailArn?: string;
    readonly notify?: string[];
    readonly configRecorder?: 'create' | 'existing';
  };
  readonly detection?: DetectionConfiguration;
  readonly oversight?: {
    readonly approvers?: string[];
    readonly notify?: string[];
    readonly monthlyBudgetUsd?: number;
  };
  readonly backup?: { readonly retentionDays?: number };
  readonly network?: NetworkConfiguration;
  readonly data?: {
    readonly classification?: 'internal' | 'confidential' | 'restricted';
    readonly retentionDays?: number;
    readonly erasers?: string[];
    readonly perimeter?: { readonly exemptPrincipals: string[] };
    readonly accessPoints?: AccessPointConfiguration[];
    readonly replication?: { readonly bucket: string; readonly keyArn: string };
    readonly lakeFormation?: LakeFormationConfiguration;
    readonly datasets?: DatasetConfiguration[];
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
  /** Path of the assessment, made absolute when the file is read. */
  readonly impactAssessmentFile?: string;
}

/** Who administers the keys, by role name or ARN. */
export interface KeysConfiguration {
  readonly administrators?: string[];
  readonly deploymentRoles?: string[];
}

/** The network. */
export interface NetworkConfiguration {
  readonly cidr?: string;
  readonly layout?: 'separate-vpcs' | 'shared-vpc';
  readonly endpoints?: 'shared' | 'per-zone';
  readonly dnsFirewall?: 'block' | 'monitor';
  readonly encryptionControl?: 'monitor' | 'enforce';
  readonly developmentEgress?: EgressConfiguration;
}

/** A way from development to named hosts on the internet. */
export interface EgressConfiguration {
  readonly allowedDomains: string[];
  readonly singleAvailabilityZone?: boolean;
}

/** Training. */
export interface TrainingConfiguration {
  readonly modelGroup: string;
  readonly signIn?: 'sso' | 'iam';
  readonly dataScientists?: { readonly name: string; readonly ssoUser?: string; readonly iamPrincipal?: string }[];
  readonly gitRepositories?: { readonly url: string; readonly secretArn: string; readonly branch?: string }[];
  /** An MLflow tracking server. */
  readonly experimentTracking?: { readonly size?: 'small' | 'medium' | 'large' };
  /** The CodeArtifact repository that pip in Studio installs from. */
  readonly packageMirror?: { readonly domain: string; readonly repository: string; readonly owner?: string };
  /** Whether to make SageMaker's log groups of the account and region, under our key. */
  readonly jobLogGroups?: boolean;
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
    /** S3 URIs of the files of a baseline; without it, that of the last approved model. */
    readonly baseline?: { readonly statistics: string; readonly constraints: string };
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
  readonly monitors?: MonitorsConfiguration;
  readonly card?: CardConfiguration;
  readonly consumers?: ConsumerConfiguration[];
}

/** Who may call an endpoint, and how often. */
export interface ConsumerConfiguration {
  readonly name: string;
  readonly roleArn?: string;
  readonly requestsPerDay?: number;
  readonly requestsPerSecond?: number;
}

/** What to do about a detector of which an account has one per region. */
export type DetectorConfiguration = 'create' | 'existing' | 'none';

/** Detectors of the account. */
export interface DetectionConfiguration {
  readonly guardDuty?: DetectorConfiguration;
  readonly macie?: DetectorConfiguration;
  readonly securityHub?: DetectorConfiguration;
  readonly externalAccess?: DetectorConfiguration;
  readonly unusedAccess?: DetectorConfiguration;
}

/** Monitors of an endpoint. */
export interface MonitorsConfiguration {
  readonly analyzerImage: string;
  readonly clarifyImage: string;
  readonly problemType: 'Regression' | 'BinaryClassification' | 'MulticlassClassification';
  readonly inferenceAttribute?: string;
}

/** What a model card says that nobody else can. */
export interface CardConfiguration {
  readonly description: string;
  readonly purpose: string;
  readonly intendedUses: string;
  readonly riskRating: 'High' | 'Medium' | 'Low' | 'Unknown';
  readonly riskExplanation: string;
  readonly observations: string;
  readonly datasets: string[];
  readonly evaluations: {
    readonly name: string;
    readonly observation: string;
    readonly metrics: { readonly [name: string]: number };
  }[];
  readonly businessProblem: string;
  readonly stakeholders: string;
  readonly ethicalConsiderations: string;
  readonly caveats: string;
}

/** A door to a zone of governed data: landing to write, the others to read. */
export interface AccessPointConfiguration {
  readonly name: string;
  readonly zone: 'landing' | 'quarantine' | 'curated';
  readonly from?: 'data' | 'training' | 'development';
}

/** Lake Formation over curated data. */
export interface LakeFormationConfiguration {
  readonly settings: 'create' | 'existing';
  readonly administrators?: string[];
  readonly readers?: string[];
}

/** A governed dataset. */
export interface DatasetConfiguration {
  readonly name: string;
  readonly format: 'parquet' | 'csv' | 'json-lines';
  readonly columns: { readonly name: string; readonly type: string }[];
  readonly qualityRules: string[];
  readonly submitters?: string[];
  readonly approvers?: string[];
  readonly personalData?: {
    readonly handling?: 'reject' | 'approver-decides';
    readonly customIdentifierIds?: string[];
  };
}
