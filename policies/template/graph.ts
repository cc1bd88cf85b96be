import type { Assembly } from './assembly';
import { Choices, explore, type Trace } from './choices';
import { embeddedJobs } from './embedded';
import { holesOf, Resolver } from './resolver';
import { type Statement, statementsOf, type Ternary, undecidedStatement } from './statement';
import { isRawObject, own, type Raw, type Resource, type Template } from './template';
import { isList, isObject, isParameter, nameKey, Reference, Text, textOf, Unknown, type Value } from './value';
import { type Node, ResourceView } from './view';

/** Something that is named but cannot be seen: imported, in another account, or only known at deployment. */
export class Outside {
  constructor(readonly reason: string) {}
}

/** The property that gives each type its physical name. */
const NAME_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::SageMaker::Model': 'ModelName',
  'AWS::SageMaker::Endpoint': 'EndpointName',
  'AWS::SageMaker::EndpointConfig': 'EndpointConfigName',
  'AWS::SageMaker::ModelPackageGroup': 'ModelPackageGroupName',
  'AWS::SageMaker::Pipeline': 'PipelineName',
  'AWS::SageMaker::Domain': 'DomainName',
  'AWS::SageMaker::DataQualityJobDefinition': 'JobDefinitionName',
  'AWS::SageMaker::ModelQualityJobDefinition': 'JobDefinitionName',
  'AWS::SageMaker::ModelBiasJobDefinition': 'JobDefinitionName',
  'AWS::SageMaker::ModelExplainabilityJobDefinition': 'JobDefinitionName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
};

/** Types that only hold the link between a value and its resource, and the property that names the real one. */
const SINGLE_REFERENCE_TYPES = new Set(['AWS::KMS::Alias']);

/**
 * Questions about the whole assembly. Each index is built once, when a rule first asks,
 * and shared by all rules.
 */
export class ResourceGraph {
  readonly choices: Choices;
  readonly resolver: Resolver;
  private readonly views = new Map<Resource, ResourceView>();
  private readonly byType = new Map<string, Resource[]>();

  private referring?: Map<Resource, Resource[]>;
  private readonly memo = new Map<string, { value: unknown; reads: number }>();
  private readonly cases = new Map<string, { value: unknown; trace: Trace }[]>();

  constructor(readonly assembly: Assembly) {
    this.choices = new Choices();
    this.resolver = new Resolver(assembly, this.choices);
    for (const resource of assembly.resources) {
      const list = this.byType.get(resource.type);
      if (list) list.push(resource);
      else this.byType.set(resource.type, [resource]);
    }
  }

  /** The view of a resource. */
  view(resource: Resource): ResourceView {
    let view = this.views.get(resource);
    if (!view) {
      view = new ResourceView(resource, this.resolver);
      this.views.set(resource, view);
    }
    return view;
  }

  /** Resources of the given types that exist under the current assignment, in the order of the assembly. */
  ofType(...types: readonly string[]): ResourceView[] {
    const found: ResourceView[] = [];
    for (const type of types)
      for (const resource of this.byType.get(type) ?? []) {
        const view = this.view(resource);
        if (view.exists()) found.push(view);
      }
    return found;
  }

  /** Types that occur in the assembly, whether their conditions hold or not. */
  types(): readonly string[] {
    return [...this.byType.keys()];
  }

  /**
   * The resource of one of the given types that a value names: by reference, ARN, physical name,
   * `s3://` URI, or a KMS alias.
   *
   * @returns `undefined` when the value is absent, `Outside` when it names something that is not in the assembly
   */
  find(value: Value, ...types: readonly string[]): ResourceView | Outside | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    for (const reference of referencesIn(value)) {
      const target = this.throughAlias(reference.target);
      if (types.includes(target.type)) return this.view(target);
    }
    const text = textOf(value);
    if (text === undefined) return new Outside('a value that is no name');
    const key = nameKey(value);
    for (const type of key === undefined ? [] : types) {
      if (NAME_PROPERTY[type] === undefined) continue;
      for (const name of candidateNames(key!, type)) {
        const named = this.named(type, name).filter((resource) =>
          mayBeIn(accountOf(text), resource.template.stack.account),
        );
        if (named.length === 1) return this.view(named[0]!);
        if (named.length > 1) return new Outside(`${text}, which several stacks define`);
      }
    }
    if (key !== undefined && types.includes('AWS::KMS::Key')) {
      const alias = /(?:^|:)(alias\/[^:]+)$/.exec(key)?.[1];
      const named = alias === undefined ? [] : this.named('AWS::KMS::Alias', alias);
      if (named.length === 1) return this.view(this.throughAlias(named[0]!));
    }
    return new Outside(value instanceof Unknown ? value.reason : `${text}, which is not in this assembly`);
  }

  /** The bucket that a name, ARN or `s3://` URI names. */
  bucket(value: Value): ResourceView | Outside | undefined {
    return this.find(value, 'AWS::S3::Bucket');
  }

  /** The KMS key that an id, ARN or alias names. */
  key(value: Value): ResourceView | Outside | undefined {
    return this.find(value, 'AWS::KMS::Key', 'AWS::KMS::ReplicaKey');
  }

  /** The role that a name or ARN names. */
  role(value: Value): ResourceView | Outside | undefined {
    return this.find(value, 'AWS::IAM::Role');
  }

  /**
   * Resources that refer to this one anywhere in their template, in any stack of the assembly.
   * Ask the referring property for certainty: the reference may sit in a branch that is not taken.
   */
  referrers(view: ResourceView, ...types: readonly string[]): ResourceView[] {
    this.referring ??= this.indexReferrers();
    const found = this.referring.get(view.raw) ?? [];
    return found
      .filter((resource) => types.length === 0 || types.includes(resource.type))
      .map((resource) => this.view(resource))
      .filter((candidate) => candidate.exists());
  }

  /** Whether `value` refers to `view`, directly or inside a text. */
  names(value: Value, view: ResourceView): boolean {
    const found = this.find(value, view.type);
    return found === view;
  }

  /**
   * The same where a parameter may decide it: it gives the value, or the name of `view`, which a name that nothing here
   * has may then be.
   */
  mayName(value: Value, view: ResourceView): Ternary {
    const found = this.find(value, view.type);
    if (found === view) return true;
    if (!(found instanceof Outside)) return false;
    if (isParameter(value) || this.looksLikeNameOf(value, view)) return 'unknown';
    return referencesIn(value).length === 0 && this.hasGivenName(view) ? 'unknown' : false;
  }

  /** Whether a parameter gives a resource its physical name. */
  hasGivenName(view: ResourceView): boolean {
    const property = NAME_PROPERTY[view.type];
    return property !== undefined && isParameter(view.get(property));
  }

  /** Whether a text with holes reads like the name of a resource: another stack may fill the holes alike, or not. */
  private looksLikeNameOf(value: Value, view: ResourceView): boolean {
    const property = NAME_PROPERTY[view.type];
    return value instanceof Text && property !== undefined && textOf(view.get(property)) === textOf(value);
  }

  /** Statements of the policy document at a place; `undefined` when the document is not known. */
  statements(document: Node): Statement[] | undefined {
    return statementsOf(document);
  }

  /**
   * Every statement that a role is granted by: inline policies, attached policies of the assembly,
   * and policies that name the role. AWS-managed policies are not expanded: see `managedPolicyArns`.
   * A document that is not known counts as one undecided statement; `undefined` only when the role's own lists are not
   * known.
   */
  identityStatements(role: ResourceView): Statement[] | undefined {
    return this.remember(`identity ${role.raw.index}`, () => {
      const documents: Node[] = [];
      const inline = role.items('Policies');
      if (!inline) return undefined;
      documents.push(...inline.map((policy) => policy.node('PolicyDocument')));
      for (const policy of this.referrers(role, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'))
        if (this.attaches(policy, role)) documents.push(policy.node('PolicyDocument'));
      const attached = role.items('ManagedPolicyArns');
      if (!attached) return undefined;
      for (const item of attached) {
        const policy = this.find(item.get(), 'AWS::IAM::ManagedPolicy');
        if (policy instanceof ResourceView) documents.push(policy.node('PolicyDocument'));
      }
      return documents.flatMap((document) => statementsOf(document) ?? [undecidedStatement(document)]);
    });
  }

  /** ARNs of the managed policies attached to a role that are not in the assembly, AWS's own among them. */
  managedPolicyArns(role: ResourceView): Value[] {
    const list = role.get('ManagedPolicyArns');
    return isList(list)
      ? list.filter((arn) => !(this.find(arn, 'AWS::IAM::ManagedPolicy') instanceof ResourceView))
      : [];
  }

  /** Policies of the given types whose `property` names the resource: bucket, queue and topic policies. */
  resourcePolicies(view: ResourceView, type: string, property: string): ResourceView[] {
    return this.ofTypeNaming(type, property).get(view.raw) ?? [];
  }

  /** Whether a bucket policy of the assembly may be for a bucket: a parameter gives the name that one of them has. */
  mayHaveOtherPolicies(bucket: ResourceView): boolean {
    if (!bucket.has('BucketName')) return false;
    const { byParameter, byName, texts } = this.remember('bucket policies that are for no bucket here', () => {
      const unplaced = this.ofType('AWS::S3::BucketPolicy')
        .map((policy) => policy.get('Bucket'))
        .filter((value) => this.bucket(value) instanceof Outside);
      return {
        byParameter: unplaced.some(isParameter),
        byName: unplaced.some((value) => typeof value === 'string'),
        texts: unplaced.filter((value) => value instanceof Text),
      };
    });
    return (
      byParameter || (byName && this.hasGivenName(bucket)) || texts.some((text) => this.looksLikeNameOf(text, bucket))
    );
  }

  /** The policy documents that a bucket's policies hold. */
  bucketPolicies(bucket: ResourceView): Node[] {
    return this.resourcePolicies(bucket, 'AWS::S3::BucketPolicy', 'Bucket').map((policy) =>
      policy.node('PolicyDocument'),
    );
  }

  /**
   * Jobs inside a pipeline or state machine definition, as resources of type `embedded:…`.
   *
   * @returns a reason in words when the definition cannot be read
   */
  embedded(host: ResourceView): ResourceView[] | string {
    return this.remember(`embedded ${host.raw.index}`, () => {
      const jobs = embeddedJobs(host, this.assembly);
      if (typeof jobs === 'string') return jobs;
      return jobs.map((job) => new ResourceView(host.raw, this.resolver, { host, ...job }));
    });
  }

  /** Keeps what `compute` returns for the rest of the run, as long as it does not depend on a condition. */
  remember<T>(key: string, compute: () => T): T {
    const known = this.memo.get(key);
    if (known) return known.value as T;
    const before = this.choices.reads;
    const value = compute();
    if (this.choices.reads === before) this.memo.set(key, { value, reads: 0 });
    return value;
  }

  /** Keeps what `compute` returns for the rest of the run, once for each assignment that it turns out to depend on. */
  rememberEach<T>(key: string, compute: () => T): T {
    let cases = this.cases.get(key);
    if (!cases) {
      cases = [];
      this.cases.set(key, cases);
    }
    const known = cases.find(({ trace }) => this.choices.agrees(trace));
    if (known) {
      this.choices.repeat(known.trace);
      return known.value as T;
    }
    const { value, trace } = this.choices.trace(compute);
    cases.push({ value, trace });
    return value;
  }

  private ofTypeNaming(type: string, property: string): Map<Resource, ResourceView[]> {
    return this.remember(`naming ${type} ${property}`, () => {
      const map = new Map<Resource, ResourceView[]>();
      for (const policy of this.ofType(type)) {
        const value = policy.get(property);
        for (const one of isList(value) ? value : [value])
          for (const reference of referencesIn(one)) {
            const list = map.get(reference.target);
            if (list) list.push(policy);
            else map.set(reference.target, [policy]);
          }
        if (typeof value === 'string' || value instanceof Text) {
          const found = this.find(value, 'AWS::S3::Bucket');
          if (found instanceof ResourceView && !map.get(found.raw)?.includes(policy))
            map.set(found.raw, [...(map.get(found.raw) ?? []), policy]);
        }
      }
      return map;
    });
  }

  private attaches(policy: ResourceView, role: ResourceView): boolean {
    const named = [policy.get('Roles'), policy.get('RoleName')].flatMap((value) => (isList(value) ? value : [value]));
    return named.some((value) => this.find(value, 'AWS::IAM::Role') === role);
  }

  private throughAlias(resource: Resource): Resource {
    if (!SINGLE_REFERENCE_TYPES.has(resource.type)) return resource;
    const target = this.view(resource).get('TargetKeyId');
    return referencesIn(target)[0]?.target ?? resource;
  }

  /** The resources of a type that have a name: under the current assignment, where their name depends on it. */
  private named(type: string, name: string): Resource[] {
    const found = this.namedResources().get(`${type} ${name}`) ?? [];
    return found
      .filter(({ resource, raw, fixed }) => fixed || nameKey(this.resolver.resolve(raw, resource.template)) === name)
      .map(({ resource }) => resource);
  }

  private namedResources(): Map<string, Named[]> {
    if (this.names_) return this.names_;
    const names = new Map<string, Named[]>();
    const index = new Index(this.assembly);
    for (const [type, property] of Object.entries(NAME_PROPERTY))
      for (const resource of this.byType.get(type) ?? []) {
        const properties = own(resource.raw, 'Properties');
        const raw = isRawObject(properties) ? own(properties, property) : undefined;
        if (raw === undefined) continue;
        const possible = new Set(index.each(raw, resource.template).map(nameKey));
        for (const name of possible) {
          if (name === undefined) continue;
          const key = `${type} ${name}`;
          const named = { resource, raw, fixed: possible.size === 1 };
          const list = names.get(key);
          if (list) list.push(named);
          else names.set(key, [named]);
        }
      }
    this.names_ = names;
    return names;
  }
  private names_?: Map<string, Named[]>;

  private indexReferrers(): Map<Resource, Resource[]> {
    const referring = new Map<Resource, Resource[]>();
    const index = new Index(this.assembly);
    for (const resource of this.assembly.resources) {
      const targets = new Set<Resource>();
      collectTargets(resource.raw, resource, index, targets, 0);
      for (const target of targets) {
        if (target === resource) continue;
        const list = referring.get(target);
        if (list) list.push(resource);
        else referring.set(target, [resource]);
      }
    }
    return referring;
  }
}

/** A resource with the raw text of its physical name. */
interface Named {
  readonly resource: Resource;
  readonly raw: Raw;
  /** Whether it has this name whatever the conditions and allowed values are. */
  readonly fixed: boolean;
}

/** Values for indexes, which hold for every assignment: all that something may be, not what it is under one. */
class Index {
  private readonly choices = new Choices();
  private readonly resolver: Resolver;

  constructor(assembly: Assembly) {
    this.resolver = new Resolver(assembly, this.choices);
  }

  /** Each value that `raw` may have; none where there are more than are tried. */
  each(raw: Raw, template: Template): Value[] {
    const leaves = explore(this.choices, () => this.resolver.resolve(raw, template));
    return leaves?.map(({ result }) => result) ?? [];
  }
}

/** Every reference inside a value, in order. */
export function referencesIn(value: Value): Reference[] {
  if (value instanceof Reference) return [value];
  if (value instanceof Text) return value.parts.filter((part): part is Reference => part instanceof Reference);
  if (isList(value)) return value.flatMap(referencesIn);
  if (isObject(value)) return Object.values(value).flatMap(referencesIn);
  return [];
}

/** The account of an ARN, `aws` for what is AWS's own; `undefined` where the text does not tell. */
function accountOf(text: string): string | undefined {
  return /^arn(?::(?:\$\{[^}]*\}|[^:])*){3}:(\d{12}|aws):/.exec(text)?.[1];
}

function mayBeIn(account: string | undefined, own: string | undefined): boolean {
  return account === undefined || account === own || (account !== 'aws' && own === undefined);
}

/** The physical names that a text may mean for a type. */
function candidateNames(text: string, type: string): string[] {
  const names = [text];
  if (type === 'AWS::S3::Bucket') {
    const uri = /^s3:\/\/([^/]+)/.exec(text) ?? /^arn:(?:\$\{[^}]*\}|[^:])*:s3:::([^/]+)/.exec(text);
    if (uri) names.push(uri[1]!);
  } else if (type === 'AWS::ECR::Repository') {
    const image = /^[^/]+\.dkr\.ecr\.[^/]+\/([^:@]+)/.exec(text);
    if (image) names.push(image[1]!);
  } else {
    const arn = /^arn(?::(?:\$\{[^}]*\}|[^:])*){4}:(.+)$/.exec(text);
    if (arn) {
      names.push(arn[1]!);
      const last = arn[1]!.split(/[/:]/).pop();
      if (last) names.push(last);
    }
  }
  return names;
}

function collectTargets(raw: Raw, from: Resource, index: Index, into: Set<Resource>, depth: number): void {
  if (depth > 200 || typeof raw !== 'object' || raw === null) return;
  if (Array.isArray(raw)) {
    for (const item of raw) collectTargets(item, from, index, into, depth + 1);
    return;
  }
  for (const key of Object.keys(raw)) {
    const argument = raw[key] as Raw;
    for (const naming of namingParts(key, argument))
      for (const value of index.each(naming, from.template))
        for (const reference of referencesIn(value)) into.add(reference.target);
    if (key === 'DependsOn') continue;
    collectTargets(argument, from, index, into, depth + 1);
  }
}

/** What an intrinsic function may name resources by. Each hole of a text is one, whatever stands in the others. */
function namingParts(key: string, argument: Raw): Raw[] {
  if (key === 'Fn::Sub') {
    const pattern = Array.isArray(argument) ? argument[0] : argument;
    const local = Array.isArray(argument) && isRawObject(argument[1]) ? argument[1] : {};
    return typeof pattern === 'string'
      ? holesOf(pattern)
          .filter((name) => !Object.hasOwn(local, name))
          .map((name) => (name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name }))
      : [];
  }
  const names = key === 'Ref' || key === 'Fn::GetAtt' || key === 'Fn::ImportValue' || key === 'Fn::GetStackOutput';
  return names ? [{ [key]: argument }] : [];
}
