import { judge } from '../../../policies/judge/judge';
import { RULES } from '../../../policies/rules';
import type { Rule } from '../../../policies/rules/rule';
import { EMBEDDED_TYPES } from '../../../policies/template/embedded';
import { assemblyOf } from '../../support/assembly-of';
import { FULL, fc } from '../../support/properties';

/**
 * No rule throws, whatever stands in a template.
 *
 * The quick suite runs a part; `AIMS_FUZZ=full` runs more than 200,000 evaluations.
 */
const PAIRS = RULES.reduce((sum, rule) => sum + rule.appliesTo.length, 0);
const TEMPLATES_PER_RULE = FULL ? Math.ceil(240_000 / PAIRS) : 6;

/** Property names that the rules read, found in their source: random names alone would never reach the deep places. */
const NAMES = [
  ...new Set(RULES.flatMap((rule) => rule.check.toString().match(/['"`]([A-Z][A-Za-z0-9.]+)['"`]/g) ?? [])),
]
  .flatMap((quoted) => quoted.slice(1, -1).split('.'))
  .concat([
    'Statement',
    'Effect',
    'Action',
    'Resource',
    'Principal',
    'Condition',
    'Version',
    'Tags',
    'Key',
    'Value',
    'Steps',
    'Arguments',
    'Type',
    'Name',
    'States',
    '__proto__',
    'constructor',
  ]);

const scalar = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    'true',
    'false',
    'Enabled',
    'Disabled',
    '*',
    'Allow',
    'Deny',
    'aws:kms',
    'alias/aws/s3',
    's3://bucket/key',
    'arn:aws:s3:::b',
    '0.0.0.0/0',
    'sagemaker:*',
    '{',
    '{"Statement":[{"Effect":"Allow"}]}',
    '{{resolve:secretsmanager:x}}',
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);

const intrinsic = fc.oneof(
  fc.constantFrom(
    { Ref: 'Other' },
    { Ref: 'AWS::NoValue' },
    { Ref: 'AWS::AccountId' },
    { Ref: 'Parameter' },
    { Ref: 'Missing' },
    { 'Fn::GetAtt': ['Other', 'Arn'] },
    { 'Fn::Sub': 's3://${Other}/${AWS::Region}' },
    { 'Fn::Join': ['', ['{"Statement":', { Ref: 'Parameter' }, '}']] },
    { 'Fn::ImportValue': 'elsewhere' },
    { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
    { 'Fn::Transform': { Name: 'AWS::Include' } },
    { 'Fn::If': ['Nope'] },
  ),
  scalar.map((value) => ({ 'Fn::If': ['Condition', value, { Ref: 'AWS::NoValue' }] })),
);

const property = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, intrinsic, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 6 }),
})).value;

const properties = fc.oneof(
  { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...NAMES), property, { maxKeys: 12 }) },
  { weight: 1, arbitrary: property },
);

/** A pipeline that holds one job of an embedded type. */
function embedding(type: string, job: unknown): unknown {
  const step = {
    TrainingJob: 'Training',
    ProcessingJob: 'Processing',
    TransformJob: 'Transform',
    HyperParameterTuningJob: 'Tuning',
    CompilationJob: 'Compilation',
    AutoMLJob: 'AutoML',
    Model: 'Model',
    ModelPackage: 'RegisterModel',
    QualityCheck: 'QualityCheck',
    ClarifyCheck: 'ClarifyCheck',
    ConditionStep: 'Condition',
  }[type.split('::')[1]!];
  const body = JSON.stringify({ Steps: [{ Name: 'Job', Type: step ?? 'Training', Arguments: job }] });
  return { Type: 'AWS::SageMaker::Pipeline', Properties: { PipelineDefinition: { PipelineDefinitionBody: body } } };
}

function template(type: string, judged: unknown, other: unknown, otherType: string): Record<string, unknown> {
  return {
    Parameters: { Parameter: { Type: 'String', Default: 'x' } },
    Conditions: { Condition: { 'Fn::Equals': [{ Ref: 'Parameter' }, 'x'] } },
    Resources: {
      Judged: EMBEDDED_TYPES.has(type) ? embedding(type, judged) : { Type: type, Properties: judged },
      Other: { Type: otherType, Properties: other, DeletionPolicy: other },
    },
  };
}

const TYPES = [...new Set(RULES.flatMap((rule) => rule.appliesTo))].filter((type) => !EMBEDDED_TYPES.has(type));
let evaluations = 0;

function fuzz(rule: Rule): void {
  fc.assert(
    fc.property(properties, properties, fc.constantFrom(...TYPES), (judged, other, otherType) => {
      for (const type of rule.appliesTo) {
        const verdicts = [...judge(assemblyOf({ Main: template(type, judged, other, otherType) }), [rule])];
        evaluations += verdicts.length;
        expect(verdicts.filter((one) => one.verdict === 'broken').map((one) => one.message)).toEqual([]);
      }
    }),
    { numRuns: TEMPLATES_PER_RULE },
  );
}

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => fuzz(rule));

test('enough was evaluated', () => {
  if (FULL) process.stderr.write(`${evaluations} evaluations\n`);
  expect(evaluations).toBeGreaterThan(FULL ? 200_000 : 1_000);
});
