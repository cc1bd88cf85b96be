/**
 * Names of AWS security policies whose TLS 1.3 key exchange is hybrid with ML-KEM, so that traffic recorded today cannot be
 * decrypted by a quantum computer later. Clients that do not know ML-KEM fall back to a classical exchange.
 *
 * For calls to AWS itself the client decides: see
 * https://docs.aws.amazon.com/kms/latest/developerguide/pqtls.html and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingEncryptionInTransit.html
 */
export class PostQuantumTls {
  /**
   * For listeners of Application and Network Load Balancers: TLS 1.3 and 1.2 with forward secrecy.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
   */
  public static readonly LOAD_BALANCER = 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09';

  /**
   * For regional and private REST APIs and their domain names: TLS 1.3 and 1.2 with forward secrecy. API Gateway then also
   * asks for an endpoint access mode.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html
   */
  public static readonly REST_API = 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09';

  private constructor() {}
}
