import { isUndecided, textOf } from '../template/value';
import type { ResourceView } from '../template/view';
import type { Quantum } from './algorithms';
import { agreed, type Cases, stated, wordsOf } from './cases';
import type { SigningEntry, Stated } from './inventory';
import { quantumOf } from './keys';

/** Something that signs, in one case. */
interface InCase {
  readonly kind: SigningEntry['kind'];
  readonly algorithm?: Stated<string>;
  readonly detail?: string;
}

const UNSTATED: Stated<string> = { unknown: 'the template names no algorithm' };

/** Platforms of AWS Signer whose names carry the algorithm. */
function algorithmOfPlatform(view: ResourceView): Stated<string> {
  const platform = stated(view, 'PlatformId', '');
  if ('unknown' in platform) return platform;
  return /ECDSA/.test(platform.value)
    ? { value: 'ECDSA' }
    : { unknown: `what the platform ${platform.value || 'that is not named'} signs with` };
}

/** Certificate Manager makes RSA keys of 2,048 bits where a template names nothing else. */
const CERTIFICATE_DEFAULT = 'RSA_2048';
const KEY_PAIR_DEFAULT = 'rsa';

const KINDS: Readonly<Record<string, (view: ResourceView) => InCase>> = {
  'AWS::Signer::SigningProfile': (view) => ({
    kind: 'signing profile',
    algorithm: algorithmOfPlatform(view),
    detail: shown(view, 'PlatformId'),
  }),
  'AWS::Lambda::CodeSigningConfig': (view) => {
    const policy = stated(view, 'CodeSigningPolicies.UntrustedArtifactOnDeployment', 'Warn');
    return {
      kind: 'code signing configuration',
      detail: `untrusted code: ${'unknown' in policy ? policy.unknown : policy.value}`,
    };
  },
  'AWS::CertificateManager::Certificate': (view) => ({
    kind: 'certificate',
    algorithm: stated(view, 'KeyAlgorithm', CERTIFICATE_DEFAULT),
    detail: shown(view, 'DomainName'),
  }),
  'AWS::ACMPCA::CertificateAuthority': (view) => ({
    kind: 'certificate authority',
    algorithm: view.has('KeyAlgorithm') ? stated(view, 'KeyAlgorithm', '') : UNSTATED,
    detail: [shown(view, 'Type'), shown(view, 'SigningAlgorithm')].filter(Boolean).join(', '),
  }),
  'AWS::ACMPCA::Certificate': (view) => ({
    kind: 'certificate',
    algorithm: { unknown: 'the key of the signing request' },
    detail: shown(view, 'SigningAlgorithm'),
  }),
  'AWS::IAM::ServerCertificate': () => ({ kind: 'certificate', algorithm: UNSTATED }),
  'AWS::CloudFront::PublicKey': () => ({ kind: 'public key', algorithm: UNSTATED }),
  'AWS::EC2::KeyPair': (view) => ({
    kind: 'key pair',
    algorithm: view.has('PublicKeyMaterial') ? UNSTATED : stated(view, 'KeyType', KEY_PAIR_DEFAULT),
  }),
};

/** Whether resources of a type sign, or prove an identity. Keys of KMS are looked at apart. */
export function isSigningType(type: string): boolean {
  return Object.hasOwn(KINDS, type);
}

/** What a resource of such a type says in one case. */
export function signingInCase(view: ResourceView): InCase {
  return KINDS[view.type]!(view);
}

/** What it says in all cases. */
export function mergeSigning({ answers, dependsOn }: Cases<InCase>): Omit<SigningEntry, 'subject'> | undefined {
  const [first] = answers;
  if (first === undefined) return undefined;
  const details = [...new Set(answers.map(({ detail }) => detail))];
  const detail =
    details.length === 1 ? details[0] : `${details.map((one) => one ?? 'nothing').join(' or ')}, by ${dependsOn}`;
  const algorithms = answers.flatMap(({ algorithm }) => (algorithm ? [algorithm] : []));
  const algorithm = algorithms.length === 0 ? undefined : agreed(algorithms, dependsOn);
  const quantum: Quantum = algorithm === undefined ? 'unknown' : quantumOf(algorithm);
  return {
    kind: first.kind,
    ...(algorithm === undefined ? {} : { algorithm }),
    quantum,
    ...(detail ? { detail } : {}),
  };
}

function shown(view: ResourceView, path: string): string {
  const value = view.get(path);
  if (value === undefined || value === null) return '';
  return isUndecided(value) ? wordsOf(value) : (textOf(value) ?? '');
}
