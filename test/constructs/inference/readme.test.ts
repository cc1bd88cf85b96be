import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { runReadmeExample } from '../../support/readme-example';

describe('the example of the README', () => {
  test('makes an endpoint behind a front door with a consumer that can be suspended', () => {
    const app = runReadmeExample('inference');
    const template = Template.fromStack(app.node.findChild('Fraud') as Stack);
    template.resourceCountIs('AWS::SageMaker::Endpoint', 1);
    template.hasResourceProperties('AWS::SageMaker::Model', {
      EnableNetworkIsolation: true,
      PrimaryContainer: { ModelPackageName: 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/7' },
    });
    template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
    template.resourceCountIs('AWS::ApiGateway::UsagePlan', 1);
    template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
  });

  test('has as many keys, rules and alarms as the costs count', () => {
    const template = Template.fromStack(runReadmeExample('inference').node.findChild('Fraud') as Stack);
    template.resourceCountIs('AWS::KMS::Key', 5);
    const [acl] = Object.values(template.findResources('AWS::WAFv2::WebACL'));
    expect(acl!['Properties'].Rules).toHaveLength(6);
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.filter((alarm) => alarm['Properties'].ThresholdMetricId)).toHaveLength(1);
    expect(alarms.filter((alarm) => !alarm['Properties'].ThresholdMetricId)).toHaveLength(7);
  });
});
