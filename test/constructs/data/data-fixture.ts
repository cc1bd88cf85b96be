import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import {
  DataCatalog,
  DatasetFormat,
  DatasetVerifier,
  DataZones,
  type DataZonesProps,
  GovernedDataset,
  type GovernedDatasetProps,
  ManifestAuthority,
} from '../../../constructs/data';
import { INVENTORY_SOURCE } from '../../../constructs/data/inventory-source';
import { SIGNER_SOURCE } from '../../../constructs/data/signer-source';
import { VERIFIER_SOURCE } from '../../../constructs/data/verifier-source';
import { ACCOUNT, REGION, RoleSimulation } from '../training/role-simulation';
import { FakeAccount } from './fake-account';
import { type Services, Workflow, WorkflowFailure } from './workflow';

type Json = Record<string, unknown>;

/** The zones with two datasets, and people around them. */
export class DataFixture {
  public readonly stack = new Stack(new App(), 'Data', { env: { account: ACCOUNT, region: REGION } });
  public readonly zones: DataZones;
  public readonly authority: ManifestAuthority;
  public readonly catalog: DataCatalog;
  public readonly dataset: GovernedDataset;
  public readonly other: GovernedDataset;
  public readonly verifier: DatasetVerifier;
  public readonly submitter = this.person('Submitter');
  /** May do anything in S3 and KMS by his own policy: an administrator, or whoever has become one. */
  public readonly administrator = this.person('Administrator');

  constructor(props: Partial<GovernedDatasetProps> = {}, zones: DataZonesProps = {}) {
    this.zones = new DataZones(this.stack, 'Zones', zones);
    this.authority = new ManifestAuthority(this.stack, 'Authority', { zones: this.zones });
    this.catalog = new DataCatalog(this.stack, 'Catalog');
    this.verifier = new DatasetVerifier(this.stack, 'Verifier', {
      curatedBucket: this.zones.curated.bucket,
      encryptionKey: this.zones.encryptionKey,
      signingKey: this.authority.signingKey,
    });
    this.dataset = this.addDataset('claims', props);
    this.other = this.addDataset('payments');
    this.dataset.grantSubmit(this.submitter);
    this.administrator.addToPolicy(new iam.PolicyStatement({ actions: ['kms:*', 's3:*'], resources: ['*'] }));
  }

  public addDataset(datasetName: string, props: Partial<GovernedDatasetProps> = {}): GovernedDataset {
    return new GovernedDataset(this.stack, datasetName, {
      datasetName,
      platform: { zones: this.zones, authority: this.authority, catalog: this.catalog },
      schema: { format: DatasetFormat.PARQUET, columns: [{ name: 'id', type: 'string' }] },
      qualityRules: ['IsComplete "id"'],
      ...props,
    });
  }

  public person(name: string): iam.Role {
    return new iam.Role(this.stack, name, { assumedBy: new iam.AccountRootPrincipal() });
  }

  public template(): Template {
    return Template.fromStack(this.stack);
  }

  /** The deployed account, as far as it can be had without AWS. */
  public deploy(): DeployedData {
    return new DeployedData(this, new RoleSimulation(this.template(), this.stack));
  }
}

let standard: { fixture: DataFixture; simulation: RoleSimulation } | undefined;

/** The standard fixture with empty buckets; synthesised once for each test file. */
export function deployStandard(): DeployedData {
  if (standard === undefined) {
    const fixture = new DataFixture();
    standard = { fixture, simulation: fixture.deploy().simulation };
  }
  return new DeployedData(standard.fixture, standard.simulation);
}

/** What an execution gave, or the error that it ended with. */
export interface Execution {
  readonly entered: string[];
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
}

/** A fixture with its policies and its workflow at work. */
export class DeployedData {
  public readonly account: FakeAccount;
  public readonly landing: string;
  public readonly quarantine: string;
  public readonly curated: string;

  /** What Glue gives as the score; a status other than SUCCEEDED if it is text. */
  public quality: number | string = 1;

  /** Findings of Macie; text is the status of a job that does not complete; `undefined`, an account without Macie. */
  public macie: number | string | undefined = 0;

  /** Called when approvers are told. */
  public onAsked: (message: Json) => Promise<void> = async () => {};

  /** Called when the workflow looks for the approval. */
  public onLookForApproval: () => Promise<void> = async () => {};

  /** Called when the workflow waits. */
  public beforeWait: () => void = () => {};

  private readonly claimed = new Set<string>();

  /** Arguments of calls by name. */
  public readonly calls = new Map<string, Json[]>();

  constructor(
    public readonly fixture: DataFixture,
    public readonly simulation: RoleSimulation,
  ) {
    this.account = new FakeAccount(simulation);
    const { landing, quarantine, curated } = fixture.zones;
    this.landing = simulation.valueOf(landing.bucket.bucketName);
    this.quarantine = simulation.valueOf(quarantine.bucket.bucketName);
    this.curated = simulation.valueOf(curated.bucket.bucketName);
    this.account.scannedBucket = this.quarantine;
  }

  public get definition(): Json {
    const resource = this.fixture.dataset.promotion.node.findChild('Resource') as CfnStateMachine;
    return JSON.parse(this.simulation.valueOf(resource.definitionString!)) as Json;
  }

  public get stateMachineName(): string {
    return (this.fixture.dataset.promotion.node.findChild('Resource') as CfnStateMachine).stateMachineName!;
  }

  /** The approver does what the notice asks for. */
  public approve(decision = 'approved', contentSha256?: string): void {
    this.onAsked = async (message) => {
      await this.account.put(
        this.fixture.dataset.approval.approverRole,
        this.curated,
        `approvals/claims/${message['revision'] as string}.json`,
        JSON.stringify({ decision, contentSha256: contentSha256 ?? message['contentSha256'] }),
        '*',
      );
    };
  }

  public async promote(submission = 'may', revision = 'r1'): Promise<Execution> {
    const workflow = new Workflow(this.definition as never, this.services(), revision, () => this.beforeWait());
    try {
      const output = (await workflow.run({ submission })) as Json;
      return { entered: workflow.entered, output };
    } catch (error) {
      if (!(error instanceof WorkflowFailure)) throw error;
      return { entered: workflow.entered, error: error.error, cause: error.message };
    }
  }

  public async verify(event: Json): Promise<Json> {
    const role = this.roleOf(this.fixture.verifier.node.findChild('Verifier'));
    return this.account.invoke(role, VERIFIER_SOURCE, this.environment(), { bucket: this.curated, ...event });
  }

  public sign(event: Json): Promise<Json> {
    const role = this.roleOf(this.fixture.authority.node.findChild('Signer'));
    return this.account.invoke(role, SIGNER_SOURCE, this.environment(), event);
  }

  public environment(): Json {
    return {
      QUARANTINE: this.quarantine,
      CURATED: this.curated,
      SIGNING_KEY_ARN: this.simulation.valueOf(this.fixture.authority.signingKey.key.keyArn),
      SIGNING_ALGORITHM: 'ML_DSA_SHAKE_256',
    };
  }

  private services(): Services {
    const { promotion } = this.fixture.dataset;
    const { account } = this;
    const inventory = this.roleOf(this.fixture.authority.node.findChild('Inventory'));
    return async (call, args) => {
      this.calls.set(call, [...(this.calls.get(call) ?? []), args]);
      switch (call) {
        case 's3:listObjectsV2':
        case 'aws-sdk:s3:listObjectsV2':
          return account.listAs(promotion.role, args['Bucket'] as string, args['Prefix'] as string);
        case 'aws-sdk:s3:copyObject':
          return account.copy(promotion.role, args);
        case 'aws-sdk:s3:getObjectTagging':
          return account.tags(promotion.role, args['Bucket'] as string, args['Key'] as string);
        case 'aws-sdk:s3:getObject':
          await this.onLookForApproval();
          return { Body: (await account.get(promotion.role, args['Bucket'] as string, args['Key'] as string)).body };
        case 'lambda:invoke': {
          const event = args['Payload'] as Json;
          if (event['checks'] !== undefined) return { Payload: await this.sign(event) };
          return { Payload: await account.invoke(inventory, INVENTORY_SOURCE, this.environment(), event) };
        }
        case 'sns:publish':
          await this.onAsked(args['Message'] as Json);
          return {};
        case 'aws-sdk:glue:getTable':
          return {
            Table: { StorageDescriptor: { Location: 's3://table/', Columns: [{ Name: 'id', Type: 'string' }] } },
          };
        case 'aws-sdk:glue:createPartition':
          return {};
        case 'aws-sdk:glue:startDataQualityRulesetEvaluationRun':
          return { RunId: 'dqrun-1' };
        case 'aws-sdk:glue:getDataQualityRulesetEvaluationRun':
          return typeof this.quality === 'string'
            ? { Status: this.quality }
            : { Status: 'SUCCEEDED', ResultIds: ['dqresult-1'] };
        case 'aws-sdk:glue:getDataQualityResult':
          return { Score: this.quality };
        case 'aws-sdk:macie2:getMacieSession':
          if (this.macie === undefined) throw new WorkflowFailure('Macie2.AccessDeniedException', 'not enabled');
          return { Status: 'ENABLED' };
        case 'aws-sdk:macie2:createClassificationJob':
          return { JobId: 'job-1' };
        case 'aws-sdk:macie2:describeClassificationJob':
          return { JobStatus: typeof this.macie === 'string' ? this.macie : 'COMPLETE' };
        case 'aws-sdk:macie2:listFindings':
          return { FindingIds: Array.from({ length: this.macie as number }, (_, i) => `finding-${i}`) };
        case 'aws-sdk:sagemaker:createArtifact':
          this.claim(args['ArtifactName'] as string);
          this.claim((args['Source'] as { SourceUri: string }).SourceUri);
          return { ArtifactArn: `artifact/${(args['Source'] as { SourceUri: string }).SourceUri}` };
        case 'aws-sdk:sagemaker:createAction':
          return { ActionArn: `action/${args['ActionName'] as string}` };
        case 'aws-sdk:sagemaker:addAssociation':
          return {};
        default:
          throw new Error(`The call ${call} is not known here.`);
      }
    };
  }

  /** SageMaker makes no lineage entity of a name, and no artifact of a source, that exists. */
  private claim(unique: string): void {
    if (this.claimed.has(unique)) throw new WorkflowFailure('SageMaker.ValidationException', `${unique} exists`);
    this.claimed.add(unique);
  }

  private roleOf(construct: { readonly node: { findChild(id: string): unknown } }): iam.Role {
    return construct.node.findChild('Role') as iam.Role;
  }
}
