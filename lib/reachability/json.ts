import { type Proof, type ProofFormat, summarise } from './proof';

/** For a machine: the figures, then the whole matrix of each assembly. */
export const json: ProofFormat = function* (proofs) {
  yield `${JSON.stringify({ summary: summarise(proofs), assemblies: proofs.map(entry) }, undefined, 2)}\n`;
};

/** The same as a member of a report, one cell a line. */
export function* reachabilityJson(proofs: readonly Proof[]): Generator<string> {
  yield `"reachability": {"summary": ${JSON.stringify(summarise(proofs))}, "assemblies": [`;
  for (const [index, proof] of proofs.entries()) {
    const { cells, ...rest } = entry(proof);
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(rest).slice(0, -1)},"cells":[`;
    for (const [position, cell] of cells.entries()) yield `${position > 0 ? ',' : ''}\n${JSON.stringify(cell)}`;
    yield ']}';
  }
  yield ']},\n';
}

function entry({ source, matrix }: Proof) {
  return { source, ...matrix };
}
