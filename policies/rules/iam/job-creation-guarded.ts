import { notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { conditionsOn, coversAction, type Statement } from '../../template/statement';
import { allOf, type Ternary } from '../../template/ternary';
import { textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule, RuleContext } from '../rule';
import { failUnlessGuarded, guardedByEveryHolder, judgeGrants } from '../shared/granted';
import { refusesWithout } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';

/** What the request must say, and the condition keys that can ask for it. */
const NETWORK = ['sagemaker:VpcSubnets', 'sagemaker:VpcSecurityGroupIds', 'sagemaker:NetworkIsolation'];
const VOLUME_KEY = ['sagemaker:VolumeKmsKeyArn', 'sagemaker:VolumeKmsKey'];
const TRAFFIC = ['sagemaker:InterContainerTrafficEncryption'];

/** The condition keys that each action has, after the service authorization reference. */
const GUARDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'sagemaker:CreateAutoMLJob': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateAutoMLJobV2': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateCluster': [NETWORK],
  'sagemaker:CreateDataQualityJobDefinition': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateDomain': [NETWORK, VOLUME_KEY],
  'sagemaker:CreateEndpointConfig': [VOLUME_KEY],
  'sagemaker:CreateHyperParameterTuningJob': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateModel': [NETWORK],
  'sagemaker:CreateModelBiasJobDefinition': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateModelExplainabilityJobDefinition': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateModelQualityJobDefinition': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateNotebookInstance': [NETWORK, VOLUME_KEY],
  'sagemaker:CreateProcessingJob': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateTrainingJob': [NETWORK, VOLUME_KEY, TRAFFIC],
  'sagemaker:CreateTransformJob': [VOLUME_KEY],
};

export const jobCreationGuarded: Rule = {
  id: 'IamJobCreationGuarded',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'SageMaker jobs may be created without network or encryption settings',
  fix: "Add conditions on 'sagemaker:VpcSubnets', 'sagemaker:VolumeKmsKeyArn' and 'sagemaker:InterContainerTrafficEncryption', or deny requests that leave them out.",
  controls: {
    'iso27001:A.8.9': {
      why: 'A job that leaves the intended configuration is refused when it is requested.',
      as: 'partial',
    },
    'iso27001:A.8.2': { why: 'The right to start compute is tied to how it must be protected.', as: 'partial' },
    'iso42001:A.6.2.5': { why: 'Jobs and models cannot be started outside the planned protection.', as: 'partial' },
    'iso42001:A.4.5': { why: 'Compute that is not in the recorded network cannot be created.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => judge(statement, resource, context),
    }),
};

function judge(statement: Statement, resource: ResourceView, context: RuleContext): Outcome {
  const granted = Object.keys(GUARDS).filter((action) => coversAction(statement, action) === true);
  if (granted.length === 0) {
    const open = Object.keys(GUARDS).some((action) => coversAction(statement, action) === 'unknown');
    return open ? unknown('the actions of the policy', statement.at) : notApplicable();
  }
  const missing = granted.flatMap((action) =>
    GUARDS[action]!.filter((keys) => !asksFor(statement, keys)).map((keys) => ({ action, keys })),
  );
  if (missing.length === 0) return pass(statement.at, granted[0]);
  const answers = missing.map(
    ({ action, keys }): Ternary =>
      guardedByEveryHolder(resource, context, (other) =>
        allOf(coversAction(other, action), refusesWithout(other, ...keys)),
      ),
  );
  const open = answers.indexOf(false);
  const guarded = open >= 0 ? false : answers.includes('unknown') ? 'unknown' : true;
  const first = missing[Math.max(open, 0)]!;
  return failUnlessGuarded(statement, guarded, first.action, `${first.action} without ${first.keys[0]}`);
}

/** Whether an allow statement asks for one of the keys. */
function asksFor(statement: Statement, keys: readonly string[]): boolean {
  return keys.some((key) =>
    conditionsOn(statement, key).some(
      (condition) => !/^Null$/i.test(condition.operator) || condition.values.some((value) => textOf(value) === 'false'),
    ),
  );
}
