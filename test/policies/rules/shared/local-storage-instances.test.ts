import {
  hasLocalStorage as familyHasLocalStorage,
  LOCAL_STORAGE_FAMILIES as OF_CONSTRUCTS,
} from '../../../../constructs/keys/local-storage-instances';
import { hasLocalStorage, LOCAL_STORAGE_FAMILIES } from '../../../../policies/rules/shared/local-storage-instances';

describe('instances with local storage', () => {
  test('rules and constructs know the same families', () => {
    expect([...LOCAL_STORAGE_FAMILIES].sort()).toEqual([...OF_CONSTRUCTS].sort());
  });

  test.each(['g4dn', 'p4de', 'm6gd', 'c5ad', 'x2iedn', 'm5', 'c7i', 'inf2', 'g5', 'p6-b200'])(
    'rules and constructs agree on %s',
    (family) => {
      expect(hasLocalStorage(`ml.${family}.xlarge`)).toBe(familyHasLocalStorage(family));
    },
  );

  test.each(['ml.g5.xlarge', 'g5.xlarge', 'ml.p6-b200.48xlarge', 'ml.m6id.large'])('%s has local storage', (type) => {
    expect(hasLocalStorage(type)).toBe(true);
  });

  test.each(['ml.m5.large', 'ml.inf2.xlarge', '', 'ml.'])('%j has none, or is not known to', (type) => {
    expect(hasLocalStorage(type)).toBe(false);
  });
});
