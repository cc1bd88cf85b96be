import { connectionTls } from '../../../../policies/rules/glue/connection-tls';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(connectionTls, {
  pass: {
    enforced: { ConnectionInput: { ConnectionType: 'JDBC', ConnectionProperties: { JDBC_ENFORCE_SSL: 'true' } } },
  },
  fail: {
    'not set': { ConnectionInput: { ConnectionType: 'JDBC', ConnectionProperties: {} } },
    off: { ConnectionInput: { ConnectionType: 'KAFKA', ConnectionProperties: { KAFKA_SSL_ENABLED: 'false' } } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::Glue::Connection', {
      ConnectionInput: { ConnectionType: 'JDBC', ConnectionProperties: { JDBC_ENFORCE_SSL: { Ref: 'Value' } } },
    }),
  },
  'not applicable': { 'a network': { ConnectionInput: { ConnectionType: 'NETWORK' } } },
});
