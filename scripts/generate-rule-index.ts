import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleIndex } from './rule-index';

/** Writes the rule index alone, which rules need while their pages are not worth making yet. */
writeFileSync(join(__dirname, '..', 'policies', 'rules', 'index.generated.ts'), ruleIndex());
