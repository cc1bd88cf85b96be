import { stageWebAcl } from '../../../../policies/rules/api-gateway/stage-web-acl';
import { ruleCases } from '../../../support/rule-cases';

function withAssociation(arn: unknown) {
  return {
    of: 'Stage',
    resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi' },
      Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' }, StageName: 'live' } },
      Association: { Type: 'AWS::WAFv2::WebACLAssociation', Properties: { ResourceArn: arn, WebACLArn: 'acl' } },
    },
  };
}

ruleCases(stageWebAcl, {
  pass: {
    'associated by reference': withAssociation({
      'Fn::Sub': 'arn:aws:apigateway:eu-west-1::/restapis/${Api}/stages/${Stage}',
    }),
    'associated by the name of the stage': withAssociation({
      'Fn::Sub': 'arn:aws:apigateway:eu-west-1::/restapis/${Api}/stages/live',
    }),
  },
  fail: {
    'no association': { StageName: 'live' },
    'another stage of the API': withAssociation({
      'Fn::Sub': 'arn:aws:apigateway:eu-west-1::/restapis/${Api}/stages/test',
    }),
    'another API': withAssociation('arn:aws:apigateway:eu-west-1::/restapis/abc/stages/live'),
  },
  unknown: {
    'an association with what a parameter says': {
      ...withAssociation({ Ref: 'Arn' }),
      parameters: { Arn: { Type: 'String' } },
    },
  },
});
