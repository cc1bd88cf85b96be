import { endpointConfigCoreDumpEncrypted } from '../../../../policies/rules/sagemaker/endpoint-config-core-dump-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const dump = (CoreDumpConfig: unknown) => ({ ProductionVariants: [{ CoreDumpConfig }] });

ruleCases(endpointConfigCoreDumpEncrypted, {
  pass: { 'a key': dump({ DestinationS3Uri: 's3://b', KmsKeyId: 'alias/dumps' }) },
  fail: { 'no key': dump({ DestinationS3Uri: 's3://b' }), 'an empty key': dump({ KmsKeyId: '' }) },
  unknown: { 'an imported key': dump({ KmsKeyId: { 'Fn::ImportValue': 'key' } }) },
  'not applicable': { 'no dumps': { ProductionVariants: [{}] } },
});
