import type { ProblemReason } from './evidence';

/** What to do about a request that failed. */
export type Failure =
  /** Came too fast: wait and ask again. */
  | { readonly kind: 'throttled'; readonly detail: string }
  /** The network, or AWS for a moment: ask again. */
  | { readonly kind: 'transient'; readonly reason: ProblemReason; readonly detail: string }
  /** Credentials are no longer good: get new ones and ask again. */
  | { readonly kind: 'expired'; readonly detail: string }
  /** Asking again does not help. */
  | { readonly kind: 'final'; readonly reason: ProblemReason; readonly detail: string };

const THROTTLED = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'LimitExceededException',
  'SlowDown',
  'BandwidthLimitExceeded',
]);
const EXPIRED = new Set(['ExpiredTokenException', 'ExpiredToken', 'TokenRefreshRequired', 'RequestExpired']);
const DENIED = new Set(['AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'AuthorizationError']);
const CREDENTIALS = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'IncompleteSignature',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
]);
const CLOCK = new Set([
  'InvalidSignatureException',
  'RequestTimeTooSkewed',
  'RequestInTheFuture',
  'SignatureDoesNotMatch',
]);
const NETWORK = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** What a failed request means. Anything may have been thrown. */
export function failureOf(thrown: unknown): Failure {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : { message: String(thrown) }) as {
    name?: string;
    message?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number; clockSkewCorrected?: boolean };
    $retryable?: { throttling?: boolean };
  };
  const name = error.name ?? '';
  const status = error.$metadata?.httpStatusCode;
  // The SDK wraps what the network threw, and hides its code in the text.
  const message = (error.message ?? '').replace(/\s+/g, ' ').replace('AWS SDK error wrapper for Error: ', '');
  const detail = `${name || 'Error'}: ${message.slice(0, 300)}`;
  const code = error.code ?? /\b(E[A-Z_]{4,})\b/.exec(message)?.[1] ?? '';
  if (THROTTLED.has(name) || error.$retryable?.throttling || status === 429) return { kind: 'throttled', detail };
  if (EXPIRED.has(name)) return { kind: 'expired', detail };
  if (DENIED.has(name)) return { kind: 'final', reason: 'access denied', detail };
  // The SDK has set its clock by the answer's; the next request is signed with the right time.
  if (error.$metadata?.clockSkewCorrected) return { kind: 'transient', reason: 'refused', detail };
  if (CLOCK.has(name))
    return { kind: 'final', reason: 'refused', detail: `${detail}; is the clock of this machine right?` };
  if (CREDENTIALS.has(name)) return { kind: 'final', reason: 'access denied', detail };
  if (name === 'CredentialsProviderError')
    return {
      kind: 'final',
      reason: 'access denied',
      detail: `no credentials were found by the AWS SDK's chain (environment, profile, SSO, web identity, instance): ${error.message ?? ''}`,
    };
  if (name === 'SyntaxError' || name === 'MalformedAnswer' || /deserialization/i.test(error.message ?? ''))
    return { kind: 'transient', reason: 'malformed answer', detail };
  if (NETWORK.has(code) || name === 'TimeoutError' || name === 'AbortError' || /socket hang up|aborted/.test(detail))
    return { kind: 'transient', reason: 'unreachable', detail };
  if (status !== undefined && status >= 500) return { kind: 'transient', reason: 'unreachable', detail };
  if (/^NoSuch|NotFound|ResourceNotFound|does not exist/.test(name) || /does not exist/.test(error.message ?? ''))
    return { kind: 'final', reason: 'not found', detail };
  return { kind: 'final', reason: 'refused', detail };
}

/** An answer that has not the form that the API documents. */
export class MalformedAnswer extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'MalformedAnswer';
  }
}
