export { AiEnvironment } from './ai-environment';
export type { EnvironmentConfiguration } from './configuration';
export { ConfigurationError, parseConfiguration, readConfiguration } from './read-configuration';
