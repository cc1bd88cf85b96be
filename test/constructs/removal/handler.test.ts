import { MODEL_PACKAGE_SOURCE } from '../../../constructs/removal/model-package-source';
import { type CallOptions, callFromCloudFormation, ServiceError } from './cloudformation-call';

/** A group of packages, and the function that removes them called on it. */
async function call(options: CallOptions, failure?: Error) {
  const packages = ['arn:package/1', 'arn:package/2'];
  const outcome = await callFromCloudFormation(
    MODEL_PACKAGE_SOURCE,
    {
      ListModelPackages: () => ({ ModelPackageSummaryList: packages.map((ModelPackageArn) => ({ ModelPackageArn })) }),
      DeleteModelPackage: ({ ModelPackageName }) => {
        if (failure) throw failure;
        packages.splice(packages.indexOf(String(ModelPackageName)), 1);
      },
    },
    options,
  );
  return { ...outcome, packages };
}

test.each(['DELETE_IN_PROGRESS', 'ROLLBACK_IN_PROGRESS'])('removes while its stack is in %s', async (stackStatus) => {
  const { told, packages } = await call({ stackStatus });

  expect(packages).toEqual([]);
  expect(told).toEqual({
    Status: 'SUCCESS',
    PhysicalResourceId: 'target',
    StackId: 'arn:stack',
    RequestId: 'request',
    LogicalResourceId: 'Removal',
  });
});

test.each(['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_IN_PROGRESS', 'UPDATE_ROLLBACK_IN_PROGRESS'])(
  'removes nothing in %s: somebody took it out of the template',
  async (stackStatus) => {
    const { told, packages } = await call({ stackStatus });

    expect(packages).toHaveLength(2);
    expect(told).toMatchObject({ Status: 'SUCCESS' });
  },
);

test.each(['Create', 'Update'])('does nothing on %s', async (requestType) => {
  const { told, called } = await call({ requestType });

  expect(called).toEqual([]);
  expect(told).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'target' });
});

test('tells CloudFormation why it could not', async () => {
  const { told } = await call({}, new ServiceError('ConflictException', 'an endpoint serves it'));

  expect(told).toMatchObject({ Status: 'FAILED', Reason: 'ConflictException: an endpoint serves it' });
});

test('has Lambda call it again when the time is over, and says nothing yet', async () => {
  const { told, thrown } = await call({ remaining: 59_000 });

  expect(told).toBeUndefined();
  expect(thrown).toBe('not finished');
});
