import type { AllowedHosts } from './firewall-hosts';
import type { Flow } from './flow';
import type { GroupRule, Subnet } from './model';
import type { Way } from './ways';
import type { Carrier } from './zones';

/** One way out to the internet: for the workloads of one subnet, under one rule. */
export interface Leg {
  readonly from: Subnet;
  readonly carrier: Carrier;
  readonly way: Way;
  readonly rule: GroupRule | undefined;
  readonly flow: Flow;
  readonly hosts: AllowedHosts;
}
