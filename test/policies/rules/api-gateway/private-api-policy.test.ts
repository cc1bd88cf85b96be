import { privateApiPolicy } from '../../../../policies/rules/api-gateway/private-api-policy';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function privateApi(statements: object[]) {
  return { EndpointConfiguration: { Types: ['PRIVATE'] }, Policy: { Version: '2012-10-17', Statement: statements } };
}

ruleCases(privateApiPolicy, {
  pass: {
    'a deny for other endpoints': privateApi([
      { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } },
      },
    ]),
    'an allow for one endpoint': privateApi([
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Condition: { StringEquals: { 'aws:SourceVpce': { Ref: 'Endpoint' } } },
      },
    ]),
  },
  fail: {
    'endpoints of anybody': privateApi([
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Condition: { StringLike: { 'aws:SourceVpce': 'vpce-*' } },
      },
    ]),
    'a deny for one path': privateApi([
      { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/prod/POST/admin',
        Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } },
      },
    ]),
    'a deny for one caller': privateApi([
      { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] }, StringEquals: { 'aws:username': 'bob' } },
      },
    ]),
    everybody: privateApi([{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke' }]),
    'no policy': { EndpointConfiguration: { Types: ['PRIVATE'] } },
    'any endpoint': privateApi([
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Condition: { StringLike: { 'aws:SourceVpce': '*' } },
      },
    ]),
    'a deny that only wants TLS': privateApi([
      { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
  },
  unknown: {
    'a parameter holds the policy': parameterCase('AWS::ApiGateway::RestApi', {
      EndpointConfiguration: { Types: ['PRIVATE'] },
      Policy: { Ref: 'Value' },
    }),
    'a parameter decides the kind': parameterCase('AWS::ApiGateway::RestApi', {
      EndpointConfiguration: { Types: { Ref: 'Value' } },
    }),
  },
  'not applicable': { 'a regional API': { EndpointConfiguration: { Types: ['REGIONAL'] } }, 'the default': {} },
});
