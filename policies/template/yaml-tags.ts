/** A short-form intrinsic of YAML templates and the function it stands for. */
export interface Tag {
  readonly tag: string;
  readonly name: string;
}

/** Tags that CloudFormation gives a meaning: `!Sub` is `Fn::Sub`, but `!Ref` and `!Condition` have no prefix. */
export const TAGS: readonly Tag[] = [
  { tag: 'Ref', name: 'Ref' },
  { tag: 'Condition', name: 'Condition' },
  ...[
    'And',
    'Base64',
    'Cidr',
    'Equals',
    'FindInMap',
    'ForEach',
    'GetAtt',
    'GetAZs',
    'GetStackOutput',
    'If',
    'ImportValue',
    'Join',
    'Length',
    'Not',
    'Or',
    'Select',
    'Split',
    'Sub',
    'ToJsonString',
    'Transform',
  ].map((tag) => ({ tag, name: `Fn::${tag}` })),
];
