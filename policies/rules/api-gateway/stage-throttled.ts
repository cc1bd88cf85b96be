import { all, any, fail, notApplicable, type Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';
import { methodSettings, ofSettingsForAll, restStage } from '../shared/rest-stage';

export const stageThrottled: Rule = {
  id: 'ApiGatewayStageThrottled',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment', 'AWS::ApiGatewayV2::Stage'],
  severity: 'warning',
  problem: "only the account's limits hold callers back",
  fix: 'Set the rate and burst limits for all methods or for the default route.',
  controls: {
    'iso27001:A.8.6': { why: 'One API cannot use up the capacity that others share.', as: 'partial' },
    'iso27001:A.8.26': { why: 'Floods of requests are turned away before they reach the application.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  check: (resource) => {
    if (resource.type === 'AWS::ApiGatewayV2::Stage') return limited(resource.node('DefaultRouteSettings'));
    const stage = restStage(resource);
    if (!stage) return notApplicable('the deployment makes no stage');
    const settings = methodSettings(resource, stage);
    if (!settings) return stage.undecided('MethodSettings');
    return any(fail(stage.pathOf('MethodSettings')), ...ofSettingsForAll(settings, limited));
  },
};

/** A limit of -1 is none. */
function limited(setting: Node): Outcome {
  return all(setting.atLeast('ThrottlingRateLimit', 0), setting.atLeast('ThrottlingBurstLimit', 0));
}
