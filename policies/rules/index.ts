export { RULES } from './index.generated';
