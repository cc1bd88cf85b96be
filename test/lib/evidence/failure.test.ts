import { failureOf, MalformedAnswer } from '../../../lib/evidence/failure';

const error = (name: string, more: object = {}, message = '') => Object.assign(new Error(message), { name, ...more });

describe('what a failed request means', () => {
  test.each<[string, unknown, object]>([
    ['too fast', error('ThrottlingException'), { kind: 'throttled' }],
    ['too fast, by status', error('Odd', { $metadata: { httpStatusCode: 429 } }), { kind: 'throttled' }],
    ['expired', error('ExpiredTokenException'), { kind: 'expired' }],
    ['denied', error('AccessDeniedException'), { kind: 'final', reason: 'access denied' }],
    ['denied, by CloudFormation', error('AccessDenied'), { kind: 'final', reason: 'access denied' }],
    ['no credentials', error('CredentialsProviderError'), { kind: 'final', reason: 'access denied' }],
    ['not there', error('NoSuchConformancePackException'), { kind: 'final', reason: 'not found' }],
    [
      'not there, by CloudFormation',
      error('ValidationError', {}, 'Stack with id X does not exist'),
      { kind: 'final', reason: 'not found' },
    ],
    ['wrong input', error('ValidationError', {}, 'bad name'), { kind: 'final', reason: 'refused' }],
    ['connection reset', error('Error', { code: 'ECONNRESET' }), { kind: 'transient', reason: 'unreachable' }],
    [
      'connection refused, wrapped',
      error('Error', {}, 'AWS SDK error wrapper for Error: connect ECONNREFUSED 127.0.0.1:1'),
      { kind: 'transient', reason: 'unreachable' },
    ],
    [
      'server error',
      error('Odd', { $metadata: { httpStatusCode: 503 } }),
      { kind: 'transient', reason: 'unreachable' },
    ],
    ['HTML', new SyntaxError('Unexpected token <'), { kind: 'transient', reason: 'malformed answer' }],
    ['another form', new MalformedAnswer('no list'), { kind: 'transient', reason: 'malformed answer' }],
    [
      'a clock that the SDK has just set',
      error('InvalidSignatureException', { $metadata: { clockSkewCorrected: true } }),
      { kind: 'transient' },
    ],
    ['a wrong signature', error('InvalidSignatureException'), { kind: 'final', reason: 'refused' }],
    ['something thrown that is no error', 'oops', { kind: 'final', reason: 'refused' }],
    ['nothing thrown', undefined, { kind: 'final', reason: 'refused' }],
  ])('%s', (_name, thrown, expected) => {
    expect(failureOf(thrown)).toMatchObject(expected);
  });

  test('the reason is one line, without end', () => {
    const { detail } = failureOf(error('Odd', {}, `two\nlines ${'x'.repeat(1000)}`));
    expect(detail).not.toContain('\n');
    expect(detail.length).toBeLessThan(400);
  });
});
