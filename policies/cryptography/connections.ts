import { bucketStatements } from '../rules/shared/bucket-policy-statements';
import { deniesInsecureTransport } from '../rules/shared/insecure-transport';
import { placesAt } from '../rules/shared/places-at';
import { resourceTexts } from '../rules/shared/resource-pattern';
import { QUEUE_POLICIES, resourcePolicyStatements, TOPIC_POLICIES } from '../rules/shared/resource-policy-statements';
import { conditionsOn, coversAction, isDeny, isPublic, type Statement } from '../template/statement';
import { anyOf, type Ternary } from '../template/ternary';
import { isList, isObject, isUndecided, textOf } from '../template/value';
import type { Node, ResourceView } from '../template/view';
import { wordsOf } from './cases';
import { byPolicy, bySwitch, byWord, type Connection, type ConnectionsOf } from './in-transit';
import {
  apiGatewayPolicy,
  cloudFrontPolicy,
  loadBalancerPolicy,
  openSearchPolicy,
  transferPolicy,
} from './tls-policies';

/** CloudFormation takes this policy where a listener names none; the console takes another. */
const LISTENER_DEFAULT = 'ELBSecurityPolicy-2016-08';

const listener: ConnectionsOf = (view) => {
  const protocol = view.get('Protocol');
  if (isUndecided(protocol)) return [{ what: 'listener', at: 'Protocol', tls: 'unknown', detail: wordsOf(protocol) }];
  switch (textOf(protocol)) {
    case 'HTTPS':
    case 'TLS':
      return [byPolicy(view, 'SslPolicy', 'listener', loadBalancerPolicy, LISTENER_DEFAULT)];
    case 'HTTP':
      return [{ what: 'listener', at: 'Protocol', tls: 'not required', detail: redirects(view) ?? 'HTTP' }];
    case undefined:
      return [];
    default:
      // The balancer passes on what it gets; the two ends decide.
      return [
        { what: 'listener', at: 'Protocol', tls: 'unknown', detail: `${textOf(protocol)} is passed on as it is` },
      ];
  }
};

/** A listener that sends everybody to HTTPS still answers without TLS, and nothing else. */
function redirects(view: ResourceView): string | undefined {
  const actions = view.items('DefaultActions') ?? [];
  return actions.some((action) => textOf(action.get('RedirectConfig.Protocol')) === 'HTTPS')
    ? 'HTTP, which redirects to HTTPS'
    : undefined;
}

const classicListeners: ConnectionsOf = (view) =>
  (view.items('Listeners') ?? []).map((one) =>
    byWord(one, 'Protocol', 'listener', { HTTPS: 'required', SSL: 'required', HTTP: 'not required' }, 'unknown'),
  );

/** API Gateway's own default differs by the kind of endpoint. */
const restApi: ConnectionsOf = (api) => {
  const what = "the API's own address";
  if (/^true$/i.test(String(api.get('DisableExecuteApiEndpoint')))) return [];
  if (api.has('SecurityPolicy')) return [byPolicy(api, 'SecurityPolicy', what, apiGatewayPolicy, undefined)];
  const types = api.get('EndpointConfiguration.Types');
  if (isUndecided(types))
    return [{ what, at: 'SecurityPolicy', tls: 'required', keyExchange: 'unknown', detail: wordsOf(types) }];
  const isPrivate = isList(types) && types.includes('PRIVATE');
  return [byPolicy(api, 'SecurityPolicy', what, apiGatewayPolicy, isPrivate ? 'TLS_1_2' : 'TLS_1_0')];
};

const integration =
  (type: string, path: string): ConnectionsOf =>
  (view) => {
    const kind = view.get(type);
    if (isUndecided(kind) || !/^HTTP(_PROXY)?$/.test(textOf(kind) ?? '')) return [];
    const uri = view.get(path);
    const text = textOf(uri) ?? '';
    const at = view.pathOf(path);
    const what = 'to the server behind the API';
    if (/^https:/i.test(text)) return [{ what, at, tls: 'required' }];
    if (/^http:/i.test(text)) return [{ what, at, tls: 'not required', detail: 'HTTP' }];
    return [{ what, at, tls: 'unknown', detail: wordsOf(uri) }];
  };

const VIEWERS = { 'https-only': 'required', 'redirect-to-https': 'required', 'allow-all': 'not required' } as const;
const ORIGINS = { 'https-only': 'required', 'http-only': 'not required', 'match-viewer': 'unknown' } as const;

const distribution: ConnectionsOf = (view) => {
  const config = view.node('DistributionConfig');
  const certificate = config.node('ViewerCertificate');
  const own = certificate.has('AcmCertificateArn') || certificate.has('IamCertificateId');
  // With the certificate of CloudFront itself, CloudFront sets the policy, whatever is written.
  const policy: Connection = own
    ? byPolicy(certificate, 'MinimumProtocolVersion', 'viewers: TLS policy', cloudFrontPolicy, undefined)
    : {
        what: 'viewers: TLS policy',
        at: certificate.pathOf('MinimumProtocolVersion'),
        tls: 'required',
        policy: 'TLSv1',
        byDefault: true,
        ...cloudFrontPolicy('TLSv1'),
      };
  const behaviours = [config.node('DefaultCacheBehavior'), ...(config.items('CacheBehaviors') ?? [])];
  const origins = (placesAt(config, 'Origins.*') ?? []).filter((origin) => origin.has('CustomOriginConfig'));
  return [
    ...(isUndecided(certificate.get()) ? [] : [policy]),
    ...behaviours.map((behaviour) => byWord(behaviour, 'ViewerProtocolPolicy', 'viewers', VIEWERS, 'unknown')),
    ...origins.map((origin) =>
      byWord(origin, 'CustomOriginConfig.OriginProtocolPolicy', 'to the origin', ORIGINS, 'unknown'),
    ),
  ];
};

const searchDomain: ConnectionsOf = (view) => {
  const https = bySwitch(view, 'DomainEndpointOptions.EnforceHTTPS', 'clients', 'not required');
  const policy = byPolicy(view, 'DomainEndpointOptions.TLSSecurityPolicy', 'clients', openSearchPolicy, undefined);
  return [
    https.tls === 'required' ? { ...policy, at: policy.at! } : https,
    bySwitch(view, 'NodeToNodeEncryptionOptions.Enabled', 'between nodes', 'not required'),
  ];
};

const bucket: ConnectionsOf = (view, graph) => {
  const { statements, hidden } = bucketStatements(view, graph);
  const onObjects = statements.filter((statement) => resourceTexts(statement).some((text) => text.endsWith('*')));
  const what = 'requests to the bucket';
  const minimum = lowestTls(statements);
  const denied = insecureTransportDenied(onObjects, 's3:GetObject', 's3:PutObject', 's3:ListBucket');
  if (denied === true) return [{ what, tls: 'required', ...(minimum === undefined ? {} : { minimum }) }];
  if (hidden || denied === 'unknown') return [{ what, tls: 'unknown', detail: 'a policy that is known at deployment' }];
  return [{ what, tls: 'not required', detail: 'no policy denies requests without TLS' }];
};

/** The version below which a statement denies everybody. */
function lowestTls(statements: readonly Statement[]): string | undefined {
  const versions = statements
    .filter((statement) => isDeny(statement) && isPublic(statement) && coversAction(statement, 's3:GetObject') === true)
    .flatMap((statement) => conditionsOn(statement, 's3:TlsVersion'))
    .filter(({ operator }) => /^NumericLessThan(IfExists)?$/i.test(operator))
    .flatMap(({ values }) => values.map((value) => Number(textOf(value))))
    .filter((version) => Number.isFinite(version) && version >= 1 && version < 2);
  return versions.length === 0 ? undefined : Math.max(...versions).toFixed(1);
}

const byResourcePolicy =
  (what: string, sources: typeof TOPIC_POLICIES, ...actions: readonly string[]): ConnectionsOf =>
  (view, graph) => {
    const statements = resourcePolicyStatements(view, graph, sources);
    if (!statements) return [{ what, tls: 'unknown', detail: 'a policy that is known at deployment' }];
    const denied = insecureTransportDenied(statements, ...actions);
    if (denied === true) return [{ what, tls: 'required' }];
    if (denied === 'unknown') return [{ what, tls: 'unknown', detail: 'a policy that is known at deployment' }];
    return [{ what, tls: 'not required', detail: 'no policy denies requests without TLS' }];
  };

/** Whether one of the statements denies everybody the actions without TLS. */
function insecureTransportDenied(statements: readonly Statement[], ...actions: readonly string[]): Ternary {
  return anyOf(...statements.map((statement) => deniesInsecureTransport(statement, ...actions)));
}

const BETWEEN_CONTAINERS = 'between containers of the job';

const containers =
  (path: string): ConnectionsOf =>
  (view) => [bySwitch(view, path, BETWEEN_CONTAINERS, 'not required')];

const glueConnection: ConnectionsOf = (view) => {
  const place: Node = view.node('ConnectionInput');
  const type = textOf(place.get('ConnectionType'));
  if (type === 'JDBC')
    return [bySwitch(place, 'ConnectionProperties.JDBC_ENFORCE_SSL', 'to the database', 'not required')];
  if (type === 'KAFKA')
    return [bySwitch(place, 'ConnectionProperties.KAFKA_SSL_ENABLED', 'to the brokers', 'required')];
  return [];
};

const taskVolumes: ConnectionsOf = (view) =>
  (placesAt(view, 'Volumes.*.EFSVolumeConfiguration') ?? [])
    .filter((volume) => volume.get() !== undefined)
    .map((volume) =>
      byWord(
        volume,
        'TransitEncryption',
        'to the file system',
        { ENABLED: 'required', DISABLED: 'not required' },
        'not required',
      ),
    );

const kafka: ConnectionsOf = (view) => [
  byWord(
    view,
    'EncryptionInfo.EncryptionInTransit.ClientBroker',
    'clients',
    { TLS: 'required', TLS_PLAINTEXT: 'not required', PLAINTEXT: 'not required' },
    'required',
  ),
  bySwitch(view, 'EncryptionInfo.EncryptionInTransit.InCluster', 'between brokers', 'required'),
];

/** Settings of a parameter group that make a database refuse connections without TLS. */
const parameterGroup: ConnectionsOf = (view) => {
  const parameters = view.get('Parameters');
  if (!isObject(parameters)) return [];
  return FORCES_TLS.filter((name) => Object.hasOwn(parameters, name)).map((name): Connection => {
    const value = parameters[name];
    const place = { what: `clients (${name})`, at: 'Parameters' };
    if (isUndecided(value)) return { ...place, tls: 'unknown', detail: wordsOf(value) };
    const required = /^(1|true|on|enabled|tls1\.[23]\+|fips-140-3)$/i.test(String(value));
    return { ...place, tls: required ? 'required' : 'not required' };
  });
};

const FORCES_TLS = ['rds.force_ssl', 'require_secure_transport', 'require_ssl', 'tls', 'neptune_enforce_ssl'];

const only =
  (connection: (view: ResourceView) => Connection): ConnectionsOf =>
  (view) => [connection(view)];

const domainName =
  (list: string): ConnectionsOf =>
  (view) =>
    (placesAt(view, list) ?? []).map((place) =>
      byPolicy(place, 'SecurityPolicy', 'clients', apiGatewayPolicy, 'TLS_1_2'),
    );

/** The same of Redshift, whose groups hold a list. */
const redshiftGroup: ConnectionsOf = (view) =>
  (view.items('Parameters') ?? [])
    .filter((parameter) => textOf(parameter.get('ParameterName')) === 'require_ssl')
    .map((parameter) => bySwitch(parameter, 'ParameterValue', 'clients (require_ssl)', 'not required'));

/** Types whose templates decide how a connection is encrypted. */
export const CONNECTIONS: Readonly<Record<string, ConnectionsOf>> = {
  'AWS::ElasticLoadBalancingV2::Listener': listener,
  'AWS::ElasticLoadBalancing::LoadBalancer': classicListeners,
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGateway::DomainName': domainName(''),
  'AWS::ApiGateway::DomainNameV2': domainName(''),
  'AWS::ApiGatewayV2::DomainName': domainName('DomainNameConfigurations.*'),
  'AWS::ApiGateway::Method': integration('Integration.Type', 'Integration.Uri'),
  'AWS::ApiGatewayV2::Integration': integration('IntegrationType', 'IntegrationUri'),
  'AWS::CloudFront::Distribution': distribution,
  'AWS::OpenSearchService::Domain': searchDomain,
  'AWS::Elasticsearch::Domain': searchDomain,
  'AWS::S3::Bucket': bucket,
  'AWS::SNS::Topic': byResourcePolicy('messages to the topic', TOPIC_POLICIES, 'sns:Publish'),
  'AWS::SQS::Queue': byResourcePolicy('messages to the queue', QUEUE_POLICIES, 'sqs:SendMessage', 'sqs:ReceiveMessage'),
  'AWS::SageMaker::DataQualityJobDefinition': containers('NetworkConfig.EnableInterContainerTrafficEncryption'),
  'AWS::SageMaker::ModelQualityJobDefinition': containers('NetworkConfig.EnableInterContainerTrafficEncryption'),
  'AWS::SageMaker::ModelBiasJobDefinition': containers('NetworkConfig.EnableInterContainerTrafficEncryption'),
  'AWS::SageMaker::ModelExplainabilityJobDefinition': containers('NetworkConfig.EnableInterContainerTrafficEncryption'),
  'AWS::SageMaker::ProcessingJob': containers('NetworkConfig.EnableInterContainerTrafficEncryption'),
  'embedded:SageMaker::ProcessingJob': containers('NetworkConfig.EnableInterContainerTrafficEncryption'),
  'embedded:SageMaker::QualityCheck': containers('NetworkConfig.EnableInterContainerTrafficEncryption'),
  'embedded:SageMaker::ClarifyCheck': containers('NetworkConfig.EnableInterContainerTrafficEncryption'),
  'embedded:SageMaker::TrainingJob': containers('EnableInterContainerTrafficEncryption'),
  'embedded:SageMaker::HyperParameterTuningJob': containers(
    'TrainingJobDefinition.EnableInterContainerTrafficEncryption',
  ),
  'AWS::ElastiCache::ReplicationGroup': only((view) =>
    bySwitch(view, 'TransitEncryptionEnabled', 'clients', 'unknown'),
  ),
  'AWS::MemoryDB::Cluster': only((view) => bySwitch(view, 'TLSEnabled', 'clients', 'required')),
  'AWS::MSK::Cluster': kafka,
  'AWS::DAX::Cluster': only((view) =>
    byWord(view, 'ClusterEndpointEncryptionType', 'clients', { TLS: 'required', NONE: 'not required' }, 'not required'),
  ),
  'AWS::RDS::DBProxy': only((view) => bySwitch(view, 'RequireTLS', 'clients', 'not required')),
  'AWS::RDS::DBParameterGroup': parameterGroup,
  'AWS::RDS::DBClusterParameterGroup': parameterGroup,
  'AWS::Redshift::ClusterParameterGroup': redshiftGroup,
  'AWS::DMS::Endpoint': only((view) =>
    byWord(
      view,
      'SslMode',
      'to the database',
      { none: 'not required', require: 'required', 'verify-ca': 'required', 'verify-full': 'required' },
      'not required',
    ),
  ),
  'AWS::Glue::Connection': glueConnection,
  'AWS::ECS::TaskDefinition': taskVolumes,
  'AWS::SES::ConfigurationSet': only((view) =>
    byWord(
      view,
      'DeliveryOptions.TlsPolicy',
      'to the servers of recipients',
      { REQUIRE: 'required', OPTIONAL: 'not required' },
      'not required',
    ),
  ),
  'AWS::Transfer::Server': only((view) => byPolicy(view, 'SecurityPolicyName', 'clients', transferPolicy, undefined)),
};
