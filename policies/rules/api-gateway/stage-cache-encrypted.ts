import { all, notApplicable, pass } from '../../template/outcome';
import type { Rule } from '../rule';
import { methodSettings, restStage } from '../shared/rest-stage';

export const stageCacheEncrypted: Rule = {
  id: 'ApiGatewayStageCacheEncrypted',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'],
  severity: 'error',
  problem: 'cached answers are not encrypted',
  fix: "Set 'CacheDataEncrypted' to true wherever 'CachingEnabled' is.",
  controls: { 'iso27001:A.8.24': { why: 'Answers that the API keeps for a while are encrypted.', as: 'partial' } },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-APIGWCacheEnabledAndEncrypted',
      'NIST.800.53.R4-APIGWCacheEnabledAndEncrypted',
      'HIPAA.Security-APIGWCacheEnabledAndEncrypted',
      'PCI.DSS.321-APIGWCacheEnabledAndEncrypted',
    ],
    'checkov-tf': ['CKV_AWS_308'],
    prowler: ['apigateway_restapi_cache_encrypted'],
    securityhub: ['APIGateway.5'],
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  check: (resource) => {
    const stage = restStage(resource);
    if (!stage) return notApplicable('the deployment makes no stage');
    const settings = methodSettings(resource, stage);
    if (!settings) return stage.undecided('MethodSettings');
    return all(
      ...settings.map((setting) => {
        const caching = setting.isTrue('CachingEnabled');
        if (caching.verdict === 'unknown')
          return setting.isTrue('CacheDataEncrypted').verdict === 'pass'
            ? pass(setting.pathOf('CacheDataEncrypted'))
            : caching;
        return caching.verdict === 'pass'
          ? setting.isTrue('CacheDataEncrypted')
          : notApplicable('no answers are cached');
      }),
    );
  },
};
