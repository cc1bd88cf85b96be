import type { Rule } from '../rule';
import { roleWithoutWildcardActions } from '../shared/role-without-wildcard-actions';

export const knowledgeBaseRoleScoped: Rule = {
  id: 'IamKnowledgeBaseRoleScoped',
  appliesTo: ['AWS::Bedrock::KnowledgeBase'],
  severity: 'error',
  problem: 'the role of the knowledge base may do everything in Bedrock or S3',
  fix: "Allow the role to read its source bucket and to invoke its embedding model, and drop 'bedrock:*' and 's3:*'.",
  controls: {
    'iso27001:A.8.3': { why: 'The knowledge base reads its own sources and no other data.', as: 'partial' },
    'iso27001:A.8.2': { why: 'Retrieval runs without rights to administer models or storage.', as: 'partial' },
    'iso42001:A.4.3': { why: 'What the system can read is what is recorded as its source.', as: 'supporting' },
  },
  equivalents: { aiml: ['FS-22'] },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  check: (knowledgeBase, { graph }) => roleWithoutWildcardActions(knowledgeBase, 'RoleArn', graph, 'bedrock', 's3'),
};
