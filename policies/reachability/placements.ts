import type { ResourceGraph } from '../template/graph';
import { isIntrinsic } from '../template/intrinsic';
import { isRawObject, own, type Raw } from '../template/template';
import { isList, isObject, isUndecided, type Value } from '../template/value';
import type { ResourceView } from '../template/view';
import type { SecurityGroup, Subnet } from './model';
import type { Network } from './network';

/** Something that has network interfaces in subnets, under security groups. */
export interface Placement {
  readonly view: ResourceView;
  /** Empty when the resource does not say where it lies. */
  readonly subnets: readonly Subnet[];
  readonly groups: readonly SecurityGroup[];
}

const GROUP_KEY = /^(vpc)?security_?groups?(ids?)?(list)?$|^groupset$|^groups$/i;
const SUBNET_KEY = /subnets?(ids?)?$/i;

/** Types that are part of the network itself, or speak of it without being in it. */
const NOT_PLACED =
  /^(AWS::EC2::(?!Instance$|LaunchTemplate$|NetworkInterface$|SpotFleet$|EC2Fleet$)|AWS::IAM::|AWS::KMS::|AWS::NetworkFirewall::|AWS::S3::|AWS::Route53|AWS::RAM::|AWS::VpcLattice::|AWS::CloudFormation::Stack$|AWS::CloudFormation::CustomResource$|Custom::)/;

/** Types that may have a way to the internet beside the VPC: they count even where they name no group. */
const BESIDE_THE_VPC = new Set(['AWS::SageMaker::Domain', 'AWS::SageMaker::NotebookInstance']);

/** Types whose resources get the VPC's default group when they name none. */
const DEFAULTS_GROUP = new Set([
  'AWS::EC2::Instance',
  'AWS::EC2::NetworkInterface',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::SageMaker::NotebookInstance',
]);

const MAX_DEPTH = 30;

/**
 * Everything seen in a network: whatever names a security group or a subnet of it under a property that says so.
 *
 * Found by the names of properties and not by a list of types, so that compute of any kind counts: jobs, models, Studio,
 * functions, machines, databases, load balancers.
 */
export function placements(network: Network): Placement[] {
  const { graph } = network;
  const users = new Map<number, ResourceView>();
  const parts = [
    ...graph.ofType('AWS::EC2::SecurityGroup'),
    ...graph.ofType('AWS::EC2::Subnet'),
    ...graph.ofType('AWS::EC2::VPC'),
  ];
  for (const part of parts)
    for (const user of graph.referrers(part)) if (!NOT_PLACED.test(user.type)) users.set(user.raw.index, user);
  const found: Placement[] = [];
  for (const user of [...users.values()].sort((a, b) => a.raw.index - b.raw.index))
    for (const { view, groups, subnets } of namedBy(user, graph)) {
      const placed = place(view, groups, subnets, network);
      if (placed) found.push(placed);
    }
  return found;
}

interface Named {
  readonly view: ResourceView;
  readonly groups: Value[];
  readonly subnets: Value[];
}

function namedBy(user: ResourceView, graph: ResourceGraph): Named[] {
  const named: Named = { view: user, groups: [], subnets: [] };
  const properties = own(user.raw.raw, 'Properties');
  if (isRawObject(properties)) collect(properties, '', user, named, 0);
  const jobs = /^AWS::(SageMaker::Pipeline|StepFunctions::StateMachine)$/.test(user.type) ? graph.embedded(user) : [];
  const inside = (typeof jobs === 'string' ? [] : jobs).map((job) => {
    const one: Named = { view: user, groups: [], subnets: [] };
    collectValues(job.get(), one, 0);
    return one;
  });
  return [named, ...inside];
}

/** Finds the properties by name before anything is resolved: what is not asked needs no conditions. */
function collect(raw: Raw, path: string, view: ResourceView, into: Named, depth: number): void {
  if (depth > MAX_DEPTH || typeof raw !== 'object' || raw === null) return;
  if (Array.isArray(raw)) {
    raw.forEach((item, index) => {
      collect(item, `${path}.${index}`, view, into, depth + 1);
    });
    return;
  }
  if (path !== '' && isIntrinsic(raw) !== undefined) {
    if (Object.hasOwn(raw, 'Fn::If')) collectValues(view.get(path.slice(1)), into, depth);
    return;
  }
  for (const key of Object.keys(raw)) {
    // A key with a dot is no path, and no property that names a network has one.
    if (key.includes('.')) continue;
    const list = GROUP_KEY.test(key) ? into.groups : SUBNET_KEY.test(key) ? into.subnets : undefined;
    if (list) gather(view.get(`${path}.${key}`.slice(1)), list, into, depth);
    else collect(own(raw, key), `${path}.${key}`, view, into, depth + 1);
  }
}

function collectValues(value: Value, into: Named, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (isList(value)) for (const item of value) collectValues(item, into, depth + 1);
  else if (isObject(value))
    for (const key of Object.keys(value)) {
      const list = GROUP_KEY.test(key) ? into.groups : SUBNET_KEY.test(key) ? into.subnets : undefined;
      if (list) gather(value[key], list, into, depth);
      else collectValues(value[key], into, depth + 1);
    }
}

function gather(value: Value, list: Value[], into: Named, depth: number): void {
  if (isList(value)) for (const item of value) gather(item, list, into, depth + 1);
  else if (isObject(value)) collectValues(value, into, depth + 1);
  else if (typeof value === 'string' || isUndecided(value)) list.push(value);
}

function place(view: ResourceView, groupIds: Value[], subnetIds: Value[], network: Network): Placement | undefined {
  const groups = distinct(groupIds.map((id) => network.groups.named(id, view)));
  const home = groups.find((group) => group.vpc !== undefined)?.vpc;
  const subnets = distinct(
    subnetIds.map((id) => network.subnetNamed(id, view, home === undefined ? undefined : network.vpc(home))),
  );
  if (groups.length > 0) return { view, groups, subnets };
  if (subnets.length === 0) return undefined;
  // A launch template may name the groups; it is a placement of its own.
  if (!DEFAULTS_GROUP.has(view.type) || view.has('LaunchTemplate'))
    return BESIDE_THE_VPC.has(view.type) ? { view, groups, subnets } : undefined;
  return { view, groups: distinct(subnets.map((subnet) => network.groups.defaultOf(subnet.vpc))), subnets };
}

function distinct<T>(items: readonly (T | undefined)[]): T[] {
  return [...new Set(items.filter((item) => item !== undefined))] as T[];
}
