import type { ConfigRule } from '@aws-sdk/client-config-service';
import { configRuleName, plainRuleName } from '../../policies/conformance/twins';

/** Recognises, among the AWS Config rules of an account, those that ask what ours ask. */
export class TwinNames {
  private readonly names: ReadonlyMap<string, string>;

  /** @param twins identifiers of managed rules, and names of custom ones */
  constructor(private readonly twins: ReadonlySet<string>) {
    this.names = new Map([...twins].map((twin) => [configRuleName(twin), twin]));
  }

  /** The twin that a described rule asks: by its source, whatever its name is. */
  of(rule: ConfigRule): string | undefined {
    if (rule.Source?.Owner === 'AWS') {
      const identifier = rule.Source.SourceIdentifier ?? '';
      return this.twins.has(identifier) ? identifier : undefined;
    }
    const twin = this.ofName(rule.ConfigRuleName ?? '');
    // A custom rule that borrows the name of a managed one asks who knows what.
    return twin?.startsWith('aims-') ? twin : undefined;
  }

  /** The twin behind a name, when only that is known: names of others say nothing for certain. */
  ofName(name: string): string | undefined {
    return this.names.get(plainRuleName(name) ?? '');
  }
}
