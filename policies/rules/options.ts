/** Thresholds and lists that an organisation sets for itself. Rules read them; packs and the command pass them. */
export interface RuleOptions {
  /** Days that log groups keep their events, at least. */
  readonly logRetentionDays: number;
  /** Percentage of requests that data capture samples, at least. */
  readonly captureSamplingPercentage: number;
  /** Accounts whose image registries are trusted besides the stack's own: AWS's deep-learning and algorithm images. Empty means any private registry. */
  readonly trustedRegistryAccounts: readonly string[];
  /** Foundation models that may be used, as ids or `*` patterns. Empty means no list is kept, and the rule does not apply. */
  readonly allowedModels: readonly string[];
  /** Geographies that cross-region inference profiles may use: `us`, `eu`, `apac` … Empty means any. */
  readonly allowedInferenceGeographies: readonly string[];
  /** Tags that every AI resource carries. */
  readonly inventoryTags: readonly string[];
  /** Tag that names the classification of data. */
  readonly classificationTag: string;
  /** Days that agents and memories keep conversations, at most. */
  readonly conversationRetentionDays: number;
  /** Seconds that an agent session may idle, at most. */
  readonly sessionIdleSeconds: number;
}

/** What applies where nothing is said. */
export const DEFAULT_OPTIONS: RuleOptions = {
  logRetentionDays: 365,
  captureSamplingPercentage: 100,
  trustedRegistryAccounts: [],
  allowedModels: [],
  allowedInferenceGeographies: [],
  inventoryTags: ['ai:system-id', 'ai:owner', 'ai:risk-tier', 'ai:impact-assessment'],
  classificationTag: 'data-classification',
  conversationRetentionDays: 90,
  sessionIdleSeconds: 3600,
};
