import { createHash } from 'node:crypto';
import { type DeployedResource, MANAGED_RULE_CHECKS } from './managed-rule-checks';

/** A CloudFormation template, parsed. */
export interface TemplateBody {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>
  >;
  readonly [section: string]: unknown;
}

/** An AWS Config rule of the account. */
export interface DeployedRule {
  readonly name: string;
  readonly arn: string;
  readonly owner: 'AWS' | 'CUSTOM_POLICY' | 'CUSTOM_LAMBDA';
  readonly identifier: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly pack?: string;
  readonly createdAt: Date;
}

/** One result, as AWS Config keeps it. */
export interface Evaluation {
  readonly resourceType: string;
  readonly resourceId: string;
  readonly compliance: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'INSUFFICIENT_DATA';
  readonly annotation?: string;
  readonly orderedAt: Date;
  readonly recordedAt: Date;
  readonly mode?: 'DETECTIVE' | 'PROACTIVE';
}

/** What the server answers from. */
export interface ConfigAccount {
  readonly account: string;
  readonly region: string;
  readonly rules: readonly DeployedRule[];
  /** Results of a rule, in the order in which AWS Config pages through them. */
  evaluations(rule: DeployedRule): ArrayLike<Evaluation>;
  readonly recording: boolean;
  /** When AWS Config last ran the rules. */
  readonly evaluatedAt: Date;
  readonly resources: readonly DeployedResource[];
}

/** A deployed stack. */
export interface DeployedStack {
  readonly name: string;
  readonly id: string;
  readonly template: TemplateBody;
  readonly body: string;
}

/**
 * An account in one region: the stacks that were deployed to it, and what was changed behind their back. What AWS Config
 * says of it is computed from that state whenever it is asked.
 */
export class DeployedAccount implements ConfigAccount {
  recording = true;
  readonly stacks: DeployedStack[] = [];
  readonly rules: DeployedRule[] = [];
  private readonly byKey = new Map<string, DeployedResource>();
  /** Logical ids and property paths that were changed behind CloudFormation's back. */
  readonly changed = new Map<string, Set<string>>();
  readonly removed = new Set<string>();
  /** Results on top of the computed ones, for answers that no check would give. */
  readonly extra = new Map<string, Evaluation[]>();

  constructor(
    readonly account = '123456789012',
    readonly region = 'us-east-1',
    private readonly clock: () => Date = () => new Date(),
  ) {}

  get evaluatedAt(): Date {
    return this.clock();
  }

  get resources(): readonly DeployedResource[] {
    return [...this.byKey.values()];
  }

  /** Deploys a template as a stack. */
  deploy(name: string, template: TemplateBody, body = JSON.stringify(template)): DeployedStack {
    const id = `arn:aws:cloudformation:${this.region}:${this.account}:stack/${name}/${hash(name).slice(0, 8)}-0000-4000-8000-000000000000`;
    const stack = { name, id, template, body };
    this.stacks.push(stack);
    for (const [logicalId, { Type, Properties = {} }] of Object.entries(template.Resources))
      this.byKey.set(`${name} ${logicalId}`, this.resource(name, logicalId, Type, Properties));
    return stack;
  }

  /** Somebody changes a property by hand. */
  change(stack: string, logicalId: string, path: string, value: unknown): void {
    const key = `${stack} ${logicalId}`;
    const resource = this.byKey.get(key);
    if (!resource) throw new Error(`the account has no ${logicalId} of ${stack}`);
    const properties = structuredClone(resource.properties) as Record<string, unknown>;
    const steps = path.split('.');
    let place = properties;
    for (const step of steps.slice(0, -1)) {
      place[step] ??= {};
      place = place[step] as Record<string, unknown>;
    }
    if (value === undefined) delete place[steps.at(-1)!];
    else place[steps.at(-1)!] = value;
    this.byKey.set(key, { ...resource, properties, changedAt: this.clock() });
    this.changed.set(key, (this.changed.get(key) ?? new Set()).add(`/${steps.join('/')}`));
  }

  /** Somebody deletes a resource by hand. */
  remove(stack: string, logicalId: string): void {
    this.byKey.delete(`${stack} ${logicalId}`);
    this.removed.add(`${stack} ${logicalId}`);
  }

  /** Somebody makes a resource by hand, outside of any stack. */
  create(type: string, name: string, properties: Readonly<Record<string, unknown>> = {}): void {
    this.byKey.set(`- ${name}`, this.resource('', name, type, properties, name));
  }

  /** Makes a rule. */
  putRule(
    name: string,
    identifier: string,
    options: { owner?: DeployedRule['owner']; parameters?: Record<string, string>; pack?: string } = {},
  ): DeployedRule {
    const rule: DeployedRule = {
      name,
      arn: `arn:aws:config:${this.region}:${this.account}:config-rule/config-rule-${hash(name).slice(0, 6)}`,
      owner: options.owner ?? 'AWS',
      identifier,
      parameters: options.parameters ?? {},
      pack: options.pack,
      createdAt: this.clock(),
    };
    this.rules.push(rule);
    return rule;
  }

  /** Deploys a conformance pack: its rules, each under the name that AWS Config gives it. */
  deployPack(pack: string, template: TemplateBody): void {
    const parameters = (template['Parameters'] ?? {}) as Record<string, { Default?: unknown }>;
    const suffix = `conformance-pack-${hash(pack).slice(0, 9)}`;
    for (const { Properties = {} } of Object.values(template.Resources)) {
      const source = Properties['Source'] as { Owner: DeployedRule['owner']; SourceIdentifier?: string };
      const input = (Properties['InputParameters'] ?? {}) as Record<string, unknown>;
      const resolved = Object.entries(input).map(([name, value]) => {
        const reference = (value as { Ref?: string } | undefined)?.Ref;
        return [name, String(reference ? parameters[reference]?.Default : value)];
      });
      this.putRule(`${Properties['ConfigRuleName']}-${suffix}`, source.SourceIdentifier ?? '', {
        owner: source.Owner,
        parameters: Object.fromEntries(resolved),
        pack,
      });
    }
  }

  evaluations(rule: DeployedRule): Evaluation[] {
    const check = rule.owner === 'AWS' ? MANAGED_RULE_CHECKS[rule.identifier] : undefined;
    const computed: Evaluation[] = [];
    for (const type of check?.types ?? []) {
      const targets =
        type === 'AWS::::Account'
          ? [this.itself()]
          : this.resources.filter((resource) => configType(resource) === type);
      for (const target of targets) {
        const { compliant, annotation, notApplicable } = check!.check(target, rule.parameters, this.resources);
        if (notApplicable) continue;
        computed.push({
          resourceType: type,
          resourceId: target.configId,
          compliance: compliant ? 'COMPLIANT' : 'NON_COMPLIANT',
          annotation,
          orderedAt: target.changedAt,
          recordedAt: check!.periodic ? this.clock() : target.changedAt,
        });
      }
    }
    return [...computed, ...(this.extra.get(rule.name) ?? [])];
  }

  private itself(): DeployedResource {
    return this.resource('', this.account, 'AWS::::Account', {}, this.account);
  }

  private resource(
    stack: string,
    logicalId: string,
    type: string,
    properties: Readonly<Record<string, unknown>>,
    given?: string,
  ): DeployedResource {
    const name =
      given ?? explicitName(type, properties) ?? `${stack}-${logicalId}-${hash(stack + logicalId).slice(0, 12)}`;
    const [, service = '', kind = ''] = type.toLowerCase().split('::');
    const arn = `arn:aws:${service}:${this.region}:${this.account}:${kind}/${name}`;
    return {
      stack,
      logicalId,
      type,
      properties,
      name,
      arn,
      // CloudFormation and AWS Config do not agree on what a resource is called.
      physicalId: service === 'sagemaker' ? arn.toLowerCase() : type === 'AWS::IAM::ManagedPolicy' ? arn : name,
      configId: service === 'iam' ? `A${kind.slice(0, 3).toUpperCase()}${hash(name).slice(0, 17).toUpperCase()}` : name,
      changedAt: this.clock(),
    };
  }
}

/** What AWS Config calls the type of a resource. */
export function configType({ type }: DeployedResource): string {
  return type === 'AWS::IAM::ManagedPolicy' ? 'AWS::IAM::Policy' : type;
}

function explicitName(type: string, properties: Readonly<Record<string, unknown>>): string | undefined {
  const kind = type.split('::').at(-1)!;
  for (const key of [
    `${kind}Name`,
    'Name',
    'BucketName',
    'LogGroupName',
    'RoleName',
    'ManagedPolicyName',
    'TrailName',
  ]) {
    const value = properties[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
