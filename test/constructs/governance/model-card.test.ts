import { createHash } from 'node:crypto';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { ModelCard, type ModelCardProps, ModelCardStatus, RecordReference } from '../../../constructs/governance';
import { CARD, PACKAGE } from './card-fixture';

function cardOf(props: Partial<ModelCardProps> = {}): Template {
  const stack = new Stack(new App(), 'Stack');
  new ModelCard(stack, 'Card', { ...CARD, ...props });
  return Template.fromStack(stack);
}

describe('ModelCard', () => {
  test('is a draft under a key of its own that outlives the stack', () => {
    const template = cardOf();
    template.hasResource('AWS::SageMaker::ModelCard', {
      DeletionPolicy: 'Retain',
      Properties: {
        ModelCardStatus: 'Draft',
        SecurityConfig: { KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^CardKey'), 'Arn'] } },
      },
    });
    template.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  test('says what the model is for, how it was made, how it was judged, and what to beware of', () => {
    cardOf().hasResourceProperties('AWS::SageMaker::ModelCard', {
      Content: {
        ModelOverview: { ModelId: PACKAGE, ModelVersion: 7, ModelOwner: 'fraud-team' },
        ModelPackageDetails: { ModelPackageArn: PACKAGE },
        IntendedUses: { PurposeOfModel: 'Find fraudulent payments', RiskRating: 'Medium' },
        TrainingDetails: { TrainingJobDetails: { TrainingDatasets: ['s3://data/payments/2026-06/'] } },
        EvaluationDetails: [
          {
            Name: 'holdout',
            MetricGroups: [
              {
                Name: 'metrics',
                MetricData: [
                  { Name: 'auc', Type: 'number', Value: 0.93 },
                  { Name: 'recall', Type: 'number', Value: 0.81 },
                ],
              },
            ],
          },
        ],
        BusinessDetails: { BusinessProblem: 'Losses by fraud' },
        AdditionalInformation: {
          CustomDetails: { impact_assessment: 'AIIA-2026-001', impact_assessment_sha256: 'ab'.repeat(32) },
        },
      },
    });
  });

  test('names a model of the same stack by reference', () => {
    const stack = new Stack(new App(), 'Stack');
    const model = new sagemaker.CfnModel(stack, 'Model', {});
    new ModelCard(stack, 'Card', {
      ...CARD,
      subject: { owner: 'o', description: 'd', modelName: model.attrModelName },
    });
    Template.fromStack(stack).hasResourceProperties('AWS::SageMaker::ModelCard', {
      Content: {
        ModelOverview: { ModelName: { 'Fn::GetAtt': ['Model', 'ModelName'] }, ModelVersion: Match.absent() },
        ModelPackageDetails: Match.absent(),
      },
    });
  });

  test('takes a status, a name and a removal policy', () => {
    const template = cardOf({
      card: { status: ModelCardStatus.APPROVED, modelCardName: 'fraud-7', removalPolicy: RemovalPolicy.DESTROY },
    });
    template.hasResource('AWS::SageMaker::ModelCard', {
      DeletionPolicy: 'Delete',
      Properties: { ModelCardName: 'fraud-7', ModelCardStatus: 'Approved' },
    });
  });

  test.each<[string, Partial<ModelCardProps>, RegExp]>([
    [
      'a subject without a model',
      { subject: { owner: 'o', description: 'd' } },
      /neither 'modelName' nor 'modelPackageArn'/,
    ],
    ['no evaluation', { evaluations: [] }, /evaluations is empty/],
    [
      'an evaluation without metric',
      { evaluations: [{ name: 'n', observation: 'o', metrics: {} }] },
      /evaluations\[0\].metrics is empty/,
    ],
    [
      'a metric that is no number',
      { evaluations: [{ name: 'n', observation: 'o', metrics: { auc: Number.NaN } }] },
      /evaluations\[0\].metrics.auc is NaN; expected a finite number/,
    ],
    ['no training data', { training: { observations: 'o', datasets: [] } }, /training.datasets has 0 entries/],
    [
      'an empty purpose',
      { intendedUse: { ...CARD.intendedUse, purpose: ' ' } },
      /intendedUse.purpose has 1 characters; expected 1 to 2048/,
    ],
    [
      'a text that SageMaker would refuse',
      { business: { problem: 'x'.repeat(2049), stakeholders: 's' } },
      /business.problem has 2049 characters; expected 1 to 2048/,
    ],
    ['a detail with a hyphen', { notes: { ...CARD.notes, details: { 'change-id': '1' } } }, /name 'change-id'/],
    ['a name with a blank', { card: { modelCardName: 'a b' } }, /modelCardName is 'a b'/],
    [
      'more than SageMaker keeps',
      {
        evaluations: Array.from({ length: 50 }, (_, index) => ({
          name: `${index}`,
          observation: 'x'.repeat(2096),
          metrics: { auc: 1 },
        })),
      },
      /SageMaker takes up to 100000/,
    ],
  ])('refuses %s', (_, props, message) => {
    expect(() => cardOf(props)).toThrow(message);
  });
});

describe('RecordReference', () => {
  test('takes the hash of a file', () => {
    const record = RecordReference.fromFile('this test', __filename);
    const bytes = jest.requireActual<typeof import('node:fs')>('node:fs').readFileSync(__filename);
    expect(record.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('says which file is missing', () => {
    expect(() => RecordReference.fromFile('AIIA', '/nowhere/aiia.md')).toThrow(/'\/nowhere\/aiia.md' \(ENOENT\)/);
  });

  test('refuses what is no hash', () => {
    expect(() => RecordReference.fromHash('AIIA', 'AB'.repeat(32))).toThrow(/64 lower-case hexadecimal digits/);
  });
});
