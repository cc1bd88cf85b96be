import { all, notApplicable, pass } from '../../template/outcome';
import type { Rule } from '../rule';
import { methodSettings, restStage } from '../shared/rest-stage';

export const stageDataTraceOff: Rule = {
  id: 'ApiGatewayStageDataTraceOff',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment', 'AWS::ApiGatewayV2::Stage'],
  severity: 'error',
  problem: 'whole requests and answers are written to the execution log',
  fix: "Leave 'DataTraceEnabled' off.",
  controls: {
    'iso27001:A.8.11': {
      why: 'Inputs and outputs, personal data among them, are not copied in plain text to a log.',
      as: 'partial',
    },
    'iso27001:A.5.34': { why: 'Personal data that callers send is not kept where nobody expects it.', as: 'partial' },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_276'] },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  check: (resource) => {
    if (resource.type === 'AWS::ApiGatewayV2::Stage') {
      const routes = resource.keys('RouteSettings');
      if (!routes) return resource.undecided('RouteSettings');
      return all(
        resource.isNotTrue('DefaultRouteSettings.DataTraceEnabled'),
        ...routes
          .filter((route) => !route.includes('.'))
          .map((route) => resource.isNotTrue(`RouteSettings.${route}.DataTraceEnabled`)),
      );
    }
    const stage = restStage(resource);
    if (!stage) return notApplicable('the deployment makes no stage');
    const settings = methodSettings(resource, stage);
    if (!settings) return stage.undecided('MethodSettings');
    return settings.length === 0
      ? pass(stage.pathOf('MethodSettings'))
      : all(...settings.map((setting) => setting.isNotTrue('DataTraceEnabled')));
  },
};
