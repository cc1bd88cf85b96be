import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AiEnvironment, parseConfiguration } from '../../../lib/environment';
import { CHECKOUT } from '../../support/aims-command';

const folder = join(CHECKOUT, 'environments');
const development = readFileSync(join(folder, 'development.yaml'), 'utf8');

/** The training stack of development with more fields in `training`. */
function training(fields: string): Template {
  const text = development.replace('\ntraining:\n', `\ntraining:\n${fields}`);
  expect(text === development).toBe(fields === '');
  const environment = new AiEnvironment(new App(), parseConfiguration(join(folder, 'my.yaml'), text));
  return Template.fromStack(environment.node.findChild('Training') as Stack);
}

/** The statements of every policy with one of the actions. */
function statementsWith(template: Template, action: RegExp) {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .flatMap((policy) => policy['Properties'].PolicyDocument.Statement as { Action: string | string[] }[])
    .filter((statement) => [statement.Action].flat().some((one) => action.test(one)));
}

test('without options there is none of them', () => {
  const template = training('');
  for (const type of ['MlflowTrackingServer', 'StudioLifecycleConfig'])
    template.resourceCountIs(`AWS::SageMaker::${type}`, 0);
  template.resourcePropertiesCountIs('AWS::Logs::LogGroup', { LogGroupName: '/aws/sagemaker/TrainingJobs' }, 0);
});

test('people log and look at experiments, from the endpoint of their zone alone', () => {
  const template = training('  experimentTracking: { size: medium }\n');
  template.hasResourceProperties('AWS::SageMaker::MlflowTrackingServer', {
    TrackingServerName: 'credit-scoring-development',
    TrackingServerSize: 'Medium',
    AutomaticModelRegistration: false,
  });
  const statements = statementsWith(template, /^sagemaker-mlflow:/);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements)
    expect(statement).toMatchObject({ Condition: { StringEquals: { 'aws:SourceVpce': expect.anything() } } });
});

test('pip in Studio installs from the mirror, which people may read and not publish to', () => {
  const template = training("  packageMirror: { domain: ml, repository: python, owner: '111122223333' }\n");
  template.resourceCountIs('AWS::SageMaker::StudioLifecycleConfig', 2);
  template.hasResourceProperties('AWS::SageMaker::Domain', {
    DefaultUserSettings: Match.objectLike({
      JupyterLabAppSettings: Match.objectLike({ LifecycleConfigArns: [Match.anyValue()] }),
      CodeEditorAppSettings: Match.objectLike({ LifecycleConfigArns: [Match.anyValue()] }),
    }),
  });
  const actions = statementsWith(template, /^codeartifact:/).flatMap((statement) => statement.Action);
  expect([...new Set(actions)].sort()).toEqual([
    'codeartifact:GetAuthorizationToken',
    'codeartifact:GetRepositoryEndpoint',
    'codeartifact:ReadFromRepository',
  ]);
});

test("SageMaker's log groups are made under the logs key", () => {
  training('  jobLogGroups: true\n').resourcePropertiesCountIs(
    'AWS::Logs::LogGroup',
    { LogGroupName: Match.stringLikeRegexp('^/aws/sagemaker/'), KmsKeyId: Match.anyValue() },
    4,
  );
});
