import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct, DependencyGroup, type IDependable } from 'constructs';
import { DataKey } from '../keys';
import { AccountCheck, AccountQuestion } from './account-check';

/** Properties of `AccountChecks`. */
export interface AccountChecksProps {
  /**
   * What is asked.
   *
   * @default - every question
   */
  readonly questions?: AccountQuestion[];

  /**
   * Key of the functions' logs.
   *
   * @default - a `DataKey` of the construct's own
   */
  readonly logsKey?: kms.IKey;
}

/** The functions that answer AWS Config about what it does not record, one for each question. */
export class AccountChecks extends Construct {
  /** The checks. */
  public readonly checks: AccountCheck[];

  /** That AWS Config may invoke the functions. A conformance pack that names them must wait for this. */
  public readonly invocable: IDependable;

  constructor(scope: Construct, id: string, props: AccountChecksProps = {}) {
    super(scope, id);
    const logsKey = props.logsKey ?? new DataKey(this, 'Key');
    this.checks = (props.questions ?? Object.values(AccountQuestion)).map(
      (question) => new AccountCheck(this, question, { question, logsKey }),
    );
    this.invocable = new DependencyGroup(...this.checks.map((check) => check.invocable));
  }

  /**
   * Values for the parameters of a conformance pack that takes the functions' ARNs, as `<question>FunctionArn`.
   *
   * @param names parameters that the pack has; AWS Config refuses others
   */
  public parametersFor(names: string[]): { [name: string]: string } {
    const values: { [name: string]: string } = {};
    for (const check of this.checks) {
      const name = `${check.question}FunctionArn`;
      if (names.includes(name)) values[name] = check.function.functionArn;
    }
    return values;
  }
}
