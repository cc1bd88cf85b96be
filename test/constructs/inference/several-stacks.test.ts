import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import {
  AlarmTopic,
  CaptureStore,
  FrontDoorVpcEndpoint,
  ModelEndpoint,
  PrivateFrontDoor,
} from '../../../constructs/inference';
import { DataKey } from '../../../constructs/keys';
import { Scene } from './fixtures';

describe('keys, network, captures and topic of other stacks', () => {
  const scene = new Scene();
  const keys = new Stack(scene.app, 'Keys');
  const encryptionKey = new DataKey(keys, 'Data');
  const logsKey = new DataKey(keys, 'Logs');
  const shared = new Stack(scene.app, 'Shared');
  const alarmTopic = new AlarmTopic(shared, 'Alarms', { encryptionKey: logsKey }).topic;
  const capture = new CaptureStore(shared, 'Captures', { encryptionKey });
  const vpcEndpoints = [new FrontDoorVpcEndpoint(shared, 'Way', { vpc: scene.vpc }).endpoint];
  const serving = new Stack(scene.app, 'Serving');
  const model = scene.model();
  for (const name of ['one', 'two']) {
    const endpoint = new ModelEndpoint(serving, name, {
      model,
      encryptionKey,
      logsKey,
      capture,
      alarms: { topic: alarmTopic },
    });
    new PrivateFrontDoor(serving, `${name}Door`, { endpoint, vpcEndpoints, logsKey, alarmTopic }).addConsumer('app');
  }

  test('make no circle between the stacks', () => {
    expect(() => scene.app.synth()).not.toThrow();
  });

  test('are used and not made again', () => {
    const template = Template.fromStack(serving);
    for (const type of ['AWS::KMS::Key', 'AWS::S3::Bucket', 'AWS::SNS::Topic', 'AWS::EC2::VPCEndpoint']) {
      template.resourceCountIs(type, 0);
    }
  });

  test('the logs key serves every log group of both, by names that need no other stack', () => {
    const [key] = Object.values(
      Template.fromStack(keys).findResources('AWS::KMS::Key', {
        Properties: { KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Sid: 'CloudWatchLogs' })]) } },
      }),
    );
    const statements: { Sid: string; Condition: unknown }[] = key!['Properties'].KeyPolicy.Statement;
    const condition = JSON.stringify(statements.find((statement) => statement.Sid === 'CloudWatchLogs')!.Condition);
    for (const name of ['/aws/sagemaker/Endpoints/', 'API-Gateway-Execution-Logs_*/v1', 'aws-waf-logs-', '/access']) {
      expect(condition).toContain(name);
    }
    expect(condition).not.toContain('ImportValue');
  });
});
