/** A finding of another tool that we accept, where, and why. */
export interface AcceptedFinding {
  /** Matches the tool's full rule id: `AwsSolutions::AwsSolutions-IAM5[…]`, or cfn-lint's `W3005`. */
  readonly rule: RegExp;
  /** Matches the construct path below the environment, or for cfn-lint the message. */
  readonly at: RegExp;
  /** For the auditor. */
  readonly reason: string;
}

/**
 * What AwsSolutions, NIST 800-53 r5 and HIPAA say of the shipped environments and we accept. Each finding that matches is
 * acknowledged on its own, at its resource. An entry that matches nothing is stale and fails the run.
 */
export const ACCEPTED: readonly AcceptedFinding[] = [
  {
    rule: /-IAMNoInlinePolicy$/,
    at: /./,
    reason:
      'The policy belongs to one role and grants it one task; CDK writes grants as inline policies, which vanish with the role.',
  },
  {
    rule: /AwsSolutions-IAM5\[/,
    at: /^Training\/Enclave\/(VpcOnly)?Boundary\/Policy\/Resource$/,
    reason: 'A permissions boundary: a ceiling that grants nothing, over families of actions.',
  },
  {
    rule: /AwsSolutions-IAM5\[Action::[a-z0-9-]+:\*?(Describe|List|Get|BatchGet)[A-Za-z]*\*?\]$/,
    at: /^Training\/Enclave\/(Personas\/(Auditor|Operator|MlEngineer|ModelApprover|BreakGlass)Policy|DataScientistPolicy|Studio\/)/,
    reason:
      'Reading metadata. Most of these actions take no narrower resource, and a list by name would miss what AWS adds.',
  },
  {
    rule: /AwsSolutions-IAM5\[Action::sagemaker:(Delete|Stop|Update)\*\]$/,
    at: /^Training\/Enclave\/Personas\/BreakGlassPolicy\/Resource$/,
    reason:
      'Break-glass: what must be stopped in an emergency is not known beforehand. Its use is alarmed and reviewed.',
  },
  {
    rule: /AwsSolutions-IAM5\[Action::kms:(GenerateDataKey|ReEncrypt)\*\]$/,
    at: /./,
    reason:
      'CDK grants the use of one key this way; the resource is that key, and the families hold only variants of the same use.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::\*\]$/,
    at: /./,
    reason:
      'Actions that take no narrower resource (describe calls, the ECR token, metrics, network interfaces), bound by conditions where there are any.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::[^\]]*ExportsOutput[^\]]*\/([a-z/*<>.A-Z0-9-]+)\]$/,
    at: /./,
    reason: 'Objects of one bucket, below one prefix where there is one: object names are not known at deployment.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::<[A-Za-z0-9]+\.Arn>\/?[a-z/*-]*\]$/,
    at: /./,
    reason: 'Parts of one resource of this stack, such as the objects of one bucket.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::arn:[^\]]*:(ec2|logs|config|sagemaker|states|events|glue|cloudwatch|backup|macie2|s3|kms|lambda|ecr|sns):[^\]]*\]$/,
    at: /./,
    reason:
      'Names that the service or the user chooses later (jobs, log streams, interfaces); bound by a prefix, the account and conditions.',
  },
  {
    rule: /AwsSolutions-IAM4\[Policy::.*AWSLambdaBasicExecutionRole\]$/,
    at: /^Network\/AWS679f/,
    reason: "CDK's provider of AwsCustomResource; it runs while deploying and may write its log.",
  },
  {
    rule: /AwsSolutions-IAM4\[Policy::.*AmazonAPIGatewayPushToCloudWatchLogs\]$/,
    at: /^Inference\/AccountLogging\/Role\/Resource$/,
    reason: 'API Gateway tests the role against this policy when it is set.',
  },
  {
    rule: /-Lambda(Concurrency|DLQ|InsideVPC)$/,
    at: /^Network\/AWS679f/,
    reason:
      "CDK's provider of AwsCustomResource: called by CloudFormation while deploying, to read two prefix lists and empty default security groups.",
  },
  {
    rule: /AwsSolutions-COG4$/,
    at: /^Inference\/.*FrontDoor\/Api\//,
    reason: 'The method is authorised by IAM, not by Cognito.',
  },
  {
    rule: /-APIGWCacheEnabledAndEncrypted$/,
    at: /^Inference\/.*FrontDoor\/Api\//,
    reason: 'Inference answers must not be cached: they belong to one caller.',
  },
  {
    rule: /-APIGWSSLEnabled$/,
    at: /^Inference\/.*FrontDoor\/Api\//,
    reason: 'A client certificate is for HTTP backends; this one is an AWS service integration that IAM authorises.',
  },
  {
    rule: /-S3BucketReplicationEnabled$/,
    at: /./,
    reason:
      'Datasets and models are backed up to a locked vault; logs and captures are short-lived. Replication to a second region is an option of the data.',
  },
  {
    rule: /-S3DefaultEncryptionKMS$/,
    at: /AccessLogs\/Bucket\/Resource$/,
    reason: 'The destination of server access logs cannot have SSE-KMS.',
  },
  {
    rule: /-VPCDefaultSecurityGroupClosed$/,
    at: /^Network\/Network\/.*Vpc$/,
    reason: 'A template cannot show it: the group is emptied by a call at deployment.',
  },
  {
    rule: /-EC2RestrictedCommonPorts$/,
    at: /^Network\/Network\/.*Workloads/,
    reason: 'The source is the group itself: the nodes of one training job talk to each other, over EFA and IPsec too.',
  },
  {
    rule: /AwsSolutions-SQS3$/,
    at: /Undelivered(\/Queue)?\/Resource$/,
    reason: 'It is a dead-letter queue itself, of EventBridge rules.',
  },
  {
    rule: /AwsSolutions-VPC3$/,
    at: /^Network\/Network\/[A-Za-z]+\/Wall\//,
    reason: 'Network ACLs on purpose: in a shared VPC they keep the tiers apart, whatever a security group says.',
  },
  {
    rule: /-Lambda(DLQ|Concurrency)$/,
    at: /^Datasets\/(Manifests|Verifier)\//,
    reason:
      'Called synchronously by a workflow, which sees a failure itself; a reservation would take concurrency from the rest of the account.',
  },
  {
    rule: /-Lambda(DLQ|Concurrency|InsideVPC)$/,
    at: /^Compliance\/Checks\//,
    reason:
      'AWS Config calls it once a day and shows a failed run itself; it reads settings through AWS APIs and handles no data.',
  },
  {
    rule: /-Lambda(DLQ|Concurrency|InsideVPC)$/,
    at: /^(Audit|Data|Training)\/(BucketContent|ModelPackage|StudioDomain)Removal\//,
    reason:
      'CloudFormation calls it once, when a sandbox is deleted, and shows a failure itself; it calls AWS APIs and reads no data.',
  },
];
