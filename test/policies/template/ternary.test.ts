import { allOf, anyOf, not } from '../../../policies/template/ternary';
import { Pseudo, sameText, Text, textIs, Unknown } from '../../../policies/template/value';

/** A parameter of one template, as the resolver gives it. */
const parameter = (name: string) => Object.assign(new Unknown(`parameter ${name}`), { identity: name });
const given = parameter('Name');

test('all hold, unless one does not or is open', () => {
  expect(allOf()).toBe(true);
  expect(allOf(true, true)).toBe(true);
  expect(allOf(true, 'unknown')).toBe('unknown');
  expect(allOf('unknown', false)).toBe(false);
});

test('one holds, unless none does or one is open', () => {
  expect(anyOf()).toBe(false);
  expect(anyOf(false, true, 'unknown')).toBe(true);
  expect(anyOf(false, 'unknown')).toBe('unknown');
  expect(anyOf(false)).toBe(false);
});

test('the opposite of what is open is open', () => {
  expect([not(true), not(false), not('unknown')]).toEqual([false, true, 'unknown']);
});

test('a text is tested, a parameter is open, and what is no text passes no test', () => {
  const isA = (text: string) => text === 'a';
  expect(textIs('a', isA)).toBe(true);
  expect(textIs('b', isA)).toBe(false);
  expect(textIs(given, isA)).toBe('unknown');
  expect(textIs(undefined, isA)).toBe(false);
  expect(textIs(['a'], isA)).toBe(false);
});

test('an account or a region is no other word', () => {
  expect(textIs(new Pseudo('AWS::AccountId'), (text) => text === '*')).toBe(false);
});

test('two texts are the same, or may be where a parameter gives one', () => {
  expect(sameText('a', 'a')).toBe(true);
  expect(sameText('a', 'b')).toBe(false);
  expect(sameText('a', given)).toBe('unknown');
  expect(sameText(given, parameter('Name'))).toBe(true);
  expect(sameText(given, parameter('Other'))).toBe('unknown');
});

test('nothing is the same as what is absent or empty', () => {
  expect(sameText(undefined, undefined)).toBe(false);
  expect(sameText(undefined, given)).toBe(false);
  expect(sameText('', '')).toBe(false);
});

test('a name of which a part is given is not taken to be any name', () => {
  const name = new Text(['models-', given]);
  expect(sameText(name, 'models-a')).toBe(false);
  expect(sameText(name, new Text(['models-', given]))).toBe(true);
});
