import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct, type IDependable } from 'constructs';
import { InlineFunction } from '../functions/inline-function';
import {
  ENDPOINT_CAPTURE_SOURCE,
  INVOCATION_LOGGING_SOURCE,
  MODEL_CARD_SOURCE,
  PACKAGE_APPROVAL_SOURCE,
} from './account-check-sources';

/** Something that AWS Config does not record, and that a function asks instead. */
export enum AccountQuestion {
  /** Does the account log what its foundation models are asked and answer? */
  BEDROCK_INVOCATION_LOGGING = 'BedrockInvocationLogging',
  /** Does each endpoint configuration in use capture requests and answers? */
  SAGEMAKER_ENDPOINT_CAPTURE = 'SageMakerEndpointCapture',
  /** Does each model in use come from a package that is approved? */
  SAGEMAKER_PACKAGE_APPROVAL = 'SageMakerPackageApproval',
  /** Is each model card encrypted under a key of the customer? */
  SAGEMAKER_MODEL_CARD = 'SageMakerModelCard',
}

/** Properties of an `AccountCheck`. */
export interface AccountCheckProps {
  /** What the function asks. */
  readonly question: AccountQuestion;

  /** Key of the function's logs. Its policy is extended for CloudWatch Logs if it is of this app. */
  readonly logsKey: kms.IKey;
}

/** One read-only permission of a check. */
interface Permission {
  readonly sid: string;
  readonly actions: string[];
  /** Kinds of SageMaker resources; none where AWS takes no resource. */
  readonly kinds?: string[];
}

const ENDPOINT_READING: Permission[] = [
  { sid: 'ListEndpoints', actions: ['sagemaker:ListEndpoints'] },
  { sid: 'ReadEndpoints', actions: ['sagemaker:DescribeEndpoint'], kinds: ['endpoint'] },
  { sid: 'ReadEndpointConfigs', actions: ['sagemaker:DescribeEndpointConfig'], kinds: ['endpoint-config'] },
];

const CHECKS: { readonly [question in AccountQuestion]: { source: string; permissions: Permission[]; asks: string } } =
  {
    [AccountQuestion.BEDROCK_INVOCATION_LOGGING]: {
      source: INVOCATION_LOGGING_SOURCE,
      asks: 'whether invocations of foundation models are logged',
      permissions: [{ sid: 'ReadInvocationLogging', actions: ['bedrock:GetModelInvocationLoggingConfiguration'] }],
    },
    [AccountQuestion.SAGEMAKER_ENDPOINT_CAPTURE]: {
      source: ENDPOINT_CAPTURE_SOURCE,
      asks: 'whether endpoints capture requests and answers',
      permissions: ENDPOINT_READING,
    },
    [AccountQuestion.SAGEMAKER_PACKAGE_APPROVAL]: {
      source: PACKAGE_APPROVAL_SOURCE,
      asks: 'whether models in use come from approved packages',
      permissions: [
        ...ENDPOINT_READING,
        { sid: 'ReadModels', actions: ['sagemaker:DescribeModel'], kinds: ['model'] },
        { sid: 'ReadPackages', actions: ['sagemaker:DescribeModelPackage'], kinds: ['model-package'] },
      ],
    },
    [AccountQuestion.SAGEMAKER_MODEL_CARD]: {
      source: MODEL_CARD_SOURCE,
      asks: 'whether model cards are encrypted under customer-managed keys',
      permissions: [
        { sid: 'ListModelCards', actions: ['sagemaker:ListModelCards'] },
        { sid: 'ReadModelCards', actions: ['sagemaker:DescribeModelCard'], kinds: ['model-card'] },
      ],
    },
  };

/**
 * A function that answers one question of AWS Config about something that AWS Config does not record.
 *
 * It reads, and tells AWS Config what it found; it changes nothing. An AWS Config rule with `CUSTOM_LAMBDA` invokes it on
 * a schedule: give its ARN to the conformance pack, or make a rule of your own.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_lambda-functions.html
 */
export class AccountCheck extends Construct {
  /** The function. */
  public readonly function: lambda.Function;

  /** What it asks. */
  public readonly question: AccountQuestion;

  /** That AWS Config may invoke the function. A conformance pack that names it must wait for this. */
  public readonly invocable: IDependable;

  constructor(scope: Construct, id: string, props: AccountCheckProps) {
    super(scope, id);
    this.question = props.question;
    const { source, permissions, asks } = CHECKS[props.question];
    const { role, function: check } = new InlineFunction(this, 'Default', {
      source,
      description: `Tells AWS Config ${asks}`,
      encryptionKey: props.logsKey,
      timeout: Duration.minutes(5),
      memorySize: 256,
    });
    this.function = check;
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'TellConfig',
        // AWS Config takes no resource for this; the result token that it hands out names the rule.
        actions: ['config:PutEvaluations'],
        resources: ['*'],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ReadOwnAnswers',
        actions: ['config:GetComplianceDetailsByConfigRule'],
        resources: [Stack.of(this).formatArn({ service: 'config', resource: 'config-rule', resourceName: '*' })],
      }),
    );
    for (const permission of permissions) role.addToPolicy(this.statement(permission));
    this.function.addPermission('Config', {
      principal: new iam.ServicePrincipal('config.amazonaws.com'),
      sourceAccount: Stack.of(this).account,
    });
    this.invocable = this.function.node.findChild('Config');
  }

  private statement({ sid, actions, kinds }: Permission): iam.PolicyStatement {
    const resources = kinds?.map((resource) =>
      Stack.of(this).formatArn({
        service: 'sagemaker',
        resource,
        resourceName: '*',
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      }),
    );
    return new iam.PolicyStatement({ sid, actions, resources: resources ?? ['*'] });
  }
}
