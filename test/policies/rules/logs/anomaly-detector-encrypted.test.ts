import { anomalyDetectorEncrypted } from '../../../../policies/rules/logs/anomaly-detector-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(anomalyDetectorEncrypted, {
  pass: { 'a key by its ARN': { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234' } },
  fail: { 'no key': {} },
  unknown: {
    'a parameter names the key': parameterCase('AWS::Logs::LogAnomalyDetector', { KmsKeyId: { Ref: 'Value' } }),
  },
});
