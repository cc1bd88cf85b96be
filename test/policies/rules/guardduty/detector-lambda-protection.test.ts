import { detectorLambdaProtection } from '../../../../policies/rules/guardduty/detector-lambda-protection';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(detectorLambdaProtection, {
  pass: { on: { Features: [{ Name: 'LAMBDA_NETWORK_LOGS', Status: 'ENABLED' }] } },
  fail: { off: { Features: [{ Name: 'LAMBDA_NETWORK_LOGS', Status: 'DISABLED' }] } },
  unknown: { 'not named': {}, 'features from elsewhere': { Features: { 'Fn::ImportValue': 'features' } } },
});
