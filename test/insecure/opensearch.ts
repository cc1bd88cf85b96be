import type { Fragment } from './fragment';

/** Vector stores on the internet, without encryption of ours, for everybody. */
export const opensearch: Fragment = {
  resources: {
    SearchDomain: {
      Type: 'AWS::OpenSearchService::Domain',
      Properties: {
        DomainName: 'documents',
        ClusterConfig: { InstanceType: 't3.small.search', InstanceCount: 1 },
        EBSOptions: { EBSEnabled: true, VolumeSize: 10, VolumeType: 'gp3' },
        EncryptionAtRestOptions: { Enabled: false },
        NodeToNodeEncryptionOptions: { Enabled: false },
        DomainEndpointOptions: { EnforceHTTPS: false, TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' },
        AccessPolicies: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'es:*', Resource: '*' }],
        },
      },
    },
    Collection: {
      Type: 'AWS::OpenSearchServerless::Collection',
      Properties: { Name: 'vectors', Type: 'VECTORSEARCH', StandbyReplicas: 'DISABLED' },
    },
    CollectionEncryption: {
      Type: 'AWS::OpenSearchServerless::SecurityPolicy',
      Properties: {
        Name: 'vectors-encryption',
        Type: 'encryption',
        Policy: JSON.stringify({
          Rules: [{ ResourceType: 'collection', Resource: ['collection/vectors'] }],
          AWSOwnedKey: true,
        }),
      },
    },
    CollectionNetwork: {
      Type: 'AWS::OpenSearchServerless::SecurityPolicy',
      Properties: {
        Name: 'vectors-network',
        Type: 'network',
        Policy: JSON.stringify([
          { Rules: [{ ResourceType: 'collection', Resource: ['collection/vectors'] }], AllowFromPublic: true },
        ]),
      },
    },
    CollectionAccess: {
      Type: 'AWS::OpenSearchServerless::AccessPolicy',
      Properties: {
        Name: 'vectors-access',
        Type: 'data',
        Policy: JSON.stringify([
          {
            Rules: [{ ResourceType: 'index', Resource: ['index/vectors/*'], Permission: ['aoss:*'] }],
            Principal: ['arn:aws:iam::111122223333:root'],
          },
        ]),
      },
    },
    CollectionEndpoint: {
      Type: 'AWS::OpenSearchServerless::VpcEndpoint',
      Properties: { Name: 'vectors', VpcId: 'vpc-0123456789abcdef0', SubnetIds: ['subnet-0123456789abcdef0'] },
    },
  },
};
