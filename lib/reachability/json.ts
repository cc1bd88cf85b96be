import { type ProofFormat, summarise } from './proof';

/** For a machine: the figures, then the whole matrix of each assembly. */
export const json: ProofFormat = function* (proofs) {
  yield `${JSON.stringify(
    { summary: summarise(proofs), assemblies: proofs.map(({ source, matrix }) => ({ source, ...matrix })) },
    undefined,
    2,
  )}\n`;
};
