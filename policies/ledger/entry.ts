import { twinsOf } from '../conformance/twins';
import type { Finding } from '../judge/run';
import type { Rule } from '../rules/rule';
import type { Assembly } from '../template/assembly';
import type { Resource, Template } from '../template/template';
import type { LedgerResource, LedgerRule, LedgerTemplate, LedgerVerdict } from './ledger';

/** What of a template the ledger keeps. */
export function templateEntry(template: Template): LedgerTemplate {
  const { stackName, account, region, constructPath } = template.stack;
  return { file: template.file, sha256: template.sha256, stack: stackName, account, region, constructPath };
}

/** What of a rule the ledger keeps. */
export function ruleEntry(rule: Rule): LedgerRule {
  return {
    id: rule.id,
    severity: rule.severity,
    appliesTo: rule.appliesTo,
    problem: rule.problem,
    fix: rule.fix,
    controls: rule.controls,
    configRules: twinsOf(rule),
  };
}

/** What of a resource the ledger keeps. */
export function resourceEntry(resource: Resource, template: number, assembly: Assembly): LedgerResource {
  return {
    template,
    logicalId: resource.logicalId,
    type: resource.type,
    constructPath: resource.constructPath,
    source: resource.source,
    ...(assembly.deploysUnseen(resource) ? { unseen: true as const } : {}),
  };
}

/** What of a verdict the ledger keeps, with the positions of what it refers to. */
export function verdictEntry(finding: Finding, rule: number, resource: number, waiver?: number): LedgerVerdict {
  return {
    rule,
    resource,
    verdict: finding.verdict,
    at: finding.at,
    observed: finding.observed,
    message: finding.message === '' ? undefined : finding.message,
    when: finding.when,
    waiver,
    embedded: finding.embedded,
  };
}
