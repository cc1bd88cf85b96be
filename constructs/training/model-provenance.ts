import * as iam from 'aws-cdk-lib/aws-iam';

/** What a pipeline writes of where a model came from, into the metadata of its version in the register. */
export const PROVENANCE = {
  execution: 'pipeline-execution',
  trainingJob: 'training-job',
  manifest: 'manifest',
  manifestHash: 'manifest-sha256',
  checkSkipped: 'quality-check-skipped',
} as const;

/**
 * Denies a person to say where a model came from: only a pipeline knows it.
 *
 * One statement a key, because keys within one condition must all match before it denies.
 *
 * @param action the action whose requests may carry the metadata
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sagemaker.html
 */
export function neverClaimProvenance(
  action: 'sagemaker:CreateModelPackage' | 'sagemaker:UpdateModelPackage',
): iam.PolicyStatement[] {
  const deny = (sid: string, conditions: Record<string, unknown>) =>
    new iam.PolicyStatement({ sid, effect: iam.Effect.DENY, actions: [action], resources: ['*'], conditions });
  const keys = Object.values(PROVENANCE);
  return [
    ...keys.map((key, index) =>
      deny(`NeverClaimProvenance${index + 1}`, {
        Null: { [`sagemaker:CustomerMetadataProperties/${key}`]: 'false' },
      }),
    ),
    ...(action === 'sagemaker:UpdateModelPackage'
      ? [
          deny('NeverRemoveProvenance', {
            'ForAnyValue:StringEquals': { 'sagemaker:CustomerMetadataPropertiesToRemove': keys },
          }),
        ]
      : []),
  ];
}
