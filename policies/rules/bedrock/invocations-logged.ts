import { fail, pass, unknown } from '../../template/outcome';
import { isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';

const CALL = /putModelInvocationLoggingConfiguration/i;

/** Where CDK's AwsCustomResource writes the calls, as text or as an object. */
const PLACES = ['Create', 'Update', 'Create.action', 'Update.action'];

/**
 * CloudFormation has no type for the setting: a custom resource has to make the call. One whose function is not written
 * in the template may make it as well.
 */
export const invocationsLogged: Rule = {
  id: 'BedrockInvocationsLogged',
  appliesTo: ['AWS::Bedrock::Agent', 'AWS::Bedrock::Flow', 'AWS::Bedrock::KnowledgeBase'],
  severity: 'warning',
  problem: 'nothing here makes the account log what its foundation models are asked and answer',
  fix: 'Call PutModelInvocationLoggingConfiguration from a custom resource, or accept the finding where the account logs already.',
  controls: {
    'iso42001:A.6.2.8': { why: 'Requests to foundation models and their answers are recorded.', as: 'partial' },
    'iso27001:A.8.15': { why: 'The use of foundation models leaves a log.', as: 'partial' },
  },
  equivalents: {
    prowler: ['bedrock_model_invocation_logging_enabled'],
    aiml: ['BR-04'],
    cloudsploit: ['modelInvocationLoggingEnabled'],
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
  check: (_resource, { graph }) => {
    const custom = graph
      .types()
      .filter((type) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource')
      .flatMap((type) => graph.ofType(type));
    if (custom.some((one) => PLACES.some((place) => CALL.test(textOf(one.get(place)) ?? '')))) return pass();
    const named = custom.find(
      (one) =>
        /invocation-?logging/i.test(one.logicalId + one.type) || PLACES.some((place) => isParameter(one.get(place))),
    );
    return named ? unknown(`what the custom resource ${named.logicalId} does`) : fail();
  },
};
