import type { Rule } from '../rule';
import { behindWebAcl } from '../shared/web-acl-of-stage';

export const stageWebAcl: Rule = {
  id: 'ApiGatewayStageWebAcl',
  appliesTo: ['AWS::ApiGateway::Stage'],
  severity: 'warning',
  problem: 'no firewall looks at the requests',
  fix: 'Associate a web ACL with the stage.',
  controls: {
    'iso27001:A.8.21': {
      why: 'Known attacks on web services are turned away before they reach the API.',
      as: 'partial',
    },
    'iso27001:A.8.26': { why: 'Requests pass a web application firewall.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-APIG3', 'NIST.800.53.R5-APIGWAssociatedWithWAF', 'PCI.DSS.321-APIGWAssociatedWithWAF'],
    'checkov-tf': ['CKV2_AWS_29'],
    prowler: ['apigateway_restapi_waf_acl_attached'],
    securityhub: ['APIGateway.4'],
    config: ['API_GW_ASSOCIATED_WITH_WAF'],
  },
  configRules: ['API_GW_ASSOCIATED_WITH_WAF'],
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',
  check: (stage, { graph }) => behindWebAcl(stage, graph),
};
