import { ArnFormat, Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';
import { workflowObservability } from '../workflows/workflow-observability';
import type { DataZones } from './data-zones';
import type { DatasetApproval } from './dataset-approval';
import { DatasetLayout } from './dataset-layout';
import { DatasetLineage } from './dataset-lineage';
import type { DatasetQuality } from './dataset-quality';
import type { DatasetTable } from './dataset-table';
import { arnOfAllLogs } from './log-delivery';
import type { ManifestAuthority } from './manifest-authority';
import type { PersonalDataCheck } from './personal-data-check';
import { renderPromotion } from './promotion/promotion-definition';
import { PersonalDataHandling, type PromotionOptions } from './promotion/promotion-options';

/** Properties of {@link DatasetPromotion}. */
export interface DatasetPromotionProps {
  /** The zones that the dataset passes. */
  readonly zones: DataZones;

  /** The ruleset that a submission must pass. */
  readonly quality: DatasetQuality;

  /** Who approves. */
  readonly approval: DatasetApproval;

  /** What lists and signs. */
  readonly authority: ManifestAuthority;

  /**
   * What is done about personal data.
   *
   * @default - a submission with personal data, or with anything that Macie cannot look at, is rejected
   */
  readonly personalData?: PersonalDataCheck;

  /**
   * What revisions are recorded with in the lineage.
   *
   * @default - a `DatasetLineage` of its own
   */
  readonly lineage?: DatasetLineage;

  /**
   * The table over curated data that learns of every promoted revision.
   *
   * @default - none
   */
  readonly curatedTable?: DatasetTable;
}

/**
 * The workflow that promotes a submission: copies it to quarantine, waits for the malware scan, evaluates the quality
 * rules, looks for personal data, asks for approval, copies it to curated, and has its manifest signed.
 *
 * Start it with `{ "submission": "<folder in landing>" }`; the name of the execution becomes the revision. Its role moves
 * data of this dataset only, and can neither approve nor sign.
 *
 * Every promoted revision is recorded in the lineage of SageMaker: what was submitted and where, the approval, the
 * promotion, and the revision with the hash of its manifest; and associated with what `DatasetLineage` deploys. The artifact
 * of a revision has the URI that a job has as its input, by which jobs and models can be found: back from a model to what
 * was approved, and forward from a poisoned revision to what was trained on it.
 */
export class DatasetPromotion extends Construct {
  /** The workflow. */
  public readonly stateMachine: sfn.IStateMachine;

  /** Its role. */
  public readonly role: iam.Role;

  private readonly props: DatasetPromotionProps;
  private readonly datasetName: string;
  private readonly stateMachineName: string;
  private readonly lineage: DatasetLineage;

  constructor(scope: Construct, id: string, props: DatasetPromotionProps) {
    super(scope, id);
    const { zones, quality, approval } = props;
    const stack = Stack.of(this);
    this.props = props;
    this.datasetName = quality.datasetName;
    this.lineage =
      props.lineage ?? new DatasetLineage(this, 'Lineage', { zones, quality, approval, authority: props.authority });
    this.role = new iam.Role(this, 'Role', {
      description: `Promotes submissions of the dataset ${this.datasetName}`,
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: {
            'aws:SourceArn': stack.formatArn({
              service: 'states',
              resource: 'stateMachine',
              resourceName: '*',
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    });
    const logGroup = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/${stack.stackName}/${this.datasetName}`,
      encryptionKey: zones.logsKey,
      retention: logs.RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    zones.admitWorkflowLogs();
    KeyServiceGrants.of(zones.logsKey).grantToLogs(`/aws/vendedlogs/states/${stack.stackName}/*`);

    // A name that is known beforehand lets the role's policy name the workflow, which depends on that policy.
    this.stateMachineName = Names.uniqueResourceName(this, { maxLength: 80, separator: '-' });
    const resource = new sfn.CfnStateMachine(this, 'Resource', {
      stateMachineName: this.stateMachineName,
      roleArn: this.role.roleArn,
      definitionString: stack.toJsonString(renderPromotion(this.options())),
      tracingConfiguration: { enabled: true },
      loggingConfiguration: {
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logGroup.logGroupArn } }],
        level: 'ALL',
        includeExecutionData: true,
      },
      encryptionConfiguration: {
        type: 'CUSTOMER_MANAGED_KMS_KEY',
        kmsKeyId: zones.encryptionKey.keyArn,
        kmsDataKeyReusePeriodSeconds: 300,
      },
    });
    for (const statement of [...this.moving(), ...this.checking(), ...this.runningItself(), ...this.beingSeen()]) {
      this.role.addToPolicy(statement);
    }
    this.lineage.grantRecord(this.role);
    zones.encryptionKey.grant(this.role, 'kms:Decrypt', 'kms:GenerateDataKey');
    approval.topicKey.grant(this.role, 'kms:Decrypt', 'kms:GenerateDataKey');
    // Step Functions tries the role when it creates the workflow.
    resource.node.addDependency(this.role);
    this.stateMachine = sfn.StateMachine.fromStateMachineArn(this, 'StateMachine', resource.attrArn);
    // Who approves can never start, whatever else the role is given.
    approval.approverRole.addToPrincipalPolicy(
      new iam.PolicyStatement({
        sid: 'NeverStart',
        effect: iam.Effect.DENY,
        actions: ['states:StartExecution'],
        resources: [this.arnOf('stateMachine', this.stateMachineName)],
      }),
    );
    zones.admitDataset({
      datasetName: this.datasetName,
      promotionRole: this.role,
      approverRole: approval.approverRole,
    });
  }

  /**
   * Lets a principal submit: write into this dataset's folder of landing, and start and follow the workflow.
   *
   * @throws if it is the approver's role
   */
  public grantSubmit(grantee: iam.IRole): iam.Grant {
    const { zones, approval } = this.props;
    if (grantee.roleArn === approval.approverRole.roleArn) {
      throw new Error(
        `DatasetPromotion '${this.node.path}': grantSubmit got the role that approves; expected another, because nobody ` +
          'approves his own data. Give the submitters a role of their own.',
      );
    }
    const executions = this.arnOf('execution', `${this.stateMachineName}:*`);
    return zones.landing
      .grantWrite(grantee, `${this.datasetName}/*`)
      .combine(
        iam.Grant.addToPrincipal({
          grantee,
          actions: ['states:StartExecution'],
          resourceArns: [this.arnOf('stateMachine', this.stateMachineName)],
        }),
      )
      .combine(
        iam.Grant.addToPrincipal({
          grantee,
          actions: ['states:DescribeExecution', 'states:StopExecution'],
          resourceArns: [executions],
        }),
      );
  }

  private options(): PromotionOptions {
    const { zones, quality, approval, authority, personalData, curatedTable } = this.props;
    const { partition, account } = Stack.of(this);
    return {
      datasetName: this.datasetName,
      partition,
      accountId: account,
      landingBucket: zones.landing.bucket.bucketName,
      quarantineBucket: zones.quarantine.bucket.bucketName,
      curatedBucket: zones.curated.bucket.bucketName,
      inventoryFunctionArn: authority.inventoryFunction.functionArn,
      signingFunctionArn: authority.signingFunction.functionArn,
      approvalTopicArn: approval.topic.topicArn,
      approvalDays: approval.timeout.toDays(),
      quality: {
        databaseName: quality.table.databaseName,
        tableName: quality.table.tableName,
        rulesetName: quality.rulesetName,
        roleArn: quality.role.roleArn,
        folder: quality.folder,
        minimumScore: quality.minimumScore,
      },
      personalData: personalData?.handling ?? PersonalDataHandling.REJECT,
      customDataIdentifierIds: personalData?.customDataIdentifierIds ?? [],
      curatedTable: curatedTable && { databaseName: curatedTable.databaseName, tableName: curatedTable.tableName },
      lineage: { contextArn: this.lineage.contextArn, sourceArn: this.lineage.sourceArn },
    };
  }

  private moving(): iam.PolicyStatement[] {
    const { landing, quarantine, curated } = this.props.zones;
    const folder = `${DatasetLayout.DATASETS}/${this.datasetName}/*`;
    const approvals = `${DatasetLayout.APPROVALS}/${this.datasetName}/*`;
    return [
      new iam.PolicyStatement({
        sid: 'ReadSource',
        actions: ['s3:GetObject'],
        resources: [
          landing.bucket.arnForObjects(`${this.datasetName}/*`),
          quarantine.bucket.arnForObjects(folder),
          curated.bucket.arnForObjects(approvals),
        ],
      }),
      new iam.PolicyStatement({
        sid: 'WriteCopies',
        actions: ['s3:PutObject'],
        resources: [quarantine.bucket.arnForObjects(folder), curated.bucket.arnForObjects(folder)],
      }),
      new iam.PolicyStatement({
        sid: 'ReadScanResult',
        actions: ['s3:GetObjectTagging'],
        resources: [quarantine.bucket.arnForObjects(folder)],
      }),
      // Without a condition on the prefix: S3 says that an approval is not there yet only to who may list the bucket.
      new iam.PolicyStatement({
        sid: 'List',
        actions: ['s3:ListBucket'],
        resources: [landing, quarantine, curated].map((zone) => zone.bucket.bucketArn),
      }),
    ];
  }

  private checking(): iam.PolicyStatement[] {
    const { quality, approval, authority, curatedTable } = this.props;
    const stack = Stack.of(this);
    const macieJobs = stack.formatArn({ service: 'macie2', resource: 'classification-job', resourceName: '*' });
    return [
      new iam.PolicyStatement({
        sid: 'ShowToTable',
        actions: ['glue:CreatePartition', 'glue:GetTable'],
        resources: [...new Set([...quality.table.arns, ...(curatedTable?.arns ?? [])])],
      }),
      new iam.PolicyStatement({
        sid: 'EvaluateRules',
        actions: ['glue:StartDataQualityRulesetEvaluationRun'],
        resources: [quality.rulesetArn],
      }),
      // Runs and results have no ARN of their own.
      new iam.PolicyStatement({
        sid: 'ReadQuality',
        actions: ['glue:GetDataQualityResult', 'glue:GetDataQualityRulesetEvaluationRun'],
        resources: [stack.formatArn({ service: 'glue', resource: 'dataQualityRuleset', resourceName: '*' })],
      }),
      new iam.PolicyStatement({
        sid: 'PassQualityRole',
        actions: ['iam:PassRole'],
        resources: [quality.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'glue.amazonaws.com' } },
      }),
      new iam.PolicyStatement({
        sid: 'InspectPersonalData',
        actions: ['macie2:CreateClassificationJob', 'macie2:DescribeClassificationJob'],
        resources: [macieJobs],
      }),
      // These have no resource that a policy could name.
      new iam.PolicyStatement({
        sid: 'ReadFindings',
        actions: ['macie2:GetMacieSession', 'macie2:ListFindings'],
        resources: ['*'],
      }),
      new iam.PolicyStatement({
        sid: 'ListAndSign',
        actions: ['lambda:InvokeFunction'],
        resources: [authority.inventoryFunction.functionArn, authority.signingFunction.functionArn],
      }),
      new iam.PolicyStatement({
        sid: 'AskForApproval',
        actions: ['sns:Publish'],
        resources: [approval.topic.topicArn],
      }),
    ];
  }

  /**
   * Distributed maps run as executions of the same workflow.
   *
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html
   */
  private runningItself(): iam.PolicyStatement[] {
    return [
      new iam.PolicyStatement({
        sid: 'StartMaps',
        actions: ['states:StartExecution'],
        resources: [this.arnOf('stateMachine', this.stateMachineName)],
      }),
      new iam.PolicyStatement({
        sid: 'FollowMaps',
        actions: ['states:DescribeExecution', 'states:StopExecution'],
        resources: ['execution', 'express'].map((resource) => this.arnOf(resource, `${this.stateMachineName}/*`)),
      }),
    ];
  }

  /**
   * Logs, traces, and the key that execution data is encrypted under.
   *
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
   */
  private beingSeen(): iam.PolicyStatement[] {
    const { encryptionKey } = this.props.zones;
    return [
      workflowObservability(),
      new iam.PolicyStatement({
        sid: 'EncryptLogsOnTheWay',
        actions: ['kms:GenerateDataKey'],
        resources: [encryptionKey.keyArn],
        conditions: { StringEquals: { 'kms:EncryptionContext:SourceArn': arnOfAllLogs(this) } },
      }),
    ];
  }

  private arnOf(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
