import { isRawObject, type Raw } from './template';

const FUNCTIONS: ReadonlySet<string> = new Set([
  'Ref',
  'Fn::If',
  'Fn::GetAtt',
  'Fn::Sub',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::FindInMap',
  'Fn::ImportValue',
  'Fn::GetStackOutput',
  'Fn::Base64',
  'Fn::Length',
  'Fn::ToJsonString',
  'Fn::GetAZs',
  'Fn::Cidr',
  'Fn::Transform',
]);

/** The name of the intrinsic function that this object is, if it is one. */
export function isIntrinsic(raw: Raw): string | undefined {
  if (!isRawObject(raw)) return undefined;
  let only: string | undefined;
  for (const key in raw) {
    if (only !== undefined) return undefined;
    only = key;
  }
  if (only === undefined) return undefined;
  if (FUNCTIONS.has(only)) return only;
  return only.startsWith('Fn::') && !only.startsWith('Fn::ForEach') ? only : undefined;
}
