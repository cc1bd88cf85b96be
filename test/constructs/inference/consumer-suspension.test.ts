import { Match, Template } from 'aws-cdk-lib/assertions';
import { AlarmTopic, ConsumerSuspension, ModelEndpoint, PrivateFrontDoor } from '../../../constructs/inference';
import { Scene } from './fixtures';

describe('ConsumerSuspension', () => {
  const scene = new Scene();
  const alarmTopic = new AlarmTopic(scene.stack, 'Alarms').topic;
  const door = new PrivateFrontDoor(scene.stack, 'Door', {
    endpoint: ModelEndpoint.fromEndpointName(scene.stack, 'Endpoint', 'fraud'),
    vpc: scene.vpc,
    alarmTopic,
  });
  door.addConsumer('other');
  new ConsumerSuspension(scene.stack, 'Suspension', { consumer: door.addConsumer('claims'), alarmTopic });
  const template = Template.fromStack(scene.stack);
  const key = { Ref: Match.stringLikeRegexp('ConsumerclaimsKey') };

  test('starts when the extraction alarm of this consumer goes off', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.cloudwatch'],
        resources: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('ConsumerclaimsExtractionRate'), 'Arn'] }],
        detail: { state: { value: ['ALARM'] } },
      },
      Targets: [Match.objectLike({ Arn: { Ref: Match.stringLikeRegexp('^SuspensionSuspend') } })],
    });
  });

  test('switches the key off and tells the topic', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      DefinitionString: {
        'Fn::Join': [
          '',
          Match.arrayWith([
            Match.stringLikeRegexp('apigateway:updateApiKey'),
            key,
            Match.stringLikeRegexp('"Op":"replace","Path":"/enabled","Value":"false"'),
          ]),
        ],
      },
    });
  });

  test('may change this key and no other', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Action: 'apigateway:PATCH',
            Effect: 'Allow',
            Resource: { 'Fn::Join': ['', Match.arrayWith(['::/apikeys/', key])] },
          },
          { Action: 'sns:Publish', Effect: 'Allow', Resource: { Ref: Match.stringLikeRegexp('^AlarmsTopic') } },
        ]),
      },
    });
  });

  test('may use the key of the topic', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('^SuspensionSuspendRole'),
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^AlarmsKey'), 'Arn'] },
          }),
        ]),
      },
    });
  });

  test('logs that it ran, under a key, and not the answer, which holds the value of the API key', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: Match.stringLikeRegexp('^/aws/vendedlogs/states/suspend-claims-'),
      KmsKeyId: Match.anyValue(),
    });
  });
});
