import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { ModelRegistry } from '../training';
import { MODEL_PACKAGE_SOURCE } from './model-package-source';
import { RemovalFunction } from './removal-function';

/** Properties of {@link ModelPackageRemoval}. */
export interface ModelPackageRemovalProps {
  /** The register, of this stack. */
  readonly registry: ModelRegistry;

  /** Key of the function's logs. Its policy is extended for CloudWatch Logs if it is of this app. */
  readonly logsKey: kms.IKey;
}

/**
 * Removes the packages of a model register when its stack is deleted: SageMaker deletes no group that has some.
 *
 * For environments whose models nobody misses. It acts only while the whole stack is deleted, or its first deployment is
 * rolled back.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelPackageGroup.html
 */
export class ModelPackageRemoval extends Construct {
  constructor(scope: Construct, id: string, { registry, logsKey }: ModelPackageRemovalProps) {
    super(scope, id);
    const removal = new RemovalFunction(this, 'Default', {
      source: MODEL_PACKAGE_SOURCE,
      description: 'Removes the model packages of this stack when the stack is deleted',
      logsKey,
    });
    removal.grant('List', ['sagemaker:ListModelPackages'], [registry.groupArn, registry.packagesArn]);
    removal.grant('Remove', ['sagemaker:DeleteModelPackage'], [registry.packagesArn]);
    removal.add('Packages', {
      resourceType: 'Custom::ModelPackageRemoval',
      target: registry.groupName,
      before: [registry.group],
    });
  }
}
