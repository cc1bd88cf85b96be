/** An answer that may be open. */
export type Ternary = boolean | 'unknown';

/** Whether all hold: one that does not decides. */
export function allOf(...answers: readonly Ternary[]): Ternary {
  if (answers.includes(false)) return false;
  return answers.includes('unknown') ? 'unknown' : true;
}

/** Whether one holds: one that does decides. */
export function anyOf(...answers: readonly Ternary[]): Ternary {
  if (answers.includes(true)) return true;
  return answers.includes('unknown') ? 'unknown' : false;
}

/** The opposite; what is open stays open. */
export function not(answer: Ternary): Ternary {
  return answer === 'unknown' ? 'unknown' : !answer;
}
