import { Match } from 'aws-cdk-lib/assertions';
import { DataKey } from '../../../constructs/keys';
import { ModelPackageRemoval } from '../../../constructs/removal';
import { MODEL_PACKAGE_SOURCE } from '../../../constructs/removal/model-package-source';
import { TrainingFixture } from '../training/training-fixture';

test('may list and delete the packages of its group alone, and runs before the group goes', () => {
  const fixture = new TrainingFixture();
  const { registry } = fixture.enclave();
  new ModelPackageRemoval(fixture.stack, 'Removal', { registry, logsKey: new DataKey(fixture.stack, 'LogsKey') });
  const template = fixture.template();
  const resolve = (value: string): unknown => fixture.stack.resolve(value);

  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sagemaker:ListModelPackages',
          Resource: [resolve(registry.groupArn), resolve(registry.packagesArn)],
        }),
        Match.objectLike({ Action: 'sagemaker:DeleteModelPackage', Resource: resolve(registry.packagesArn) }),
      ]),
    },
  });
  template.hasResource('Custom::ModelPackageRemoval', {
    Properties: { Target: 'churn', ServiceTimeout: '3600' },
    DependsOn: [Match.stringLikeRegexp('^EnclaveRegistryGroup')],
  });
  expect(MODEL_PACKAGE_SOURCE.length).toBeLessThanOrEqual(4096);
});
