import { pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { configurationOf, isSeen, variantsOf } from '../shared/deployed-model';

export const endpointGradualRollout: Rule = {
  id: 'SageMakerEndpointGradualRollout',
  appliesTo: ['AWS::SageMaker::Endpoint'],
  severity: 'warning',
  problem: 'a new model version takes all traffic at once',
  fix: "Set a 'CANARY' or 'LINEAR' traffic routing or a 'RollingUpdatePolicy' in 'DeploymentConfig', or run the new version as a shadow or second variant.",
  controls: {
    'iso42001:A.6.2.5': {
      why: 'A new version shows itself on part of the traffic before it is released to all.',
      as: 'partial',
    },
    'iso27001:A.8.32': { why: 'A change is tried on a share of production and can be stopped there.', as: 'partial' },
  },
  equivalents: { aiml: ['SM-24'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails-blue-green.html',
  check: (endpoint, { graph }) => {
    const path = 'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.Type';
    const routing = endpoint.equals(path, 'CANARY', 'LINEAR');
    if (routing.verdict !== 'fail') return routing;
    if (endpoint.has('DeploymentConfig.RollingUpdatePolicy'))
      return endpoint.present('DeploymentConfig.RollingUpdatePolicy');
    const configuration = configurationOf(endpoint, graph);
    if (!configuration) return routing;
    const at = endpoint.pathOf('EndpointConfigName');
    if (!isSeen(configuration)) return unknown(`the endpoint configuration behind ${configuration.reason}`, at);
    const variants = variantsOf(configuration);
    if (!variants) return unknown(`the variants of ${configuration.logicalId}`, at);
    return variants.length > 1 ? pass(at, endpoint.get('EndpointConfigName')) : routing;
  },
};
