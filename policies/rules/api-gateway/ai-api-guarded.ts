import type { ResourceGraph } from '../../template/graph';
import { all, any, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { authorizesMethod, authorizesRoute } from '../shared/authorizes-callers';
import { frontsModels, isDefinedByBody, methodsOf } from '../shared/fronts-models';
import { methodSettings, ofSettingsForAll, REST_STAGE_TYPES, restStage } from '../shared/rest-stage';
import { behindWebAcl } from '../shared/web-acl-of-stage';

export const aiApiGuarded: Rule = {
  id: 'ApiGatewayAiApiGuarded',
  appliesTo: ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'],
  severity: 'error',
  problem: 'the front door of a model lacks a guard',
  fix: 'Give every method an authorizer, every stage a throttle, and every stage of a REST API a web ACL.',
  controls: {
    'iso27001:A.8.5': { why: 'Callers of the model prove who they are.', as: 'partial' },
    'iso27001:A.8.6': { why: 'No caller can use up the capacity, or the budget, of the model.', as: 'partial' },
    'iso27001:A.8.26': { why: 'Requests to the model pass an authorizer, a throttle and a firewall.', as: 'partial' },
    'iso42001:A.9.2': { why: 'The model is used through the way that was meant for it.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/security-best-practices.html',
  check: (api, { graph }) => {
    const fronts = frontsModels(api, graph);
    if (fronts === 'unknown') return unknown('a definition of the API that is not in the template', 'Body');
    if (!fronts) return notApplicable('no model is behind it');
    return api.type === 'AWS::ApiGateway::RestApi' ? judgeRestApi(api, graph) : judgeHttpApi(api, graph);
  },
};

function judgeRestApi(api: ResourceView, graph: ResourceGraph): Outcome[] {
  const methods = all(...methodsOf(api, graph).map(authorizesMethod), describedElsewhere(api));
  const stages = graph
    .referrers(api, ...REST_STAGE_TYPES)
    .filter((stage) => graph.names(stage.get('RestApiId'), api) && restStage(stage) !== undefined);
  const authorizer = reworded(methods, 'no authorizer');
  if (stages.length === 0) return [authorizer, unknown('a stage that is not in this assembly')];
  const planned = graph
    .ofType('AWS::ApiGateway::UsagePlan')
    .some(
      (plan) =>
        plan.has('Throttle') && (plan.items('ApiStages') ?? []).some((stage) => graph.names(stage.get('ApiId'), api)),
    );
  const throttle = planned ? pass() : all(...stages.map(throttled));
  const firewall = all(...stages.map((stage) => behindWebAcl(stage, graph)));
  return [authorizer, reworded(throttle, 'no throttle'), reworded(firewall, 'no web ACL')];
}

function judgeHttpApi(api: ResourceView, graph: ResourceGraph): Outcome[] {
  const mine = (type: string) => graph.referrers(api, type).filter((one) => graph.names(one.get('ApiId'), api));
  const routes = all(
    ...mine('AWS::ApiGatewayV2::Route').map((route) => authorizesRoute(route, api)),
    describedElsewhere(api),
  );
  const stages = mine('AWS::ApiGatewayV2::Stage');
  const authorizer = reworded(routes, 'no authorizer');
  if (stages.length === 0) return [authorizer, unknown('a stage that is not in this assembly')];
  const throttle = all(...stages.map((stage) => stage.atLeast('DefaultRouteSettings.ThrottlingRateLimit', 0)));
  // API Gateway takes a web ACL for REST APIs only; a distribution in front of the API may have one.
  return [authorizer, reworded(throttle, 'no throttle'), unknown('a web ACL on a distribution in front of the API')];
}

/** Methods of a definition, which may have an authorizer. */
function describedElsewhere(api: ResourceView): Outcome {
  return isDefinedByBody(api) ? unknown('the methods that the API definition describes') : notApplicable();
}

function throttled(stage: ResourceView): Outcome {
  const place = restStage(stage);
  const settings = place && methodSettings(stage, place);
  if (!settings) return stage.undecided('MethodSettings');
  return any(fail(), ...ofSettingsForAll(settings, (setting) => setting.atLeast('ThrottlingRateLimit', 0)));
}

/** The outcome as one about the API: paths are those of other resources. */
function reworded(outcome: Outcome, detail: string): Outcome {
  if (outcome.verdict === 'fail')
    return fail(undefined, undefined, outcome.detail ? `${detail}: ${outcome.detail}` : detail);
  return outcome.verdict === 'unknown' ? unknown(outcome.detail ?? detail) : { verdict: outcome.verdict };
}
