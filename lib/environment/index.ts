export { AiEnvironment } from './ai-environment';
export type { EnvironmentConfiguration } from './configuration';
export { fixedCostLines } from './fixed-cost';
export { ConfigurationError, parseConfiguration, readConfiguration } from './read-configuration';
