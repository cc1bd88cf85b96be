import { stageCacheEncrypted } from '../../../../policies/rules/api-gateway/stage-cache-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(stageCacheEncrypted, {
  pass: {
    encrypted: {
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true, CacheDataEncrypted: true }],
    },
  },
  fail: {
    'not encrypted': {
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true, CacheDataEncrypted: false }],
    },
    'not set': {
      CacheClusterEnabled: true,
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true }],
    },
    'in a stage that a deployment makes': {
      resources: {
        D: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { StageName: 'live', StageDescription: { CachingEnabled: true } },
        },
      },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApiGateway::Stage', {
      MethodSettings: [{ CachingEnabled: true, CacheDataEncrypted: { Ref: 'Value' } }],
    }),
  },
  'not applicable': { 'no cache': {}, 'caching off': { MethodSettings: [{ CachingEnabled: false }] } },
});
