import { all, fail, notApplicable, type Outcome, unknown, unlessOpen } from '../../template/outcome';
import { isUndecided, textIs, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Whether a method of a REST API lets in only callers that prove who they are. */
export function authorizesMethod(method: ResourceView): Outcome {
  const preflight = textIs(method.get('HttpMethod'), (verb) => verb === 'OPTIONS');
  if (preflight === true) return notApplicable('browsers send no credentials with a preflight request');
  return unlessOpen(authorized(method, ['CUSTOM', 'COGNITO_USER_POOLS']), preflight, 'the HTTP method');
}

/**
 * Whether a route of an HTTP or WebSocket API does; a WebSocket authorizes when it connects.
 *
 * @param api the API of the route, where it is in the assembly
 */
export function authorizesRoute(route: ResourceView, api: ResourceView | undefined): Outcome {
  const written = api?.get('ProtocolType');
  const protocol = textOf(written);
  const key = textOf(route.get('RouteKey')) ?? '';
  if (/^OPTIONS /.test(key)) return notApplicable('browsers send no credentials with a preflight request');
  const outcome = authorized(route, ['JWT', 'CUSTOM']);
  if (isUndecided(route.get('RouteKey'))) return outcome.verdict === 'pass' ? outcome : route.undecided('RouteKey');
  if (key === '$connect' || protocol === 'HTTP' || outcome.verdict === 'pass') return outcome;
  if (protocol === 'WEBSOCKET') return notApplicable('a WebSocket authorizes when it connects');
  // A route key of an HTTP API has a space in it, or is '$default'.
  if (isUndecided(written) && !key.includes(' ')) return unlessOpen(outcome, 'unknown', 'the kind of the API');
  return key.startsWith('$') && key !== '$default' ? unknown('the kind of the API', outcome.at) : outcome;
}

function authorized(place: ResourceView, withAuthorizer: readonly string[]): Outcome {
  const type = place.equals('AuthorizationType', 'AWS_IAM', ...withAuthorizer);
  if (type.verdict === 'pass')
    return withAuthorizer.includes(textOf(type.observed) ?? '') ? all(type, place.present('AuthorizerId')) : type;
  if (type.verdict !== 'fail') return type;
  return place.isTrue('ApiKeyRequired').verdict === 'pass'
    ? fail(type.at, type.observed, 'an API key tells consumers apart, and authenticates none')
    : type;
}
