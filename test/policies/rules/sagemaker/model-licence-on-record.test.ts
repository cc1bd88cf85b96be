import { modelLicenceOnRecord } from '../../../../policies/rules/sagemaker/model-licence-on-record';
import { ruleCases } from '../../../support/rule-cases';

const accepts = (AcceptEula: unknown) => ({ ModelDataSource: { S3DataSource: { ModelAccessConfig: { AcceptEula } } } });

ruleCases(modelLicenceOnRecord, {
  pass: { 'not accepted': { PrimaryContainer: accepts(false) } },
  fail: {
    accepted: { PrimaryContainer: accepts(true) },
    'accepted in the second container': { Containers: [{}, accepts('true')] },
    'accepted in a package': {
      resources: {
        P: {
          Type: 'AWS::SageMaker::ModelPackage',
          Properties: { InferenceSpecification: { Containers: [accepts(true)] } },
        },
      },
    },
  },
  unknown: {
    'a parameter': {
      parameters: { Accept: { Type: 'String' } },
      resources: { M: { Type: 'AWS::SageMaker::Model', Properties: { PrimaryContainer: accepts({ Ref: 'Accept' }) } } },
    },
  },
  'not applicable': { 'an own model': { PrimaryContainer: { Image: 'i' } } },
});
