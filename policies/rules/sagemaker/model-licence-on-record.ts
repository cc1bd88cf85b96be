import { notApplicable, type Outcome, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { placesAt } from '../shared/places-at';

export const modelLicenceOnRecord: Rule = {
  id: 'SageMakerModelLicenceOnRecord',
  appliesTo: ['AWS::SageMaker::Model', 'AWS::SageMaker::ModelPackage'],
  severity: 'warning',
  problem: "a supplier's licence is accepted in code",
  fix: 'Keep a supplier record of the licence and who accepted it, and waive this finding with a reference to it.',
  controls: {
    'iso42001:A.10.3': {
      why: 'Accepting terms for a model takes on a supplier; the record of that decision is outside the template.',
      as: 'supporting',
    },
    'iso27001:A.5.32': { why: "The licence limits what may be done with the supplier's model.", as: 'supporting' },
    'iso27001:A.5.19': { why: 'A model of a supplier brings the risks of that supplier.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelAccessConfig.html',
  check: (resource) => {
    const outcomes: Outcome[] = [];
    for (const path of resource.type === 'AWS::SageMaker::Model' ? IN_MODEL : IN_PACKAGE) {
      const places = placesAt(resource, `${path}.ModelDataSource.S3DataSource.ModelAccessConfig`);
      if (!places) return unknown('containers that are known at deployment');
      for (const place of places) if (place.has('AcceptEula')) outcomes.push(place.isNotTrue('AcceptEula'));
    }
    return outcomes.length > 0 ? outcomes : notApplicable('no licence is accepted');
  },
};

const IN_MODEL: readonly string[] = ['PrimaryContainer', 'Containers.*'];
const IN_PACKAGE: readonly string[] = [
  'InferenceSpecification.Containers.*',
  'AdditionalInferenceSpecifications.*.Containers.*',
];
