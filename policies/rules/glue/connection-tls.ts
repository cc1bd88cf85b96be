import { notApplicable } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const connectionTls: Rule = {
  id: 'GlueConnectionTls',
  appliesTo: ['AWS::Glue::Connection'],
  severity: 'error',
  problem: 'the connection to the database may go without TLS',
  fix: "Set 'JDBC_ENFORCE_SSL' to true, or for Kafka 'KAFKA_SSL_ENABLED'.",
  controls: {
    'iso27001:A.8.24': { why: 'Data is encrypted on its way between database and job.', as: 'partial' },
    'iso27001:A.5.14': { why: 'Data is protected in transfer.', as: 'partial' },
  },
  equivalents: { prowler: ['glue_database_connections_ssl_enabled'] },
  source: 'https://docs.aws.amazon.com/glue/latest/dg/connection-properties.html',
  check: (connection) => {
    const place = connection.node('ConnectionInput');
    const type = textOf(place.get('ConnectionType')) ?? '';
    if (isUndecided(place.get('ConnectionType'))) return place.undecided('ConnectionType');
    if (type === 'KAFKA') return place.isTrue('ConnectionProperties.KAFKA_SSL_ENABLED');
    if (type !== 'JDBC') return notApplicable('not a connection with a database by JDBC, or with Kafka');
    return place.isTrue('ConnectionProperties.JDBC_ENFORCE_SSL');
  },
};
