import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ManagedPrefixList } from '../../../constructs/network';
import { FRANKFURT, only } from './network-fixture';

test('asks at deployment for the list of the region, with a right to nothing else', () => {
  const stack = new Stack(new App(), 'Stack', { env: FRANKFURT });
  const list = new ManagedPrefixList(stack, 'S3', { service: 's3' });
  const template = Template.fromStack(stack);
  const lookup = only(template, 'Custom::ManagedPrefixList', /S3Lookup/);

  expect(stack.resolve(list.prefixListId)).toEqual({ 'Fn::GetAtt': [lookup.id, 'PrefixLists.0.PrefixListId'] });
  const call = JSON.parse(lookup.properties['Create']);
  expect(call).toMatchObject({
    service: 'EC2',
    action: 'DescribeManagedPrefixLists',
    parameters: { Filters: [{ Name: 'prefix-list-name', Values: ['com.amazonaws.eu-central-1.s3'] }] },
  });
  expect(lookup.properties['Update']).toBe(lookup.properties['Create']);
  expect(only(template, 'AWS::IAM::Policy', /S3Lookup/).properties['PolicyDocument'].Statement).toEqual([
    { Effect: 'Allow', Action: 'ec2:DescribeManagedPrefixLists', Resource: '*' },
  ]);
});

test('its function’s logs end some day', () => {
  const stack = new Stack(new App(), 'Stack');
  new ManagedPrefixList(stack, 'S3', { service: 's3' });
  new ManagedPrefixList(stack, 'DynamoDb', { service: 'dynamodb' });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::Logs::LogGroup', 1);
  template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 });
});

test('a service without a gateway endpoint has no list', () => {
  expect(() => new ManagedPrefixList(new Stack(), 'Sts', { service: 'sts' })).toThrow(
    /Only 's3' and 'dynamodb' have gateway endpoints; got 'sts'/,
  );
});
