import { notApplicable, pass } from '../../template/outcome';
import { isUndecided } from '../../template/value';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const studioSharingEncrypted: Rule = {
  id: 'SageMakerStudioSharingEncrypted',
  appliesTo: ['AWS::SageMaker::Domain', 'AWS::SageMaker::UserProfile'],
  severity: 'error',
  problem: 'shared notebook output is not encrypted under a key of the customer',
  fix: "Set 'SharingSettings.S3KmsKeyId' to a customer-managed key, or 'NotebookOutputOption' to 'Disabled'.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Snapshots of notebooks, data samples in their output included, are stored under a controlled key.',
      as: 'direct',
    },
    'iso27001:A.8.12': { why: 'Shared output can only be read by those who may use the key.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_SharingSettings.html',
  check: (studio) => {
    const settings = studio.node(
      studio.type === 'AWS::SageMaker::Domain' ? 'DefaultUserSettings.SharingSettings' : 'UserSettings.SharingSettings',
    );
    const option = settings.get('NotebookOutputOption');
    // Sharing is off unless it is allowed.
    if (option === undefined) return notApplicable('notebook output is not shared');
    if (isUndecided(option)) return settings.undecided('NotebookOutputOption');
    if (option === 'Disabled') return pass(settings.pathOf('NotebookOutputOption'), option);
    return customerManagedKey(settings, 'S3KmsKeyId');
  },
};
