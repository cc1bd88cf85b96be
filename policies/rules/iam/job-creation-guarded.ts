import { notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { type Condition, conditionsOn, coversAction, type Statement } from '../../template/statement';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { textIs } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule, RuleContext } from '../rule';
import { failUnlessGuarded, guardedByEveryHolder, judgeGrants } from '../shared/granted';
import { hasLocalStorage } from '../shared/local-storage-instances';
import { refusesWhere, refusesWithoutUnless } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { coversResourcesOf } from '../shared/resource-cover';

/** What the request must say, and the condition keys that can ask for it. */
const NETWORK = ['sagemaker:VpcSubnets', 'sagemaker:VpcSecurityGroupIds', 'sagemaker:NetworkIsolation'];
const VOLUME_KEY = ['sagemaker:VolumeKmsKeyArn', 'sagemaker:VolumeKmsKey'];
const TRAFFIC = ['sagemaker:InterContainerTrafficEncryption'];

/** Keys that must not only be there, but be true. */
const MUST_BE_TRUE = ['sagemaker:NetworkIsolation', ...TRAFFIC];

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

/** The kind of resource that each action creates. */
const KIND: Readonly<Record<string, string>> = {
  'sagemaker:CreateAutoMLJob': 'automl-job/',
  'sagemaker:CreateAutoMLJobV2': 'automl-job/',
  'sagemaker:CreateCluster': 'cluster/',
  'sagemaker:CreateDataQualityJobDefinition': 'data-quality-job-definition/',
  'sagemaker:CreateDomain': 'domain/',
  'sagemaker:CreateEndpointConfig': 'endpoint-config/',
  'sagemaker:CreateHyperParameterTuningJob': 'hyper-parameter-tuning-job/',
  'sagemaker:CreateModel': 'model/',
  'sagemaker:CreateModelBiasJobDefinition': 'model-bias-job-definition/',
  'sagemaker:CreateModelExplainabilityJobDefinition': 'model-explainability-job-definition/',
  'sagemaker:CreateModelQualityJobDefinition': 'model-quality-job-definition/',
  'sagemaker:CreateNotebookInstance': 'notebook-instance/',
  'sagemaker:CreateProcessingJob': 'processing-job/',
  'sagemaker:CreateTrainingJob': 'training-job/',
  'sagemaker:CreateTransformJob': 'transform-job/',
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
  const wanted = granted.flatMap((action) => GUARDS[action]!.map((keys) => ({ action, keys })));
  const answers = wanted.map(({ action, keys }): Ternary => {
    const asked = asksFor(statement, keys);
    if (asked === true) return true;
    const guarded = isGuarded(statement, action, keys, resource, context);
    return guarded === false ? asked : guarded;
  });
  const guarded = allOf(...answers);
  if (guarded === true) return pass(statement.at, granted[0]);
  const first = wanted[answers.indexOf(guarded)]!;
  return failUnlessGuarded(statement, guarded, first.action, `${first.action} without ${first.keys[0]}`);
}

/** Whether deny statements refuse the action without one of the keys. */
function isGuarded(
  statement: Statement,
  action: string,
  keys: readonly string[],
  resource: ResourceView,
  context: RuleContext,
): Ternary {
  const isUnder = (isGuard: (other: Statement) => Ternary): Ternary =>
    guardedByEveryHolder(resource, context, (other) =>
      allOf(coversAction(other, action), coversResourcesOf(other, statement, action, KIND[action]), isGuard(other)),
    );
  return anyOf(
    isUnder((other) => refusesWithoutUnless(other, keys, keys === VOLUME_KEY ? leavesOutLocalStorage : () => false)),
    // One statement may refuse that the key is absent, and another that it is false.
    ...keys
      .filter((key) => MUST_BE_TRUE.includes(key))
      .map((key) =>
        allOf(
          isUnder((other) => refusesWhere(other, key, /^Null$/i, (text) => /^true$/i.test(text))),
          isUnder((other) => refusesWhere(other, key, /^Bool$/i, (text) => /^false$/i.test(text))),
        ),
      ),
  );
}

/** Whether a condition leaves out instances whose disks take no key. */
function leavesOutLocalStorage({ key, operator, values }: Condition): Ternary {
  return allOf(
    key.toLowerCase() === 'sagemaker:instancetypes' && /^(ForAnyValue:)?StringNotLike$/i.test(operator),
    ...values.map((value) => textIs(value, isLocalStoragePattern)),
  );
}

function isLocalStoragePattern(pattern: string): boolean {
  const family = /^ml\.([^.]+)\./.exec(pattern)?.[1];
  if (family === undefined) return false;
  // Two to four characters are a family and its generation, and the `d` behind them stands for local disks.
  return /^\?{2,4}d\*?$/.test(family) || (!/[*?]/.test(family) && hasLocalStorage(pattern));
}

/** Whether an allow statement holds only for requests that have one of the keys, and not as false. */
function asksFor(statement: Statement, keys: readonly string[]): Ternary {
  return anyOf(
    ...keys.flatMap((key) =>
      conditionsOn(statement, key).map(({ operator, values }): Ternary => {
        const all = (wanted: RegExp) =>
          values.length > 0 && allOf(...values.map((one) => textIs(one, (text) => wanted.test(text))));
        if (MUST_BE_TRUE.includes(key)) return /^(Bool|StringEquals)$/i.test(operator) && all(/^true$/i);
        if (/^Null$/i.test(operator)) return all(/^false$/i);
        return (
          /^(ForAnyValue:)?(String(Equals|Like|EqualsIgnoreCase)|Arn(Equals|Like))$/i.test(operator) &&
          values.length > 0
        );
      }),
    ),
  );
}
