import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const mlTransformEncrypted: Rule = {
  id: 'GlueMlTransformEncrypted',
  appliesTo: ['AWS::Glue::MLTransform'],
  severity: 'warning',
  problem: 'what the transform learned, and its user data, are not encrypted under a key of yours',
  fix: "Set 'TransformEncryption.MLUserDataEncryption' with 'SSE-KMS' and a key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'User data of the transform is encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  equivalents: { securityhub: ['Glue.3'], config: ['GLUE_ML_TRANSFORM_ENCRYPTED_AT_REST'] },
  configRules: ['GLUE_ML_TRANSFORM_ENCRYPTED_AT_REST'],
  source: 'https://docs.aws.amazon.com/glue/latest/dg/console-machine-learning-transforms.html',
  check: (transform) =>
    all(
      transform.equals('TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode', 'SSE-KMS'),
      customerManagedKey(transform, 'TransformEncryption.MLUserDataEncryption.KmsKeyId'),
    ),
};
