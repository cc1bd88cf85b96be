import type { ResourceGraph } from '../../template/graph';
import { all, type Outcome } from '../../template/outcome';
import type { Statement } from '../../template/statement';
import type { Node } from '../../template/view';

/** Judges every statement of a policy document. A document that is not known is undecided. */
export function eachStatement(document: Node, graph: ResourceGraph, judge: (statement: Statement) => Outcome): Outcome {
  const statements = graph.statements(document);
  return statements ? all(...statements.map(judge)) : document.undecided();
}
