import { HANDLER_SOURCE } from './handler-source';

/** Source of the function that removes the packages of a model package group, which SageMaker deletes only when empty. */
export const MODEL_PACKAGE_SOURCE = `const SM = require('@aws-sdk/client-sagemaker');

const sm = new SM.SageMakerClient({});

async function remove({ Target: ModelPackageGroupName }, pause) {
  for (;;) {
    const { ModelPackageSummaryList: packages } = await sm.send(
      new SM.ListModelPackagesCommand({ ModelPackageGroupName, MaxResults: 100 }),
    );
    if (packages.length === 0) return;
    for (const { ModelPackageArn } of packages)
      await sm.send(new SM.DeleteModelPackageCommand({ ModelPackageName: ModelPackageArn }));
    await pause();
  }
}

${HANDLER_SOURCE}`;
