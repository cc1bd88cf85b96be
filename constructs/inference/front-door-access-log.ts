import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/**
 * Who asked, through what, and how it ended, as one JSON object a request.
 *
 * Neither request nor answer is in it, and neither is the message of a failed validation, which can quote the request.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
export function frontDoorAccessLog(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      extendedRequestId: AccessLogField.contextExtendedRequestId(),
      requestTime: AccessLogField.contextRequestTime(),
      requestTimeEpoch: AccessLogField.contextRequestTimeEpoch(),
      accountId: AccessLogField.contextOwnerAccountId(),
      apiId: AccessLogField.contextApiId(),
      stage: AccessLogField.contextStage(),
      httpMethod: AccessLogField.contextHttpMethod(),
      resourcePath: AccessLogField.contextResourcePath(),
      protocol: AccessLogField.contextProtocol(),
      status: AccessLogField.contextStatus(),
      responseLength: AccessLogField.contextResponseLength(),
      responseLatency: AccessLogField.contextResponseLatency(),
      integrationLatency: AccessLogField.contextIntegrationLatency(),
      integrationStatus: AccessLogField.contextIntegrationStatus(),
      errorType: AccessLogField.contextErrorResponseType(),
      sourceIp: AccessLogField.contextIdentitySourceIp(),
      userAgent: AccessLogField.contextIdentityUserAgent(),
      callerAccountId: AccessLogField.contextIdentityAccountId(),
      caller: AccessLogField.contextIdentityCaller(),
      userArn: AccessLogField.contextIdentityUserArn(),
      principalOrgId: AccessLogField.contextIdentityPrincipalOrgId(),
      subject: AccessLogField.contextAuthorizerClaims('sub'),
      clientId: AccessLogField.contextAuthorizerClaims('client_id'),
      apiKeyId: AccessLogField.contextIdentityApiKeyId(),
      vpcId: '$context.identity.vpcId',
      vpcEndpointId: '$context.identity.vpceId',
      tlsVersion: '$context.tlsVersion',
      cipherSuite: '$context.cipherSuite',
      authenticateStatus: AccessLogField.contextAuthenticateStatus(),
      authorizeStatus: AccessLogField.contextAuthorizeStatus(),
      wafStatus: AccessLogField.contextWafStatus(),
      wafResponseCode: AccessLogField.contextWafResponseCode(),
      webAclArn: AccessLogField.contextWebaclArn(),
      traceId: AccessLogField.contextXrayTraceId(),
    }),
  );
}
