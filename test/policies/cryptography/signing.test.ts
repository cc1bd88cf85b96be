import { inventoryOf } from './inventory-of';

function signingOf(type: string, properties: object, more: Record<string, unknown> = {}) {
  return inventoryOf({ ...more, Resources: { One: { Type: type, Properties: properties } } }).signing[0];
}

describe('signatures and certificates', () => {
  test.each<[string, string, object, object]>([
    [
      'a signing key',
      'AWS::KMS::Key',
      { KeySpec: 'ML_DSA_65', KeyUsage: 'SIGN_VERIFY' },
      { kind: 'signing key', algorithm: { value: 'ML_DSA_65' }, quantum: 'resistant' },
    ],
    [
      'a certificate',
      'AWS::CertificateManager::Certificate',
      { DomainName: 'example.com' },
      {
        kind: 'certificate',
        algorithm: { value: 'RSA_2048', byDefault: true },
        quantum: 'not resistant',
        detail: 'example.com',
      },
    ],
    [
      'a certificate on a curve',
      'AWS::CertificateManager::Certificate',
      { DomainName: 'example.com', KeyAlgorithm: 'EC_prime256v1' },
      { algorithm: { value: 'EC_prime256v1' }, quantum: 'not resistant' },
    ],
    [
      'a certificate authority',
      'AWS::ACMPCA::CertificateAuthority',
      { Type: 'ROOT', KeyAlgorithm: 'ML_DSA_65', SigningAlgorithm: 'ML_DSA_65' },
      { kind: 'certificate authority', quantum: 'resistant', detail: 'ROOT, ML_DSA_65' },
    ],
    [
      'a signing profile',
      'AWS::Signer::SigningProfile',
      { PlatformId: 'AWSLambda-SHA384-ECDSA' },
      { kind: 'signing profile', algorithm: { value: 'ECDSA' }, quantum: 'not resistant' },
    ],
    [
      'a signing profile of another platform',
      'AWS::Signer::SigningProfile',
      { PlatformId: 'AmazonFreeRTOS-Default' },
      { quantum: 'unknown', algorithm: { unknown: 'what the platform AmazonFreeRTOS-Default signs with' } },
    ],
    [
      'a code signing configuration',
      'AWS::Lambda::CodeSigningConfig',
      { CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Enforce' } },
      { kind: 'code signing configuration', detail: 'untrusted code: Enforce', quantum: 'unknown' },
    ],
    [
      'a key pair',
      'AWS::EC2::KeyPair',
      { KeyType: 'ed25519' },
      { kind: 'key pair', algorithm: { value: 'ed25519' }, quantum: 'not resistant' },
    ],
    [
      'a key pair whose public key is brought',
      'AWS::EC2::KeyPair',
      { PublicKeyMaterial: 'ssh-rsa AAAA' },
      { kind: 'key pair', quantum: 'unknown' },
    ],
  ])('%s', (_, type, properties, expected) => {
    expect(signingOf(type, properties)).toMatchObject(expected);
  });

  test('a key that encrypts signs nothing', () => {
    expect(signingOf('AWS::KMS::Key', {})).toBeUndefined();
  });

  test('an algorithm that a parameter gives is unknown', () => {
    const given = { Parameters: { Given: { Type: 'String' } } };
    const certificate = signingOf('AWS::CertificateManager::Certificate', { KeyAlgorithm: { Ref: 'Given' } }, given);
    expect(certificate).toMatchObject({ algorithm: { unknown: 'parameter Given' }, quantum: 'unknown' });
  });
});
