import { endpointPrivateDns } from '../../../../policies/rules/ec2/endpoint-private-dns';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const ENDPOINT = { VpcEndpointType: 'Interface', ServiceName: 'com.amazonaws.eu-west-1.kms' };

ruleCases(endpointPrivateDns, {
  pass: {
    'private names': { ...ENDPOINT, PrivateDnsEnabled: true },
    'a hosted zone gives the name': network('Endpoint', {
      Endpoint: ['AWS::EC2::VPCEndpoint', { ...ENDPOINT, PrivateDnsEnabled: false }],
      Record: [
        'AWS::Route53::RecordSet',
        {
          AliasTarget: {
            DNSName: {
              'Fn::Select': [
                1,
                { 'Fn::Split': [':', { 'Fn::Select': [0, { 'Fn::GetAtt': ['Endpoint', 'DnsEntries'] }] }] },
              ],
            },
          },
        },
      ],
    }),
  },
  fail: { 'not set': ENDPOINT, off: { ...ENDPOINT, PrivateDnsEnabled: false } },
  unknown: {
    'a parameter decides': network('Endpoint', {
      Endpoint: ['AWS::EC2::VPCEndpoint', { ...ENDPOINT, PrivateDnsEnabled: { Ref: 'P' } }],
    }),
  },
  'not applicable': {
    'a gateway': { VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.eu-west-1.s3' },
    'the default is a gateway': { ServiceName: 'com.amazonaws.eu-west-1.s3' },
  },
});
