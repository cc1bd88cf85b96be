import { stageTraced } from '../../../../policies/rules/api-gateway/stage-traced';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(stageTraced, {
  pass: { traced: { TracingEnabled: true } },
  fail: { 'not set': {}, off: { TracingEnabled: false } },
  unknown: { 'a parameter decides': parameterCase('AWS::ApiGateway::Stage', { TracingEnabled: { Ref: 'Value' } }) },
  'not applicable': { 'a deployment without a stage': { resources: { D: { Type: 'AWS::ApiGateway::Deployment' } } } },
});
