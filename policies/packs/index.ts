export { AimsChecks } from './aims-checks';
export { AimsPack } from './aims-pack';
export type { AimsPackProps } from './aims-pack-props';
export { Iso27001Checks } from './iso27001-checks';
export { Iso42001Checks } from './iso42001-checks';
export { type AimsWaiver, AimsWaivers } from './waivers';
