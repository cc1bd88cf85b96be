export {
  type ConformancePack,
  type ConformancePackOptions,
  type ConformancePacks,
  conformancePacks,
  functionParameter,
  type LeftOut,
  MAX_BODY_BYTES,
  MAX_PARAMETERS,
  MAX_RULES,
} from './conformance-pack';
export type { CustomCheck } from './custom-check';
export { CUSTOM_CHECKS } from './custom-checks';
export { configRuleName, plainRuleName, type RuleWithTwins, rulesByTwin, twinsOf } from './twins';
