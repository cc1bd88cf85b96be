import { lineageWithoutSecrets } from '../../../../policies/rules/sagemaker/lineage-without-secrets';
import { judgeCase, ruleCases } from '../../../support/rule-cases';

const entity = (Properties: unknown, SourceUri: unknown = 's3://acme-training-data/') => ({
  ArtifactType: 'Dataset',
  Source: { SourceUri },
  Properties,
});

ruleCases(
  lineageWithoutSecrets,
  {
    pass: {
      'hashes and places': entity({ manifestSha256: 'f'.repeat(64), manifests: 's3://acme-curated/manifests/' }),
      'the name of a secret': entity({ secretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db' }),
      'no properties': { ArtifactType: 'Dataset', Source: { SourceUri: 's3://acme-training-data/' } },
    },
    fail: {
      'a password': entity({ password: 'correct horse' }),
      'an access key under another name': entity({ note: 'AKIAIOSFODNN7EXAMPLE' }),
      'a password in the address': entity({}, 'postgres://loader:hunter2@db.example.com/claims'),
      'a context': {
        resources: {
          C: { Type: 'AWS::SageMaker::Context', Properties: entity({ apiKey: 'abcdefgh' }) },
        },
      },
      'a name of the prototype': entity(JSON.parse('{ "__proto__": "AKIAIOSFODNN7EXAMPLE" }')),
    },
    unknown: {
      'a parameter under the name of a secret': {
        parameters: { Password: { Type: 'String', NoEcho: true } },
        resources: { A: { Type: 'AWS::SageMaker::Artifact', Properties: entity({ password: { Ref: 'Password' } }) } },
      },
      'imported properties': entity({ 'Fn::ImportValue': 'properties' }),
    },
  },
  {
    '.note': 'a parameter is no secret in plain text unless its name says so',
    'Source.SourceUri': 'a parameter is no secret in plain text unless its name says so',
    '.__proto__': 'a parameter is no secret in plain text unless its name says so',
  },
);

test('the secret is not repeated', () => {
  const [judgement] = judgeCase(lineageWithoutSecrets, entity({ password: 'correct horse' }));

  expect(judgement?.at).toBe('Properties.password');
  expect(JSON.stringify([judgement?.observed, judgement?.message])).not.toContain('correct horse');
});
