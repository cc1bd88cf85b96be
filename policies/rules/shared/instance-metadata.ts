import type { ResourceGraph } from '../../template/graph';
import { any, type Outcome, unknown } from '../../template/outcome';
import { type Node, ResourceView } from '../../template/view';
import { launchTemplateOf } from './launch-template-of';

/** Whether a machine answers requests for its metadata only with a session token, or not at all. */
export function metadataNeedsToken(machine: ResourceView, graph: ResourceGraph): Outcome {
  if (machine.type === 'AWS::EC2::LaunchTemplate') return needsToken(machine.node('LaunchTemplateData'));
  const own = needsToken(machine);
  if (own.verdict !== 'fail' || machine.has('MetadataOptions')) return own;
  const template = launchTemplateOf(machine, graph);
  if (template === undefined) return own;
  const at = machine.pathOf('LaunchTemplate');
  if (!(template instanceof ResourceView)) return unknown(template.reason, at);
  return { ...needsToken(template.node('LaunchTemplateData')), at };
}

function needsToken(options: Node): Outcome {
  const tokens = options.equals('MetadataOptions.HttpTokens', 'required');
  const off = options.equals('MetadataOptions.HttpEndpoint', 'disabled');
  return off.verdict === 'fail' ? tokens : any(tokens, off);
}
