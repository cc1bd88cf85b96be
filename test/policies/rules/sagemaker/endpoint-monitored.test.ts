import { endpointMonitored } from '../../../../policies/rules/sagemaker/endpoint-monitored';
import { ruleCases } from '../../../support/rule-cases';

const endpoint = { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointName: 'churn' } };
const inline = (EndpointName: unknown) => ({
  Type: 'AWS::SageMaker::MonitoringSchedule',
  Properties: {
    MonitoringScheduleConfig: { MonitoringJobDefinition: { MonitoringInputs: [{ EndpointInput: { EndpointName } }] } },
  },
});

/** A state machine that runs a monitoring job for an endpoint: what is left to accounts without Model Monitor. */
const machine = (sagemaker_endpoint_name: string) => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: {
    DefinitionString: JSON.stringify({
      States: {
        Judge: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sagemaker:createProcessingJob.sync',
          Parameters: { Environment: { sagemaker_endpoint_name, monitoring_type: 'DataQuality' } },
        },
      },
    }),
  },
});
const timer = (State?: unknown) => ({
  Type: 'AWS::Events::Rule',
  Properties: { ScheduleExpression: 'rate(1 hour)', State, Targets: [{ Id: 'a', Arn: { Ref: 'Machine' } }] },
});

ruleCases(endpointMonitored, {
  pass: {
    'a state machine on a timer': { resources: { E: endpoint, Machine: machine('churn'), Timer: timer() } },
    'a schedule with its job in place': { resources: { E: endpoint, S: inline('churn') } },
    'a schedule that names the endpoint': {
      resources: {
        E: endpoint,
        S: {
          Type: 'AWS::SageMaker::MonitoringSchedule',
          Properties: { EndpointName: { 'Fn::GetAtt': ['E', 'EndpointName'] } },
        },
      },
    },
    'a schedule with a job definition': {
      resources: {
        E: endpoint,
        S: {
          Type: 'AWS::SageMaker::MonitoringSchedule',
          Properties: {
            MonitoringScheduleConfig: { MonitoringJobDefinitionName: { 'Fn::GetAtt': ['J', 'JobDefinitionName'] } },
          },
        },
        J: {
          Type: 'AWS::SageMaker::ModelBiasJobDefinition',
          Properties: { ModelBiasJobInput: { EndpointInput: { EndpointName: 'churn' } } },
        },
      },
    },
  },
  fail: {
    'a state machine that nothing starts': { resources: { E: endpoint, Machine: machine('churn') } },
    'a state machine whose timer is off': {
      resources: { E: endpoint, Machine: machine('churn'), Timer: timer('DISABLED') },
    },
    'a state machine for another endpoint': { resources: { E: endpoint, Machine: machine('other'), Timer: timer() } },
    'no schedule': { resources: { E: endpoint } },
    'a schedule of another endpoint': { resources: { E: endpoint, S: inline('other') } },
    'a job definition without a schedule': {
      resources: {
        E: endpoint,
        J: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: { DataQualityJobInput: { EndpointInput: { EndpointName: 'churn' } } },
        },
      },
    },
  },
  unknown: {
    'a parameter names the endpoint, and a schedule watches one that is not here': {
      parameters: { Name: { Type: 'String' } },
      resources: {
        E: { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointName: { Ref: 'Name' } } },
        S: inline('other'),
      },
    },
    'a parameter is the definition of a state machine on a timer': {
      parameters: { Definition: { Type: 'String' } },
      resources: {
        E: endpoint,
        Machine: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: { DefinitionString: { Ref: 'Definition' } },
        },
        Timer: timer(),
      },
    },
    'a parameter says whether the timer is on': {
      parameters: { State: { Type: 'String' } },
      resources: { E: endpoint, Machine: machine('churn'), Timer: timer({ Ref: 'State' }) },
    },
    'a schedule whose endpoint a parameter names': {
      parameters: { Name: { Type: 'String' } },
      resources: { E: endpoint, S: inline({ Ref: 'Name' }) },
    },
    'a schedule whose job definition is elsewhere': {
      resources: {
        E: endpoint,
        S: {
          Type: 'AWS::SageMaker::MonitoringSchedule',
          Properties: { MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'elsewhere' } },
        },
      },
    },
  },
});
