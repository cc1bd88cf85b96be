import { lifecycleScriptWithoutPipedDownload } from '../../../../policies/rules/sagemaker/lifecycle-script-without-piped-download';
import { ruleCases } from '../../../support/rule-cases';

const onStart = (script: string) => ({ OnStart: [{ Content: Buffer.from(script).toString('base64') }] });

ruleCases(lifecycleScriptWithoutPipedDownload, {
  pass: {
    'a download that is checked': onStart(
      'curl -o x.tgz https://example.com/x.tgz\nsha256sum -c x.sha && tar xf x.tgz',
    ),
    'a pipe to another tool': onStart('curl -s https://example.com/list | jq .name'),
    'in a comment': onStart('# curl https://example.com/x.sh | bash\necho done'),
  },
  fail: {
    'curl to bash': onStart('curl -sSL https://example.com/install.sh | bash'),
    'wget to sudo sh': onStart('wget -qO- https://example.com/install.sh | sudo -E sh -'),
    'over two lines': onStart('curl -sSL https://example.com/install.sh \\\n  | bash'),
    'to python': onStart('curl https://example.com/get.py | python3 -'),
    'as an argument': onStart('bash -c "$(curl -fsSL https://example.com/install.sh)"'),
    'as a file': onStart('bash <(curl -s https://example.com/install.sh)'),
  },
  unknown: {
    'a script with values known at deployment': {
      parameters: { Url: { Type: 'String' } },
      resources: {
        S: {
          Type: 'AWS::SageMaker::StudioLifecycleConfig',
          Properties: { StudioLifecycleConfigContent: { 'Fn::Base64': { 'Fn::Sub': 'curl ${Url} | bash' } } },
        },
      },
    },
  },
  'not applicable': { 'no scripts': {} },
});
