import type { ResourceGraph } from '../../template/graph';
import { any, notApplicable, pass, unknown, unlessOpen } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { answersAwsConfig } from '../shared/answers-aws-config';

const ASYNCHRONOUS_CALLERS = /^(events|sns|s3|ses|iot|config|logs|cloudwatch|lambda\.alarms\.cloudwatch)\./;

/** Only functions that something calls without waiting for the answer are judged. */
export const functionDeadLetters: Rule = {
  id: 'LambdaFunctionDeadLetters',
  appliesTo: ['AWS::Lambda::Function'],
  severity: 'warning',
  problem: 'events that the function fails on are lost',
  fix: "Set 'DeadLetterConfig', or an 'AWS::Lambda::EventInvokeConfig' with 'OnFailure'.",
  controls: {
    'iso27001:A.8.16': {
      why: 'Events that could not be handled are kept, so that somebody can look into them.',
      as: 'supporting',
    },
  },
  equivalents: {
    'cdk-nag': ['NIST.800.53.R5-LambdaDLQ', 'HIPAA.Security-LambdaDLQ'],
    guard: ['LAMBDA_DLQ_CHECK'],
    'checkov-cfn': ['CKV_AWS_116'],
    'checkov-tf': ['CKV_AWS_116'],
    config: ['LAMBDA_DLQ_CHECK'],
  },
  configRules: ['LAMBDA_DLQ_CHECK'],
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  check: (handler, { graph }) => {
    if (!isCalledAsynchronously(handler, graph)) return notApplicable('nothing is seen to call it asynchronously');
    const answers = answersAwsConfig(handler, graph);
    if (answers === true) return notApplicable('AWS Config shows a failed run, and asks again');
    const outcome = handler.present('DeadLetterConfig.TargetArn');
    if (outcome.verdict !== 'fail') return outcome;
    const configured = any(
      ...graph
        .referrers(handler, 'AWS::Lambda::EventInvokeConfig')
        .filter((config) => graph.names(config.get('FunctionName'), handler))
        .map((config) => config.present('DestinationConfig.OnFailure.Destination')),
    );
    if (configured.verdict === 'pass') return pass(outcome.at);
    if (configured.verdict === 'unknown') return unknown(configured.detail ?? 'a destination for failures', outcome.at);
    return unlessOpen(outcome, answers, 'who invokes the function');
  },
};

function isCalledAsynchronously(handler: ResourceView, graph: ResourceGraph): boolean {
  return graph.referrers(handler).some((referrer) => {
    if (referrer.type === 'AWS::Lambda::Permission')
      return (
        graph.names(referrer.get('FunctionName'), handler) &&
        ASYNCHRONOUS_CALLERS.test(textOf(referrer.get('Principal')) ?? '')
      );
    if (referrer.type === 'AWS::Events::Rule')
      return (referrer.items('Targets') ?? []).some((target) => graph.names(target.get('Arn'), handler));
    return referrer.type === 'AWS::SNS::Subscription' && graph.names(referrer.get('Endpoint'), handler);
  });
}
