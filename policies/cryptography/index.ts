export { type Algorithm, algorithmOf, type Quantum } from './algorithms';
export { type CryptographyFigures, figuresOf } from './figures';
export {
  AT_REST_MEANING,
  AT_REST_STATES,
  type AtRestEntry,
  type AtRestPlace,
  type AtRestState,
  type CryptographyInventory,
  type InTransitEntry,
  type KeyEntry,
  type KeyExchange,
  type SigningEntry,
  type Stated,
  type Subject,
  type TlsState,
} from './inventory';
export { takeInventory } from './take-inventory';
