import type { Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';

/** Whether a security policy of API Gateway takes nothing below TLS 1.2. */
export function modernTls(place: Node, path: string): Outcome {
  return place.matches(path, /^(TLS_1_2|SecurityPolicy_TLS1[23]_(?!1_[01]_)\S+)$/);
}
