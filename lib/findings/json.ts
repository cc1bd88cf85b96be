import type { Format } from './format';

/** `{ "verdicts": [ … ], "summary": { … } }`, one verdict a line. */
export const json: Format = function* (records, summary) {
  yield '{"verdicts":[';
  let separator = '\n';
  for (const record of records) {
    yield separator + JSON.stringify(record);
    separator = ',\n';
  }
  yield `\n],"summary":${JSON.stringify(summary(), undefined, 2)}}\n`;
};
