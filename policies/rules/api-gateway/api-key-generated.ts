import { fail, pass } from '../../template/outcome';
import { DynamicReference } from '../../template/value';
import type { Rule } from '../rule';

export const apiKeyGenerated: Rule = {
  id: 'ApiGatewayApiKeyGenerated',
  appliesTo: ['AWS::ApiGateway::ApiKey'],
  severity: 'error',
  problem: 'the API key stands in the template',
  fix: "Leave 'Value' out, so that API Gateway makes the key.",
  controls: {
    'iso27001:A.5.17': { why: 'The key is made by the service, and is in no repository or pipeline.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-setup-api-keys.html',
  check: (key) => {
    const value = key.get('Value');
    if (value instanceof DynamicReference) return pass('Value');
    return typeof value === 'string' && value !== '' ? fail('Value') : key.absent('Value');
  },
};
