import { apiGateway } from './api-gateway';
import { applicationAutoScaling } from './application-auto-scaling';
import { backup } from './backup';
import { agentAlone, bedrock } from './bedrock';
import { bedrockAgentCore } from './bedrock-agentcore';
import { budgets } from './budgets';
import { cloudtrail } from './cloudtrail';
import { cloudwatch } from './cloudwatch';
import { codebuild } from './codebuild';
import { codepipeline } from './codepipeline';
import { config, recorderAlone } from './config';
import { dynamodb } from './dynamodb';
import { ec2 } from './ec2';
import { ecr } from './ecr';
import { events } from './events';
import { type InsecureTemplate, templateOf } from './fragment';
import { glue } from './glue';
import { guardduty } from './guardduty';
import { iam } from './iam';
import { kms } from './kms';
import { lakeformation } from './lakeformation';
import { lambda } from './lambda';
import { logs } from './logs';
import { macie } from './macie';
import { networkFirewall } from './network-firewall';
import { opensearch } from './opensearch';
import { route53resolver } from './route53resolver';
import { s3 } from './s3';
import { registryAlone, sagemaker } from './sagemaker';
import { secretsManager } from './secrets-manager';
import { sns } from './sns';
import { sqs } from './sqs';
import { stepFunctions } from './step-functions';
import { waf } from './waf';

/**
 * Apps that do everything wrong: each rule fails at least once in one of them.
 *
 * They are data, and not meant to be deployed. By the name of the app, then of the stack.
 */
export const INSECURE_APPS: Readonly<Record<string, Readonly<Record<string, InsecureTemplate>>>> = {
  /** A machine-learning platform as it grows when nobody looks. */
  platform: {
    network: templateOf('A network without borders', ec2, networkFirewall, route53resolver),
    data: templateOf(
      'Data that anybody may read or lose',
      kms,
      s3,
      glue,
      lakeformation,
      macie,
      backup,
      dynamodb,
      opensearch,
      secretsManager,
    ),
    account: templateOf(
      'An account that records little',
      iam,
      cloudtrail,
      config,
      guardduty,
      logs,
      cloudwatch,
      budgets,
    ),
    learning: templateOf(
      'Training and serving without a guard',
      sagemaker,
      bedrock,
      bedrockAgentCore,
      ecr,
      stepFunctions,
      codebuild,
      codepipeline,
    ),
    serving: templateOf('Doors and wires left open', apiGateway, waf, lambda, events, sns, sqs, applicationAutoScaling),
  },
  /** What is missing altogether: rules that pass as soon as the app has one such resource anywhere. */
  beginning: {
    beginning: templateOf('A first try', registryAlone, recorderAlone, agentAlone),
  },
};

/** The account and region that the stacks are for. */
export const INSECURE_ENVIRONMENT = { account: '111122223333', region: 'eu-west-1' };
