import { codeRepositoryAuthenticated } from '../../../../policies/rules/sagemaker/code-repository-authenticated';
import { ruleCases } from '../../../support/rule-cases';

const git = (RepositoryUrl: unknown, SecretArn?: unknown) => ({ GitConfig: { RepositoryUrl, SecretArn } });
const secret = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:git';

ruleCases(codeRepositoryAuthenticated, {
  pass: {
    'https and a secret': git('https://git.example.com/models.git', secret),
    'an address with holes': git({ 'Fn::Sub': 'https://git.example.com/${AWS::StackName}.git' }, secret),
    CodeCommit: git({ 'Fn::Sub': 'https://git-codecommit.${AWS::Region}.amazonaws.com/v1/repos/models' }),
  },
  fail: {
    'no secret': git('https://git.example.com/models.git'),
    'no encryption': git('http://git.example.com/models.git', secret),
    'no address': { GitConfig: { SecretArn: secret } },
  },
  unknown: {
    'a parameter': {
      parameters: { Url: { Type: 'String' } },
      resources: { R: { Type: 'AWS::SageMaker::CodeRepository', Properties: git({ Ref: 'Url' }, secret) } },
    },
  },
});
