import { invocationsLogged } from '../../../../policies/rules/bedrock/invocations-logged';
import { ruleCases } from '../../../support/rule-cases';

const agent = { Type: 'AWS::Bedrock::Agent', Properties: {} };
const call = '"service":"Bedrock","action":"putModelInvocationLoggingConfiguration"';
const custom = (Create: unknown, Type = 'Custom::AWS') => ({ Type, Properties: { ServiceToken: 'x', Create } });

ruleCases(invocationsLogged, {
  pass: {
    'a custom resource makes the call': { resources: { A: agent, C: custom(`{${call}}`) } },
    'with values known at deployment': {
      resources: { A: agent, C: custom({ 'Fn::Join': ['', [`{${call},"logGroup":"`, { Ref: 'A' }, '"}']] }) },
    },
    'written as an object': {
      resources: { A: agent, C: custom({ action: 'putModelInvocationLoggingConfiguration' }) },
    },
  },
  fail: {
    'nothing makes the call': { resources: { A: agent } },
    'a custom resource that does something else': { resources: { A: agent, C: custom('{"action":"describeVpcs"}') } },
  },
  unknown: {
    'a custom resource of that name': { resources: { A: agent, C: custom(undefined, 'Custom::InvocationLogging') } },
  },
});
