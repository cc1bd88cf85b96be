import type { Construct } from 'constructs';
import { SegmentedNetwork } from '../../constructs/network';

/**
 * What the networks below a construct cost each month before anything happens in them, a line per zone, in US dollars at
 * us-east-1 list prices. Endpoints and firewalls are billed by the hour, used or not: nobody should learn that from the
 * first bill.
 */
export function fixedCostLines(scope: Construct): string[] {
  return scope.node
    .findAll()
    .filter((construct) => construct instanceof SegmentedNetwork)
    .flatMap((network) => {
      const byZone = new Map<string, number>();
      for (const { zone, usdPerMonth } of network.fixedMonthlyCost)
        byZone.set(zone, (byZone.get(zone) ?? 0) + usdPerMonth);
      const total = [...byZone.values()].reduce((sum, one) => sum + one, 0);
      return [
        `fixed monthly cost of ${network.node.path}, us-east-1 list prices: USD ${total.toFixed(0)}`,
        ...[...byZone].map(([zone, usd]) => `  ${zone}: USD ${usd.toFixed(0)}`),
      ];
    });
}
