import { type CryptographyInventory, takeInventory } from '../../../policies/cryptography';
import { ResourceGraph } from '../../../policies/template/graph';
import { assemblyOf } from '../../support/assembly-of';

/** An inventory in which everything occurs, its names taken from `name`. */
export function inventoryOf(name: string): CryptographyInventory {
  const bucket = (key?: object | string) => ({
    Type: 'AWS::S3::Bucket',
    Properties: key
      ? {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } },
            ],
          },
        }
      : {},
  });
  const template = {
    Parameters: { [`${name}Key`]: { Type: 'String' }, Stage: { Type: 'String' } },
    Conditions: { [`${name}Prod`]: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: {
      [`${name}0`]: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, RotationPeriodInDays: 90 } },
      [`${name}1`]: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'RSA_3072', KeyUsage: 'SIGN_VERIFY' } },
      [`${name}2`]: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'ML_DSA_65', KeyUsage: 'SIGN_VERIFY' } },
      [`${name}3`]: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'HMAC_384', KeyUsage: 'GENERATE_VERIFY_MAC' } },
      [`${name}4`]: { Type: 'AWS::KMS::Key', Properties: { KeySpec: { Ref: `${name}Key` } } },
      [`${name}5`]: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'ECC_NIST_P384', KeyUsage: 'KEY_AGREEMENT' } },
      [`${name}Alias`]: {
        Type: 'AWS::KMS::Alias',
        Properties: { AliasName: `alias/${name}`, TargetKeyId: { Ref: `${name}0` } },
      },
      [`${name}Own`]: bucket({ Ref: `${name}0` }),
      [`${name}Given`]: bucket({ Ref: `${name}Key` }),
      [`${name}Written`]: bucket(`arn:aws:kms:eu-west-1:111122223333:key/${name}`),
      [`${name}Managed`]: bucket('alias/aws/s3'),
      [`${name}Default`]: bucket(),
      [`${name}Topic`]: { Type: 'AWS::SNS::Topic' },
      [`${name}Queue`]: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          KmsMasterKeyId: { 'Fn::If': [`${name}Prod`, { Ref: `${name}0` }, { Ref: 'AWS::NoValue' }] },
        },
      },
      [`${name}Listener`]: {
        Type: 'AWS::ElasticLoadBalancingV2::Listener',
        Properties: { Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09' },
      },
      [`${name}Old`]: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { Protocol: 'TLS' } },
      [`${name}Strange`]: {
        Type: 'AWS::ElasticLoadBalancingV2::Listener',
        Properties: { Protocol: 'HTTPS', SslPolicy: name },
      },
      [`${name}Certificate`]: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: name } },
      [`${name}Authority`]: {
        Type: 'AWS::ACMPCA::CertificateAuthority',
        Properties: { Type: 'ROOT', KeyAlgorithm: 'ML_DSA_87', SigningAlgorithm: 'ML_DSA_87' },
      },
      [`${name}Profile`]: { Type: 'AWS::Signer::SigningProfile', Properties: { PlatformId: name } },
      [`${name}Pair`]: { Type: 'AWS::EC2::KeyPair', Properties: { KeyType: 'ed25519' } },
      [`${name}Code`]: { Type: 'AWS::Lambda::CodeSigningConfig', Properties: {} },
    },
  };
  return takeInventory([new ResourceGraph(assemblyOf({ [name]: template }))]);
}
