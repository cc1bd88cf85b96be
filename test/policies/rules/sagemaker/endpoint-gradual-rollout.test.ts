import { endpointGradualRollout } from '../../../../policies/rules/sagemaker/endpoint-gradual-rollout';
import { ruleCases } from '../../../support/rule-cases';

const endpoint = (DeploymentConfig?: unknown, config?: Record<string, unknown>) => ({
  resources: {
    E: {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: {
        EndpointConfigName: config ? { 'Fn::GetAtt': ['C', 'EndpointConfigName'] } : 'elsewhere',
        DeploymentConfig,
      },
    },
    ...(config ? { C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: config } } : {}),
  },
});
const routing = (Type: unknown) => ({ BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type } } });
const one = { ProductionVariants: [{ VariantName: 'a' }] };

ruleCases(endpointGradualRollout, {
  pass: {
    canary: endpoint(routing('CANARY'), one),
    'linear steps': endpoint(routing('LINEAR')),
    rolling: endpoint({ RollingUpdatePolicy: { WaitIntervalInSeconds: 60 } }, one),
    'a shadow variant': endpoint(undefined, { ...one, ShadowProductionVariants: [{ VariantName: 'b' }] }),
    'two variants': endpoint(undefined, { ProductionVariants: [{ VariantName: 'a' }, { VariantName: 'b' }] }),
  },
  fail: { 'nothing said': endpoint(undefined, one), 'all at once': endpoint(routing('ALL_AT_ONCE'), one) },
  unknown: {
    'a configuration elsewhere': endpoint(),
    'imported routing': endpoint(routing({ 'Fn::ImportValue': 'routing' }), one),
    'imported variants': endpoint(undefined, { ProductionVariants: { 'Fn::ImportValue': 'variants' } }),
  },
});
