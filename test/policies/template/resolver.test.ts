import {
  DynamicReference,
  Imported,
  isObject,
  isSecret,
  Pseudo,
  Reference,
  Text,
  textOf,
  Unknown,
  type Value,
} from '../../../policies/template/value';
import { assemblyOf, viewOf } from '../../support/assembly-of';

/** Resolves one property of a resource in a template with the given other sections. */
function resolved(property: unknown, sections: Record<string, unknown> = {}, stack = {}): Value {
  const { Resources, ...rest } = sections as { Resources?: object };
  const assembly = assemblyOf(
    { Main: { ...rest, Resources: { R: { Type: 'Test::R', Properties: { P: property } }, ...Resources } } },
    { stacks: { Main: stack } },
  );
  return viewOf(assembly, 'R').view.get('P');
}

const queue = { Resources: { Q: { Type: 'AWS::SQS::Queue' } } };

describe('literals', () => {
  test.each([['text'], [7], [true], [false], ['']])('%p stays', (value) => {
    expect(resolved(value)).toBe(value);
  });

  test('AWS::NoValue is absence, and leaves no hole in a list', () => {
    expect(resolved({ Ref: 'AWS::NoValue' })).toBeUndefined();
    expect(resolved([1, { Ref: 'AWS::NoValue' }, 2])).toEqual([1, 2]);
  });

  test('a key named like a prototype property is only a key', () => {
    const value = resolved(JSON.parse('{"__proto__": {"polluted": true}, "constructor": "x"}'));
    expect(isObject(value) && Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('references', () => {
  test('Ref and GetAtt name the resource', () => {
    const ref = resolved({ Ref: 'Q' }, queue);
    expect(ref instanceof Reference && ref.target.logicalId).toBe('Q');
    const att = resolved({ 'Fn::GetAtt': ['Q', 'Arn'] }, queue);
    expect(att instanceof Reference && att.attribute).toBe('Arn');
    const short = resolved({ 'Fn::GetAtt': 'Q.Arn' }, queue);
    expect(short instanceof Reference && short.attribute).toBe('Arn');
  });

  test('a name that the template does not define is unknown', () => {
    expect(resolved({ Ref: 'Nope' })).toBeInstanceOf(Unknown);
    expect(resolved({ 'Fn::GetAtt': ['Nope', 'Arn'] })).toBeInstanceOf(Unknown);
  });

  test('Sub keeps what it can resolve and names the rest', () => {
    const value = resolved({ 'Fn::Sub': ['${A}-${Q}-${Q.Arn}-${!Literal}', { A: 'x' }] }, queue);
    expect(value).toBeInstanceOf(Text);
    expect(textOf(value)).toBe('x-${Q}-${Q.Arn}-${Literal}');
  });

  test('Join of literals is a literal', () => {
    expect(resolved({ 'Fn::Join': ['-', ['a', 'b', { 'Fn::Join': ['', ['c', 'd']] }]] })).toBe('a-b-cd');
  });

  test('Select, Split, FindInMap, Length and ToJsonString compute', () => {
    expect(resolved({ 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b,c'] }] })).toBe('b');
    expect(resolved({ 'Fn::Select': ['0', ['x']] })).toBe('x');
    expect(resolved({ 'Fn::FindInMap': ['M', 'k', 'v'] }, { Mappings: { M: { k: { v: 'found' } } } })).toBe('found');
    expect(resolved({ 'Fn::FindInMap': ['M', 'k', 'no', { DefaultValue: 'd' }] }, { Mappings: { M: { k: {} } } })).toBe(
      'd',
    );
    expect(resolved({ 'Fn::Length': ['a', 'b'] })).toBe(2);
    expect(resolved({ 'Fn::ToJsonString': { a: ['b', 1] } })).toBe('{"a":["b",1]}');
  });

  test('an item that the list does not have, and a mapping that does not exist, are unknown', () => {
    expect(resolved({ 'Fn::Select': [5, ['x']] })).toBeInstanceOf(Unknown);
    expect(resolved({ 'Fn::FindInMap': ['M', 'k', 'v'] })).toBeInstanceOf(Unknown);
  });
});

describe('what only the deployment knows', () => {
  test('pseudo-parameters come from the environment of the stack, or keep their name', () => {
    expect(resolved({ Ref: 'AWS::AccountId' }, {}, { account: '111122223333' })).toBe('111122223333');
    expect(resolved({ Ref: 'AWS::AccountId' })).toBeInstanceOf(Pseudo);
    expect(resolved({ Ref: 'AWS::Partition' }, {}, { region: 'cn-north-1' })).toBe('aws-cn');
    expect(textOf(resolved({ 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' }))).toBe(
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:root',
    );
  });

  test('a parameter is unknown even with a default', () => {
    expect(resolved({ Ref: 'P1' }, { Parameters: { P1: { Type: 'String', Default: 'true' } } })).toBeInstanceOf(
      Unknown,
    );
  });

  test('NoEcho parameters and dynamic references are secret', () => {
    const noEcho = resolved(
      { Ref: 'P1' },
      { Parameters: { P1: { Type: 'String', NoEcho: true, Default: 'hunter2' } } },
    );
    expect(noEcho instanceof Unknown && noEcho.secret).toBe(true);
    const dynamic = resolved('{{resolve:secretsmanager:db:SecretString:password}}');
    expect(dynamic instanceof DynamicReference && dynamic.secret).toBe(true);
    expect(String(dynamic)).not.toContain('SecretString');
    const ssm = resolved('{{resolve:ssm:/name}}');
    expect(ssm instanceof DynamicReference && ssm.secret).toBe(false);
    const joined = resolved({ 'Fn::Join': ['', ['user:', '{{resolve:secretsmanager:db}}']] });
    expect(isSecret(joined)).toBe(true);
  });

  test('an SSM parameter default is a name, not a value', () => {
    const value = resolved(
      { Ref: 'P1' },
      { Parameters: { P1: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/x' } } },
    );
    expect(value).toBeInstanceOf(Unknown);
  });

  test('what a macro adds to an object is unknown, what is written beside it is not', () => {
    const assembly = assemblyOf({
      Main: {
        Resources: { R: { Type: 'Test::R', Properties: { 'Fn::Transform': { Name: 'AWS::Include' }, Known: 'yes' } } },
      },
    });
    const { view } = viewOf(assembly, 'R');
    expect(view.get('Known')).toBe('yes');
    expect(view.get('Other')).toBeInstanceOf(Unknown);
  });

  test('everything after a custom macro is unknown', () => {
    const assembly = assemblyOf({
      Main: { Transform: ['MyMacro'], Resources: { R: { Type: 'Test::R', Properties: { P: true } } } },
    });
    expect(viewOf(assembly, 'R').view.get('P')).toEqual(new Unknown('the macro MyMacro'));
  });

  test('language extensions are no macro', () => {
    const assembly = assemblyOf({
      Main: { Transform: 'AWS::LanguageExtensions', Resources: { R: { Type: 'Test::R', Properties: { P: true } } } },
    });
    expect(viewOf(assembly, 'R').view.get('P')).toBe(true);
  });
});

describe('hostile nesting', () => {
  test('conditions, exports and parameters that go round in a circle end', () => {
    expect(
      resolved(
        { 'Fn::ImportValue': 'e' },
        { Outputs: { O: { Value: { 'Fn::ImportValue': 'e' }, Export: { Name: 'e' } } } },
      ),
    ).toBeInstanceOf(Unknown);
  });

  test('deep nesting of functions is unknown, not a crash', () => {
    let value: unknown = 'x';
    for (let i = 0; i < 1000; i++) value = { 'Fn::Join': ['', [value]] };
    expect(resolved(value)).toBeInstanceOf(Unknown);
  });

  test.each([
    [{ Ref: 7 }],
    [{ 'Fn::GetAtt': {} }],
    [{ 'Fn::Sub': 5 }],
    [{ 'Fn::Join': 'x' }],
    [{ 'Fn::Select': [] }],
    [{ 'Fn::Split': [1, 2] }],
    [{ 'Fn::If': ['C'] }],
    [{ 'Fn::FindInMap': [] }],
    [{ 'Fn::ImportValue': ['x'] }],
    [{ 'Fn::Whatever': 1 }],
  ])('malformed %j is unknown', (value) => {
    expect(resolved(value)).toBeInstanceOf(Unknown);
  });
});

describe('loops', () => {
  test('a loop over a written list makes its resources', () => {
    const assembly = assemblyOf({
      Main: {
        Transform: 'AWS::LanguageExtensions',
        Resources: {
          'Fn::ForEach::Buckets': [
            'Name',
            ['a', 'b'],
            { 'Bucket${Name}': { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'x-${Name}' } } } },
          ],
        },
      },
    });
    expect(assembly.resources.map((resource) => resource.logicalId)).toEqual(['Bucketa', 'Bucketb']);
    expect(viewOf(assembly, 'Bucketb').view.get('BucketName')).toBe('x-b');
  });

  test('a loop over a parameter is a resource of which nothing is known', () => {
    const assembly = assemblyOf({
      Main: {
        Parameters: { L: { Type: 'CommaDelimitedList' } },
        Resources: { 'Fn::ForEach::B': ['N', { Ref: 'L' }, { 'B${N}': { Type: 'AWS::S3::Bucket', Properties: {} } }] },
      },
    });
    expect(assembly.resources).toHaveLength(1);
    expect(viewOf(assembly, assembly.resources[0]!.logicalId).view.get('BucketName')).toBeInstanceOf(Unknown);
  });
});

describe('across stacks', () => {
  const exporting = {
    Resources: { Q: { Type: 'AWS::SQS::Queue' } },
    Outputs: { O: { Value: { Ref: 'Q' }, Export: { Name: 'shared' } } },
  };
  const importing = { Resources: { R: { Type: 'Test::R', Properties: { P: { 'Fn::ImportValue': 'shared' } } } } };

  test('an import finds the export of the same account and region', () => {
    const { view } = viewOf(assemblyOf({ A: exporting, B: importing }), 'R');
    const value = view.get('P');
    expect(value instanceof Reference && value.target.logicalId).toBe('Q');
  });

  test('an export of another region is not found', () => {
    const { view } = viewOf(
      assemblyOf(
        { A: exporting, B: importing },
        { stacks: { A: { region: 'us-east-1' }, B: { region: 'eu-west-1' } } },
      ),
      'R',
    );
    expect(view.get('P')).toBeInstanceOf(Imported);
  });

  test('an export that two stacks define is unknown', () => {
    const { view } = viewOf(assemblyOf({ A: exporting, A2: exporting, B: importing }), 'R');
    expect(textOf(view.get('P'))).toBe('${the export shared, which several stacks define}');
  });

  test('Fn::GetStackOutput reads an output of a stack by name', () => {
    const { view } = viewOf(
      assemblyOf({
        A: exporting,
        B: {
          Resources: {
            R: { Type: 'Test::R', Properties: { P: { 'Fn::GetStackOutput': { StackName: 'A', OutputName: 'O' } } } },
          },
        },
      }),
      'R',
    );
    expect(view.get('P')).toBeInstanceOf(Reference);
  });
});
