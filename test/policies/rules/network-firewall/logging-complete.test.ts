import { loggingComplete } from '../../../../policies/rules/network-firewall/logging-complete';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const logging = (...types: unknown[]) => ({
  LoggingConfiguration: { LogDestinationConfigs: types.map((type) => ({ LogType: type })) },
});

ruleCases(loggingComplete, {
  pass: { both: logging('ALERT', 'FLOW') },
  fail: { 'only flows': logging('FLOW'), none: {} },
  unknown: {
    'a parameter names one': network('Logging', {
      Logging: ['AWS::NetworkFirewall::LoggingConfiguration', logging('ALERT', { Ref: 'P' })],
    }),
  },
});
