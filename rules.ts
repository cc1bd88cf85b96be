/** The rule-authoring API, for TypeScript alone: write a rule of your own and judge an assembly with it. */
export { type Judgement, judge } from './policies/judge/judge';
export { type Finding, type Run, type RunOptions, run } from './policies/judge/run';
export { type Intent, proveReachability, type ReachabilityMatrix } from './policies/reachability';
export { RULES } from './policies/rules';
export { DEFAULT_OPTIONS, type RuleOptions } from './policies/rules/options';
export type { ControlMapping, Rule, RuleContext, Severity, Strength, Tool } from './policies/rules/rule';
export { Assembly, type AssemblyOptions } from './policies/template/assembly';
export { buildTemplate } from './policies/template/build';
export { isCloudAssembly, readCloudAssembly } from './policies/template/cloud-assembly';
export { Outside, ResourceGraph } from './policies/template/graph';
export { all, any, fail, notApplicable, type Outcome, pass, unknown, type Verdict } from './policies/template/outcome';
export { parseTemplate, TemplateError } from './policies/template/read';
export type { Value } from './policies/template/value';
export { Node, ResourceView } from './policies/template/view';
