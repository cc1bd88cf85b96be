import { ResponseTrimming } from '../../../constructs/inference';

describe('ResponseTrimming', () => {
  test.each([
    [ResponseTrimming.predictedLabels(), `{"predictions":$input.json('$.predictions[*].predicted_label')}`],
    [ResponseTrimming.labels(), `{"labels":$input.json('$[*].label')}`],
    [ResponseTrimming.generatedTexts(), `{"texts":$input.json('$[*].generated_text')}`],
    [
      ResponseTrimming.keep({ category: '$.outputs[0].category', id: '$.id' }),
      `{"category":$input.json('$.outputs[0].category'),"id":$input.json('$.id')}`,
    ],
  ])('passes the named fields alone: %#', (trimming, template) => {
    expect(trimming.template).toBe(template);
  });

  test('passes everything only for a reason, which it keeps', () => {
    expect(ResponseTrimming.everything('Callers calibrate their own threshold.')).toMatchObject({
      template: '$input.body',
      description: 'not trimmed: Callers calibrate their own threshold.',
    });
    expect(() => ResponseTrimming.everything('  ')).toThrow(/say in a sentence/);
  });

  test.each([
    [{}, /fields is empty/],
    [{ 'a"b': '$.a' }, /fields names 'a"b'/],
    [{ a: 'predictions' }, /the path of field 'a' is 'predictions'/],
    // A quote would end the argument and let the rest run as a template.
    [{ a: "$.a') #set($x = '" }, /the path of field 'a'/],
    [{ a: '$.a[?(@.b)]' }, /the path of field 'a'/],
  ])('refuses %j', (fields, message) => {
    expect(() => ResponseTrimming.keep(fields as { [name: string]: string })).toThrow(message);
  });
});
