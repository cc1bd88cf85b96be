/** Collects evidence with the compiled code, and prints what it took. Arguments: output file. */
const { collectEvidence } = require('../dist/lib/evidence');
const { twinsOf } = require('../dist/policies/conformance');
const { RULES } = require('../dist/policies/rules');

const started = performance.now();
collectEvidence({
  question: { by: 'rules', names: [], regions: ['us-east-1'], inventory: false, stacks: false },
  out: process.argv[2],
  staleAfterDays: 7,
  twins: new Set(RULES.flatMap((rule) => twinsOf(rule))),
  assetTypes: [],
  judged: [],
}).then(({ results, rules, requests, refused, head }) => {
  if (!head.complete) throw new Error('the collection is not complete');
  const seconds = (performance.now() - started) / 1000;
  // Kilobytes on Linux.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, megabytes, results, rules, requests, refused }));
});
