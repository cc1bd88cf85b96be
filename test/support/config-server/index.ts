export { ConfigServer, type ConfigServerOptions } from './config-server';
export {
  type ConfigAccount,
  DeployedAccount,
  type DeployedRule,
  type Evaluation,
  type TemplateBody,
} from './deployed-account';
export { DEPLOYED_AT, exampleAccount, INFERENCE_TEMPLATE } from './example-account';
export type { Faults } from './faults';
