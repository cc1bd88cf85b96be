import { PROOF_FORMATS } from '../../../lib/reachability/format';
import { cellText, type Proof, proofOf, summarise, summaryLines } from '../../../lib/reachability/proof';
import { judge } from '../../../policies/judge/judge';
import type { ReachabilityCell, ReachabilityMatrix } from '../../../policies/reachability';
import { vpcReachabilityAsDeclared } from '../../../policies/rules/ec2/vpc-reachability-as-declared';
import { ResourceGraph } from '../../../policies/template/graph';
import { assemblyOf } from '../../support/assembly-of';

const cell = (more: Partial<ReachabilityCell> = {}): ReachabilityCell => ({
  from: 'a',
  to: 'internet',
  reached: 'not reachable',
  traffic: [],
  possibly: [],
  path: [],
  missing: ['no route'],
  dependsOn: [],
  notes: [],
  standing: 'nothing declared',
  differences: [],
  ...more,
});
const open = { reached: 'reachable', traffic: ['tcp 443'], missing: [] } as const;

test.each<[string, Partial<ReachabilityCell>, string]>([
  ['not reachable', {}, '-'],
  ['reachable', open, 'tcp 443'],
  ['many ports', { ...open, traffic: ['tcp 1', 'tcp 3', 'udp'] }, 'tcp 1, tcp 3 +1'],
  ['to hosts', { ...open, hosts: ['pypi.org'] }, 'tcp 443 to 1 host'],
  ['unknown', { reached: 'unknown', possibly: ['tcp 443'], missing: [] }, '? tcp 443'],
  ['by another name', { ...open, resolves: false }, 'tcp 443 (no name)'],
  ['not as declared', { ...open, standing: 'reached but not declared' }, '! tcp 443'],
  ['missing', { standing: 'declared but not reached' }, '! -'],
  ['under a condition', { ...open, when: 'IsDev' }, 'tcp 443 (at times)'],
])('%s', (_, more, text) => {
  expect(cellText(cell(more))).toBe(text);
});

const matrix = (cells: readonly ReachabilityCell[], zones = 1): ReachabilityMatrix => ({
  zones: Array.from({ length: zones }, (_, index) => ({
    id: index === 0 ? 'a' : `a-zone-with-a-long-name-${index}`,
    vpc: 'V',
    subnets: ['S'],
    securityGroups: ['G'],
    declared: false,
  })),
  destinations: [{ id: 'internet', kind: 'internet', name: 'internet' }],
  cells,
  leftOut: [],
});

test('every figure has its denominator, and differences of one cell count in each of their kinds', () => {
  const both = cell({
    ...open,
    standing: 'reached but not declared',
    differences: [
      { standing: 'reached but not declared', what: ['tcp 80'] },
      { standing: 'declared but not reached', what: ['udp'] },
    ],
  });
  const summary = summarise([
    { source: 'one', matrix: matrix([both, cell({ standing: 'as declared' })]) },
    { source: 'two', matrix: { ...matrix([]), limit: 'too large' } },
  ]);
  expect(summaryLines(summary)).toEqual([
    '2 cells (zone x destination) of 2 zones: 1 reachable, 1 not reachable, 0 unknown.',
    '2 of 2 cells are compared with a declaration: 1 as declared, 1 reached but not declared, 1 declared but not reached, 0 unknown.',
    '1 assembly is too large or has too many conditions, and was left out.',
  ]);
});

test('zones that do not fit beside each other come in tables below each other', () => {
  const proof: Proof = { source: 'wide', matrix: matrix([cell()], 9) };
  const lines = [...PROOF_FORMATS.text([proof], { colour: false, paths: false })].join('').split('\n');
  expect(Math.max(...lines.slice(0, -3).map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(lines.filter((line) => line.startsWith('internet'))).toHaveLength(2);
});

test('an assembly that was not worked out says why, in each format', () => {
  const proof: Proof = { source: 'large', matrix: { ...matrix([]), limit: 'more than is tried' } };
  for (const format of Object.values(PROOF_FORMATS))
    expect([...format([proof], { colour: false, paths: true })].join('')).toContain('more than is tried');
});

test('differences, doubts and paths are in Markdown and text', () => {
  const told = cell({
    ...open,
    standing: 'reached but not declared',
    differences: [{ standing: 'reached but not declared', what: ['tcp 443'] }],
    dependsOn: ['parameter X'],
    notes: ['a note'],
    path: [{ text: 'out: G allows tcp 443', logicalId: 'Rule' }],
    when: 'IsDev',
  });
  const proof: Proof = { source: 'told', matrix: matrix([told]) };
  for (const format of [PROOF_FORMATS.text, PROOF_FORMATS.markdown]) {
    const output = [...format([proof], { colour: false, paths: false })].join('');
    for (const part of ['reached but not declared', 'parameter X', 'a note', 'out: G allows tcp 443', 'Rule', 'IsDev'])
      expect(output).toContain(part);
  }
});

test('what the rule has worked out is not worked out again, under conditions either', () => {
  const declaring = (zone: string, subnet: string) => ({
    Type: 'AWS::EC2::SecurityGroup',
    Metadata: { DeclaredReachability: { Zone: zone, Subnets: [{ Ref: subnet }], Destinations: [] } },
    Properties: {
      GroupDescription: zone,
      VpcId: { Ref: 'V' },
      SecurityGroupIngress: { 'Fn::If': ['IsOpen', [{ IpProtocol: '-1', CidrIp: '10.0.0.0/8' }], []] },
    },
  });
  const assembly = assemblyOf({
    Stack: {
      Parameters: { Open: { Type: 'String' } },
      Conditions: { IsOpen: { 'Fn::Equals': [{ Ref: 'Open' }, 'yes'] } },
      Resources: {
        V: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        S: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'V' }, CidrBlock: '10.0.0.0/24' } },
        G: declaring('one', 'S'),
      },
    },
  });
  const graph = new ResourceGraph(assembly);
  const judged = [...judge(assembly, [vpcReachabilityAsDeclared], {}, graph)];
  expect(judged).not.toEqual([]);
  const fresh = proofOf(new ResourceGraph(assembly));
  let computed = 0;
  const remembering = jest.spyOn(graph, 'rememberEach');
  const original = ResourceGraph.prototype.rememberEach.bind(graph);
  remembering.mockImplementation((key, compute) =>
    original(key, () => {
      const value = compute();
      computed++;
      return value;
    }),
  );
  const again = proofOf(graph);
  expect(again).toEqual(fresh);
  expect(again.matrix.cells.some((cell) => cell.when !== undefined)).toBe(true);
  expect(computed).toBe(0);
});
