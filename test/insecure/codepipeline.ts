import type { Fragment } from './fragment';

/** From a commit to production, with nobody in between. */
export const codepipeline: Fragment = {
  resources: {
    Delivery: {
      Type: 'AWS::CodePipeline::Pipeline',
      Properties: {
        RoleArn: 'arn:aws:iam::111122223333:role/delivery',
        ArtifactStore: { Type: 'S3', Location: 'acme-builds' },
        Stages: [
          {
            Name: 'Source',
            Actions: [
              {
                Name: 'Source',
                ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'CodeStarSourceConnection', Version: '1' },
                Configuration: {
                  ConnectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/example',
                  FullRepositoryId: 'acme/serving',
                  BranchName: 'main',
                },
                OutputArtifacts: [{ Name: 'source' }],
              },
            ],
          },
          {
            Name: 'Production',
            Actions: [
              {
                Name: 'Deploy',
                ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'CloudFormation', Version: '1' },
                Configuration: {
                  ActionMode: 'CREATE_UPDATE',
                  StackName: 'serving',
                  TemplatePath: 'source::serving.yaml',
                },
                InputArtifacts: [{ Name: 'source' }],
              },
            ],
          },
        ],
      },
    },
    DeliveryTrigger: {
      Type: 'AWS::CodePipeline::Webhook',
      Properties: {
        Authentication: 'UNAUTHENTICATED',
        AuthenticationConfiguration: {},
        Filters: [{ JsonPath: '$.ref', MatchEquals: 'refs/heads/{Branch}' }],
        TargetPipeline: { Ref: 'Delivery' },
        TargetAction: 'Source',
        TargetPipelineVersion: 1,
      },
    },
  },
};
