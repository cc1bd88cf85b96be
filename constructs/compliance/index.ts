export * from './account-check';
export * from './account-checks';
export * from './compliance-monitor';
export * from './config-aggregator';
export * from './config-archive';
export * from './config-recording';
export * from './conformance-pack-source';
export * from './conformance-packs';
