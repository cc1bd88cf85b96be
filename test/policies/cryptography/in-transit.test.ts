import {
  apiGatewayPolicy,
  cloudFrontPolicy,
  loadBalancerPolicy,
  openSearchPolicy,
  transferPolicy,
} from '../../../policies/cryptography/tls-policies';
import { inTransitOf } from './inventory-of';

const GIVEN = { Parameters: { Given: { Type: 'String' } } };

describe('names of TLS policies', () => {
  test.each([
    [loadBalancerPolicy, 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', '1.2', 'hybrid post-quantum'],
    [loadBalancerPolicy, 'ELBSecurityPolicy-TLS13-1-3-PQ-2025-09', '1.3', 'hybrid post-quantum'],
    [loadBalancerPolicy, 'ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09', '1.2', 'hybrid post-quantum'],
    [loadBalancerPolicy, 'ELBSecurityPolicy-TLS13-1-0-2021-06', '1.0', 'classical'],
    [loadBalancerPolicy, 'ELBSecurityPolicy-TLS-1-2-Ext-2018-06', '1.2', 'classical'],
    [loadBalancerPolicy, 'ELBSecurityPolicy-FS-1-2-Res-2020-10', '1.2', 'classical'],
    [loadBalancerPolicy, 'ELBSecurityPolicy-2016-08', '1.0', 'classical'],
    [loadBalancerPolicy, 'SomethingElse', undefined, 'unknown'],
    [apiGatewayPolicy, 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09', '1.2', 'hybrid post-quantum'],
    [apiGatewayPolicy, 'SecurityPolicy_TLS13_1_3_2025_09', '1.3', 'classical'],
    [apiGatewayPolicy, 'SecurityPolicy_TLS13_2025_EDGE', '1.3', 'unknown'],
    [apiGatewayPolicy, 'TLS_1_0', '1.0', 'classical'],
    [cloudFrontPolicy, 'TLSv1.2_2021', '1.2', 'hybrid post-quantum'],
    [cloudFrontPolicy, 'TLSv1.3_2025', '1.3', 'hybrid post-quantum'],
    [cloudFrontPolicy, 'TLSv1', '1.0', 'hybrid post-quantum'],
    [cloudFrontPolicy, 'PQ', undefined, 'unknown'],
    [openSearchPolicy, 'Policy-Min-TLS-1-2-PFS-2023-10', '1.2', 'unknown'],
    [transferPolicy, 'TransferSecurityPolicy-2025-03', undefined, 'hybrid post-quantum'],
    [transferPolicy, 'TransferSecurityPolicy-2024-01', undefined, 'classical'],
  ])('%p reads %s', (read, name, minimum, keyExchange) => {
    expect(read(name)).toEqual({ ...(minimum === undefined ? {} : { minimum }), keyExchange });
  });
});

describe('connections', () => {
  const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
  const PQ = 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09';

  test.each<[string, string, object, readonly string[]]>([
    [
      'a listener',
      LISTENER,
      { Protocol: 'HTTPS', SslPolicy: PQ },
      [`listener: required, ${PQ}, 1.2, hybrid post-quantum`],
    ],
    [
      'a listener without a policy',
      LISTENER,
      { Protocol: 'TLS' },
      ['listener: required, ELBSecurityPolicy-2016-08, by default, 1.0, classical'],
    ],
    [
      'a listener whose policy is given',
      LISTENER,
      { Protocol: 'HTTPS', SslPolicy: { Ref: 'Given' } },
      ['listener: required, unknown'],
    ],
    ['a listener without TLS', LISTENER, { Protocol: 'HTTP' }, ['listener: not required']],
    ['a listener that passes on', LISTENER, { Protocol: 'TCP' }, ['listener: unknown']],
    [
      'a regional API',
      'AWS::ApiGateway::RestApi',
      { EndpointConfiguration: { Types: ['REGIONAL'] } },
      ["the API's own address: required, TLS_1_0, by default, 1.0, classical"],
    ],
    [
      'a private API',
      'AWS::ApiGateway::RestApi',
      { EndpointConfiguration: { Types: ['PRIVATE'] } },
      ["the API's own address: required, TLS_1_2, by default, 1.2, classical"],
    ],
    ['an API whose address is off', 'AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true }, []],
    [
      'a distribution',
      'AWS::CloudFront::Distribution',
      {
        DistributionConfig: {
          ViewerCertificate: { AcmCertificateArn: 'arn', MinimumProtocolVersion: 'TLSv1.2_2021' },
          DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
          CacheBehaviors: [{ ViewerProtocolPolicy: 'allow-all' }],
          Origins: [{ CustomOriginConfig: { OriginProtocolPolicy: 'http-only' } }, { S3OriginConfig: {} }],
        },
      },
      [
        'viewers: TLS policy: required, TLSv1.2_2021, 1.2, hybrid post-quantum',
        'viewers: required',
        'viewers: not required',
        'to the origin: not required',
      ],
    ],
    [
      'a search domain',
      'AWS::OpenSearchService::Domain',
      {
        DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' },
        NodeToNodeEncryptionOptions: { Enabled: true },
      },
      ['clients: required, Policy-Min-TLS-1-2-2019-07, 1.2, unknown', 'between nodes: required'],
    ],
    [
      'a search domain that says nothing',
      'AWS::OpenSearchService::Domain',
      {},
      ['clients: not required', 'between nodes: not required'],
    ],
    [
      'a monitoring job',
      'AWS::SageMaker::DataQualityJobDefinition',
      { NetworkConfig: { EnableInterContainerTrafficEncryption: true } },
      ['between containers of the job: required'],
    ],
    [
      'a job that says nothing',
      'AWS::SageMaker::DataQualityJobDefinition',
      {},
      ['between containers of the job: not required'],
    ],
    ['brokers', 'AWS::MSK::Cluster', {}, ['clients: required', 'between brokers: required']],
    [
      'a parameter group',
      'AWS::RDS::DBParameterGroup',
      { Parameters: { 'rds.force_ssl': '1' } },
      ['clients (rds.force_ssl): required'],
    ],
    ['a parameter group that says nothing', 'AWS::RDS::DBParameterGroup', { Parameters: {} }, []],
    [
      'an integration',
      'AWS::ApiGateway::Method',
      { Integration: { Type: 'HTTP', Uri: 'http://example' } },
      ['to the server behind the API: not required'],
    ],
    ['a topic without a policy', 'AWS::SNS::Topic', {}, ['messages to the topic: not required']],
  ])('%s', (_, type, properties, expected) => {
    expect(inTransitOf(type, properties, GIVEN)).toEqual(expected);
  });

  test('a bucket, by its policy', () => {
    const deny = (condition: object) => ({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [{ 'Fn::GetAtt': ['Data', 'Arn'] }, { 'Fn::Sub': '${Data.Arn}/*' }],
      Condition: condition,
    });
    const policy = (document: unknown) => ({
      ...GIVEN,
      Resources: {
        Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Data' }, PolicyDocument: document } },
      },
    });
    const insecure = deny({ Bool: { 'aws:SecureTransport': 'false' } });
    const old = deny({ NumericLessThan: { 's3:TlsVersion': '1.3' } });
    const of = (more: Record<string, unknown>) => inTransitOf('AWS::S3::Bucket', {}, more);
    expect(of(policy({ Statement: [insecure] }))).toEqual(['requests to the bucket: required']);
    expect(of(policy({ Statement: [insecure, old] }))).toEqual(['requests to the bucket: required, 1.3']);
    expect(of(policy({ Statement: [old] }))).toEqual(['requests to the bucket: not required']);
    expect(of(policy({ Ref: 'Given' }))).toEqual(['requests to the bucket: unknown']);
    expect(of({})).toEqual(['requests to the bucket: not required']);
  });

  test('cases that differ are unknown, and the key exchange with them', () => {
    const conditions = {
      Parameters: { Stage: { Type: 'String' } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    };
    const chosen = { Protocol: 'HTTPS', SslPolicy: { 'Fn::If': ['IsProd', PQ, 'ELBSecurityPolicy-2016-08'] } };
    expect(inTransitOf(LISTENER, chosen, conditions)).toEqual(['listener: required, unknown']);
  });
});
