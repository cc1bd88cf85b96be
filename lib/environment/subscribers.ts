import type * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';

/** Subscribes e-mail addresses to a topic; each of them must confirm. */
export function subscribe(topic: sns.ITopic, addresses: readonly string[] = []): void {
  for (const address of new Set(addresses)) topic.addSubscription(new subscriptions.EmailSubscription(address));
}
