import { firewallLogged } from '../../../../policies/rules/network-firewall/firewall-logged';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const logging = (arn: unknown) =>
  network('Firewall', {
    Firewall: ['AWS::NetworkFirewall::Firewall'],
    Logging: ['AWS::NetworkFirewall::LoggingConfiguration', { FirewallArn: arn }],
  });

ruleCases(firewallLogged, {
  pass: { 'a logging configuration': logging({ 'Fn::GetAtt': ['Firewall', 'FirewallArn'] }) },
  fail: {
    'no logs': {},
    'the logs of another firewall': logging('arn:aws:network-firewall:eu-west-1:111122223333:firewall/other'),
  },
});
