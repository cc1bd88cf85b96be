import { all, fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isList, isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';

export const aiDataBucketOriginsNamed: Rule = {
  id: 'S3AiDataBucketOriginsNamed',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'scripts of any web site may read AI data in the browser of somebody who has access',
  fix: "Name the web sites in 'AllowedOrigins' instead of '*'.",
  controls: {
    'iso27001:A.8.3': { why: 'Only the known applications read the data from a browser.', as: 'partial' },
    'iso27001:A.8.12': { why: 'A foreign page cannot carry the data off.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html',
  check: (bucket, context) => {
    if (aiBucketUses(bucket, context).length === 0) return notApplicable('not seen to hold AI data');
    const rules = bucket.items('CorsConfiguration.CorsRules');
    if (!rules) return bucket.undecided('CorsConfiguration.CorsRules');
    if (rules.length === 0) return notApplicable('no web site may read it');
    return all(
      ...rules.map((rule) => {
        const origins = rule.get('AllowedOrigins');
        if (!isList(origins) && textOf(origins)?.startsWith('${')) return rule.undecided('AllowedOrigins');
        const any = (isList(origins) ? origins : [origins]).find((origin) =>
          /^(https?:\/\/)?\*$/.test(textOf(origin) ?? ''),
        );
        if (any !== undefined) return fail(rule.pathOf('AllowedOrigins'), any);
        const given = isList(origins) ? origins.find(isParameter) : undefined;
        return given
          ? unknown(given.reason, rule.pathOf('AllowedOrigins'))
          : pass(rule.pathOf('AllowedOrigins'), origins);
      }),
    );
  },
};
