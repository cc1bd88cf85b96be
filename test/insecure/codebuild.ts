import type { Fragment } from './fragment';

/** Builds that show everything to everybody. */
export const codebuild: Fragment = {
  resources: {
    Build: {
      Type: 'AWS::CodeBuild::Project',
      Properties: {
        Name: 'training-image',
        ServiceRole: 'arn:aws:iam::111122223333:role/build',
        Visibility: 'PUBLIC_READ',
        Source: {
          Type: 'GITHUB_ENTERPRISE',
          Location: 'https://builder:correct-horse-battery@git.example.com/lab/training.git',
          InsecureSsl: true,
        },
        Artifacts: { Type: 'S3', Location: 'acme-builds', EncryptionDisabled: true },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          PrivilegedMode: true,
          EnvironmentVariables: [{ Name: 'REGISTRY_PASSWORD', Type: 'PLAINTEXT', Value: 'correct-horse-battery' }],
        },
        LogsConfig: { CloudWatchLogs: { Status: 'DISABLED' }, S3Logs: { Status: 'DISABLED' } },
      },
    },
    TestReports: {
      Type: 'AWS::CodeBuild::ReportGroup',
      Properties: {
        Type: 'TEST',
        ExportConfig: {
          ExportConfigType: 'S3',
          S3Destination: { Bucket: 'acme-builds', EncryptionDisabled: true },
        },
      },
    },
  },
};
