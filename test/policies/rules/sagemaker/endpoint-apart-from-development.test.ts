import { judge } from '../../../../policies/judge/judge';
import { endpointApartFromDevelopment } from '../../../../policies/rules/sagemaker/endpoint-apart-from-development';
import { assemblyOf } from '../../../support/assembly-of';
import { ruleCases } from '../../../support/rule-cases';

const endpoint = {
  Type: 'AWS::SageMaker::Endpoint',
  Properties: { EndpointConfigName: { 'Fn::GetAtt': ['C', 'EndpointConfigName'] } },
};
const serving = (key: string, subnet: string) => ({
  E: endpoint,
  C: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: {
      KmsKeyId: { 'Fn::ImportValue': key },
      ProductionVariants: [{ ModelName: { 'Fn::GetAtt': ['M', 'ModelName'] } }],
    },
  },
  M: { Type: 'AWS::SageMaker::Model', Properties: { VpcConfig: { Subnets: [{ 'Fn::ImportValue': subnet }] } } },
});
const output = (Name: string, Value: unknown) => ({ [Name]: { Value, Export: { Name } } });
const shared = {
  Resources: {
    KeyA: { Type: 'AWS::KMS::Key' },
    KeyB: { Type: 'AWS::KMS::Key' },
    VpcA: { Type: 'AWS::EC2::VPC' },
    VpcB: { Type: 'AWS::EC2::VPC' },
    SubnetA: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'VpcA' } } },
    SubnetB: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'VpcB' } } },
  },
  Outputs: {
    ...output('KeyA', { 'Fn::GetAtt': ['KeyA', 'Arn'] }),
    ...output('KeyB', { 'Fn::GetAtt': ['KeyB', 'Arn'] }),
    ...output('SubnetA', { Ref: 'SubnetA' }),
    ...output('VpcA', { Ref: 'VpcA' }),
    ...output('SubnetB', { Ref: 'SubnetB' }),
  },
};
const domain = {
  D: {
    Type: 'AWS::SageMaker::Domain',
    Properties: {
      KmsKeyId: { 'Fn::ImportValue': 'KeyA' },
      SubnetIds: [{ 'Fn::ImportValue': 'SubnetA' }],
      VpcId: { 'Fn::ImportValue': 'VpcA' },
    },
  },
};

/** Verdicts on an endpoint beside a Studio domain, which has key A and a subnet of VPC A. */
function verdicts(key: string, subnet: string): (string | undefined)[] {
  const assembly = assemblyOf({
    Shared: shared,
    Development: { Resources: domain },
    Serving: { Resources: serving(key, subnet) },
  });
  return [...judge(assembly, [endpointApartFromDevelopment])].map((one) =>
    one.verdict === 'pass' ? 'pass' : one.message.split(': ')[1],
  );
}

describe('in stacks of their own', () => {
  test.each([
    ['apart', 'KeyB', 'SubnetB', ['pass', 'pass']],
    ['one key', 'KeyA', 'SubnetB', ['one key with D', 'pass']],
    ['one VPC', 'KeyB', 'SubnetA', ['pass', 'one VPC with D']],
    ['a network from elsewhere', 'KeyB', 'Elsewhere', ['pass', 'depends on networks that are not in this assembly']],
  ])('%s', (_, key, subnet, expected) => {
    expect(verdicts(key, subnet)).toEqual(expected);
  });
});

ruleCases(endpointApartFromDevelopment, {
  fail: { 'one stack': { resources: { E: endpoint, N: { Type: 'AWS::SageMaker::NotebookInstance' } } } },
  'not applicable': { 'no development here': { resources: { E: endpoint } } },
});
