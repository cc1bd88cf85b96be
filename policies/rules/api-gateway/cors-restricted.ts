import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isObject, isParameter, isUndecided, textOf } from '../../template/value';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';

export const corsRestricted: Rule = {
  id: 'ApiGatewayCorsRestricted',
  appliesTo: ['AWS::ApiGatewayV2::Api', 'AWS::ApiGateway::Method', 'AWS::ApiGateway::GatewayResponse'],
  severity: 'warning',
  problem: 'web pages of anybody may read what the API answers',
  fix: "Name the origins that may call the API instead of '*'.",
  controls: {
    'iso27001:A.8.26': { why: 'Browsers hand answers of the API only to pages of named origins.', as: 'partial' },
    'iso27001:A.8.3': { why: "A page that a user happens to visit cannot use the user's access.", as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  check: (resource) => {
    switch (resource.type) {
      case 'AWS::ApiGatewayV2::Api':
        if (!resource.has('CorsConfiguration')) return notApplicable('no cross-origin access');
        return resource.every('CorsConfiguration.AllowOrigins', (origin) =>
          origin.differs('', '*', 'http://*', 'https://*'),
        );
      case 'AWS::ApiGateway::Method': {
        const responses = resource.items('Integration.IntegrationResponses');
        if (!responses) return resource.undecided('Integration.IntegrationResponses');
        return all(
          ...responses.map((response) =>
            originHeader(response, 'ResponseParameters', 'method.response.header.Access-Control-Allow-Origin'),
          ),
        );
      }
      default:
        return originHeader(resource, 'ResponseParameters', 'gatewayresponse.header.Access-Control-Allow-Origin');
    }
  },
};

/** Header names hold dots, so that the map is read as a whole. Values are quoted, since they are expressions. */
function originHeader(place: Node, path: string, header: string): Outcome {
  const headers = place.get(path);
  if (isUndecided(headers)) return place.undecided(path);
  const value = isObject(headers) ? headers[header] : undefined;
  const origin = textOf(value);
  if (origin === undefined) return notApplicable('no cross-origin access');
  if (isParameter(value)) return unknown(value.reason, place.pathOf(path));
  return origin.replace(/'/g, '').trim() === '*' ? fail(place.pathOf(path), origin) : pass(place.pathOf(path), origin);
}
