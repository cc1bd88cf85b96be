import { endpointModelCard } from '../../../../policies/rules/sagemaker/endpoint-model-card';
import { ruleCases } from '../../../support/rule-cases';

const template = (others: Record<string, unknown>, container: Record<string, unknown> = { Image: 'i' }, of = 'E') => ({
  resources: {
    E: {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: { EndpointName: 'churn', EndpointConfigName: { 'Fn::GetAtt': 'C.EndpointConfigName' } },
    },
    C: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: { ProductionVariants: [{ ModelName: { 'Fn::GetAtt': ['M', 'ModelName'] } }] },
    },
    M: { Type: 'AWS::SageMaker::Model', Properties: { PrimaryContainer: container } },
    ...others,
  },
  of,
});
const card = (Content: unknown) => ({ Card: { Type: 'AWS::SageMaker::ModelCard', Properties: { Content } } });
const packageArn = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/churn/3';

ruleCases(endpointModelCard, {
  pass: {
    'a card that names the model': template(
      card({ ModelOverview: { ModelName: { 'Fn::GetAtt': ['M', 'ModelName'] } } }),
    ),
    'a card that names the endpoint': template(
      card({ AdditionalInformation: { CustomDetails: { endpoint: 'churn' } } }),
    ),
    'a card that names the package': template(card({ ModelPackageDetails: { ModelPackageArn: packageArn } }), {
      ModelPackageName: packageArn,
    }),
    'a package with a card': template(
      { P: { Type: 'AWS::SageMaker::ModelPackage', Properties: { ModelCard: { ModelCardContent: '{}' } } } },
      { ModelPackageName: { Ref: 'P' } },
    ),
  },
  fail: {
    'no card': template({}),
    'a card of another model': template(card({ ModelOverview: { ModelName: 'other' } })),
    'a package without a card': template(
      { P: { Type: 'AWS::SageMaker::ModelPackage', Properties: {} } },
      { ModelPackageName: { Ref: 'P' } },
    ),
  },
  unknown: {
    'a package elsewhere': template({}, { ModelPackageName: packageArn }),
    'a configuration elsewhere': { EndpointConfigName: 'elsewhere' },
    'a card that names what a parameter says': {
      ...template(card({ ModelOverview: { ModelName: { Ref: 'Name' } } })),
      parameters: { Name: { Type: 'String' } },
    },
  },
});
