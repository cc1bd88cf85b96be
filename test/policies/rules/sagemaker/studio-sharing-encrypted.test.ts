import { studioSharingEncrypted } from '../../../../policies/rules/sagemaker/studio-sharing-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const sharing = (settings: unknown) => ({ DefaultUserSettings: { SharingSettings: settings } });

ruleCases(studioSharingEncrypted, {
  pass: {
    'sharing is off': sharing({ NotebookOutputOption: 'Disabled' }),
    'shared under a key': sharing({ NotebookOutputOption: 'Allowed', S3KmsKeyId: 'alias/studio' }),
  },
  fail: {
    'shared without a key': sharing({ NotebookOutputOption: 'Allowed' }),
    "shared under AWS's key": sharing({ NotebookOutputOption: 'Allowed', S3KmsKeyId: 'alias/aws/s3' }),
    'a user profile that shares': {
      resources: {
        U: {
          Type: 'AWS::SageMaker::UserProfile',
          Properties: { UserSettings: { SharingSettings: { NotebookOutputOption: 'Allowed', S3KmsKeyId: '' } } },
        },
      },
    },
  },
  unknown: { 'imported settings': sharing({ NotebookOutputOption: { 'Fn::ImportValue': 'x' } }) },
  'not applicable': { 'nothing said': {} },
});
