import type { Fragment } from './fragment';

/** Orchestration that leaves no record. */
export const stepFunctions: Fragment = {
  resources: {
    Retraining: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        RoleArn: 'arn:aws:iam::111122223333:role/retraining',
        Definition: {
          StartAt: 'Train',
          States: {
            Train: {
              Type: 'Task',
              Resource: 'arn:aws:states:::sagemaker:createTrainingJob.sync',
              Parameters: {
                'TrainingJobName.$': '$.name',
                AlgorithmSpecification: { TrainingImage: 'docker.io/acme/train:latest', TrainingInputMode: 'File' },
                OutputDataConfig: { S3OutputPath: 's3://acme-models/' },
                ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.m5.xlarge', VolumeSizeInGB: 50 },
                RoleArn: 'arn:aws:iam::111122223333:role/training',
                StoppingCondition: { MaxRuntimeInSeconds: 86400 },
              },
              End: true,
            },
          },
        },
      },
    },
    Labelling: { Type: 'AWS::StepFunctions::Activity', Properties: { Name: 'labelling' } },
  },
};
