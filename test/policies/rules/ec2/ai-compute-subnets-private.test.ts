import { aiComputeSubnetsPrivate } from '../../../../policies/rules/ec2/ai-compute-subnets-private';
import { defaultRoute, MODEL, network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const GATEWAY = { Igw: ['AWS::EC2::InternetGateway'] } as const;
const pipeline = {
  Pipeline: [
    'AWS::SageMaker::Pipeline',
    {
      PipelineDefinition: {
        PipelineDefinitionBody: {
          'Fn::Join': [
            '',
            [
              '{"Steps":[{"Name":"Train","Type":"Training","Arguments":{"VpcConfig":{"Subnets":["',
              { Ref: 'Subnet' },
              '"]}}}]}',
            ],
          ],
        },
      },
    },
  ],
} as const;

ruleCases(aiComputeSubnetsPrivate, {
  pass: {
    'no way to the internet': network('Model', { ...VPC, ...subnet(), ...MODEL }),
    'the way out is a NAT gateway': network('Model', {
      ...VPC,
      ...subnet(),
      ...MODEL,
      ...defaultRoute({ NatGatewayId: { Ref: 'Nat' } }),
      Nat: ['AWS::EC2::NatGateway'],
    }),
    'a job in a pipeline': network('Pipeline', { ...VPC, ...subnet(), ...pipeline }),
  },
  fail: {
    'a route to an internet gateway': network('Model', {
      ...VPC,
      ...subnet(),
      ...MODEL,
      ...GATEWAY,
      ...defaultRoute({ GatewayId: { Ref: 'Igw' } }),
    }),
    'public addresses': network('Model', { ...VPC, ...subnet({ MapPublicIpOnLaunch: true }), ...MODEL }),
    'a notebook, whose subnet is no list': network('Notebook', {
      ...VPC,
      ...subnet({ MapPublicIpOnLaunch: true }),
      Notebook: ['AWS::SageMaker::NotebookInstance', { SubnetId: { Ref: 'Subnet' } }],
    }),
    'a job in a pipeline': network('Pipeline', { ...VPC, ...subnet({ MapPublicIpOnLaunch: true }), ...pipeline }),
    'an agent runtime': network('Runtime', {
      ...VPC,
      ...subnet({ MapPublicIpOnLaunch: true }),
      Runtime: [
        'AWS::BedrockAgentCore::Runtime',
        { NetworkConfiguration: { NetworkMode: 'VPC', NetworkModeConfig: { Subnets: [{ Ref: 'Subnet' }] } } },
      ],
    }),
  },
  unknown: {
    'the subnet is imported': network('Model', {
      Model: ['AWS::SageMaker::Model', { VpcConfig: { Subnets: [{ 'Fn::ImportValue': 'subnet' }] } }],
    }),
    'the subnets are a parameter': network('Model', {
      Model: ['AWS::SageMaker::Model', { VpcConfig: { Subnets: { Ref: 'P' } } }],
    }),
    'the VPC is imported, and its main route table with it': network('Model', {
      ...subnet({ VpcId: 'vpc-1' }),
      ...MODEL,
    }),
  },
  'not applicable': {
    'no network': network('Model', { Model: ['AWS::SageMaker::Model'] }),
    'a machine without accelerators': network('Machine', {
      ...VPC,
      ...subnet({ MapPublicIpOnLaunch: true }),
      Machine: ['AWS::EC2::Instance', { InstanceType: 'm7g.large', SubnetId: { Ref: 'Subnet' } }],
    }),
  },
});
