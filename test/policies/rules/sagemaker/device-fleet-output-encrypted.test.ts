import { deviceFleetOutputEncrypted } from '../../../../policies/rules/sagemaker/device-fleet-output-encrypted';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(deviceFleetOutputEncrypted, {
  pass: { 'a key': { OutputConfig: { S3OutputLocation: 's3://b', KmsKeyId: 'alias/fleet' } } },
  fail: { 'no key': { OutputConfig: { S3OutputLocation: 's3://b' } }, 'no output': {} },
  unknown: { 'an imported key': { OutputConfig: { KmsKeyId: { 'Fn::ImportValue': 'key' } } } },
});
