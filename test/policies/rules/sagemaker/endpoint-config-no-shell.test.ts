import { endpointConfigNoShell } from '../../../../policies/rules/sagemaker/endpoint-config-no-shell';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(endpointConfigNoShell, {
  pass: {
    'not set': { ProductionVariants: [{ VariantName: 'a' }] },
    'set to false': { ProductionVariants: [{ EnableSSMAccess: false }] },
  },
  fail: {
    'a shell': { ProductionVariants: [{ EnableSSMAccess: true }] },
    'a shell, as text': { ProductionVariants: [{ EnableSSMAccess: 'true' }] },
    'a shell on a shadow variant': { ProductionVariants: [{}], ShadowProductionVariants: [{ EnableSSMAccess: true }] },
  },
  unknown: {
    'a parameter': {
      parameters: { Debug: { Type: 'String' } },
      resources: {
        C: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: { ProductionVariants: [{ EnableSSMAccess: { Ref: 'Debug' } }] },
        },
      },
    },
    'imported variants': { ProductionVariants: { 'Fn::ImportValue': 'variants' } },
  },
  'not applicable': { 'no variants': {} },
});
