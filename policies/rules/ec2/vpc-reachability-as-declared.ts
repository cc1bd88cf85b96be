import { type Analysis, analyse } from '../../reachability/analysis';
import { declaredOn, declaredZones } from '../../reachability/declarations';
import type { ReachabilityCell } from '../../reachability/matrix';
import type { Zone } from '../../reachability/zones';
import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isParameter, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

const NOTHING_DECLARED = 'nothing declares what its workloads are meant to reach';

export const vpcReachabilityAsDeclared: Rule = {
  id: 'Ec2VpcReachabilityAsDeclared',
  appliesTo: ['AWS::EC2::VPC', 'AWS::EC2::SecurityGroup'],
  severity: 'error',
  problem: 'the network does not allow exactly what its zones declare',
  fix: "Remove the route or rule on the path that 'aims reachability --paths' prints, or declare what is meant.",
  controls: {
    'iso27001:A.8.22': {
      why: 'Between segments, and out of them, routes, groups and endpoints allow what is declared and nothing else.',
      as: 'direct',
    },
    'iso27001:A.8.20': { why: 'What the network allows is compared with what is meant, path by path.', as: 'partial' },
    'iso27001:A.8.12': { why: 'No path for data leads out of a segment unless somebody declared it.', as: 'partial' },
    'iso42001:A.4.5': { why: 'What the network of the system connects is written down and true.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  check: (resource, { graph }) => {
    if (resource.type === 'AWS::EC2::VPC') {
      if (!declaresIn(resource, graph)) return notApplicable(NOTHING_DECLARED);
      return judge(analyse(graph), graph, (zone) => zone.declared !== undefined && zone.vpc.view === resource);
    }
    if (!declaredOn(resource)) return notApplicable(NOTHING_DECLARED);
    // Zones in a VPC of the assembly are judged there.
    const analysis = analyse(graph);
    const zone = analysis.zones.find((one) => one.view === resource);
    if (zone?.vpc.view) return notApplicable(`judged on ${zone.vpc.view.logicalId}`);
    return judge(analysis, graph, (one) => one === zone);
  },
};

function declaresIn(vpc: ResourceView, graph: ResourceGraph): boolean {
  const zones = graph.remember('declared zones', () => declaredZones(graph));
  return zones.some((zone) => graph.names(zone.group.get('VpcId'), vpc));
}

function judge({ zones, matrix }: Analysis, graph: ResourceGraph, isJudged: (zone: Zone) => boolean): Outcome[] {
  if (matrix.limit !== undefined) return [unknown(matrix.limit)];
  const ids = new Set(zones.filter(isJudged).map((zone) => zone.id));
  const cells = matrix.cells.filter((cell) => ids.has(cell.from));
  const given = graph.ofType('AWS::EC2::VPCEndpoint').filter((one) => isParameter(one.get('ServiceName')));
  const failures = cells.flatMap((cell) => failuresOf(cell, given));
  if (failures.some((one) => one.verdict === 'fail')) return failures.filter((one) => one.verdict === 'fail');
  if (failures.length > 0) return failures;
  const open = cells.filter((cell) => cell.standing === 'unknown');
  if (open.length === 0) return [pass()];
  const first = open[0]!;
  return [unknown(`${doubtOf(first)} (${first.from} to ${first.to}; ${open.length} of ${cells.length} pairs)`)];
}

/** @param given endpoints whose service a parameter gives: it may be the one that is declared */
function failuresOf(cell: ReachabilityCell, given: readonly ResourceView[]): Outcome[] {
  return cell.differences.flatMap(({ standing, what }) => {
    if (standing === 'unknown') return [];
    const endpoint = given.find(
      (one) => standing === 'declared but not reached' || cell.to.endsWith(` ${textOf(one.get('ServiceName'))}`),
    );
    if (endpoint && /^(service|gateway) /.test(cell.to)) return [unknown(`the service of ${endpoint.logicalId}`)];
    const how =
      standing === 'reached but not declared'
        ? `${cell.from} reaches ${cell.to} (${what.join(', ')}), which is not declared`
        : `${cell.from} declares ${cell.to} (${what.join(', ')}) and does not reach it: ${cell.missing[0] ?? 'less passes'}`;
    return [fail(undefined, undefined, how)];
  });
}

function doubtOf(cell: ReachabilityCell): string {
  return cell.dependsOn[0] ?? cell.differences.flatMap((one) => one.what)[0] ?? 'what the template does not show';
}
