import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { PrivatePackageMirror } from '../../../constructs/training';

test('each app logs pip in to the repository, with a script that holds no secret', () => {
  const stack = new Stack();
  new PrivatePackageMirror(stack, 'Mirror', { domainName: 'ml', repositoryName: 'python' });
  const configs = Object.values(Template.fromStack(stack).findResources('AWS::SageMaker::StudioLifecycleConfig'));

  expect(configs.map((config) => config['Properties'].StudioLifecycleConfigAppType).sort()).toEqual([
    'CodeEditor',
    'JupyterLab',
  ]);
  for (const config of configs) {
    const script = Buffer.from(config['Properties'].StudioLifecycleConfigContent, 'base64').toString('utf8');
    expect(script).toMatch(/^#!\/bin\/bash\nset -eu\n/);
    expect(script).toContain('aws codeartifact login --tool pip --domain ml');
    expect(script).toContain('--repository python');
    expect(script).not.toMatch(/token|password|curl|wget/i);
  }
});

test('installing is granted for this repository, and neither publishing nor another service', () => {
  const stack = new Stack();
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
  new PrivatePackageMirror(stack, 'Mirror', { domainName: 'ml', repositoryName: 'python' }).grantInstall(role);
  const template = Template.fromStack(stack);

  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sts:GetServiceBearerToken',
          Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
        }),
      ]),
    },
  });
  expect(JSON.stringify(template.findResources('AWS::IAM::Policy'))).not.toMatch(/Publish|Put|Create|Delete/);
});

test.each(['ml; curl evil', '$(id)', 'a', ''])("the domain name '%s' is rejected", (domainName) => {
  expect(() => new PrivatePackageMirror(new Stack(), 'Mirror', { domainName, repositoryName: 'python' })).toThrow(
    /domainName must be/,
  );
});

test('a changed script has another name, because it replaces a configuration that still exists', () => {
  const nameFor = (repositoryName: string) => {
    const stack = new Stack();
    new PrivatePackageMirror(stack, 'Mirror', { domainName: 'ml', repositoryName });
    const configs = Object.values(Template.fromStack(stack).findResources('AWS::SageMaker::StudioLifecycleConfig'));
    return configs.map((config) => config['Properties'].StudioLifecycleConfigName as string).sort();
  };

  expect(nameFor('python')).toEqual(nameFor('python'));
  expect(nameFor('python')).not.toEqual(nameFor('python-next'));
  for (const name of nameFor('python')) expect(name).toMatch(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/);
});

test('the domain of another account is named in the script and in the grant', () => {
  const stack = new Stack();
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
  const props = { domainName: 'ml', repositoryName: 'python', domainOwner: '444455556666' };
  new PrivatePackageMirror(stack, 'Mirror', props).grantInstall(role);
  const template = Template.fromStack(stack);

  const [config] = Object.values(template.findResources('AWS::SageMaker::StudioLifecycleConfig'));
  expect(Buffer.from(config!['Properties'].StudioLifecycleConfigContent, 'base64').toString('utf8')).toContain(
    '--domain-owner 444455556666',
  );
  expect(JSON.stringify(template.findResources('AWS::IAM::Policy'))).toContain(':444455556666:repository/ml/python');
  expect(() => new PrivatePackageMirror(stack, 'Wrong', { ...props, domainOwner: 'me; id' })).toThrow(/domainOwner/);
});
