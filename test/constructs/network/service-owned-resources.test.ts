import { SERVICE_OWNED_BUCKETS } from '../../../constructs/network';
import { bucketArns, imageAccounts } from '../../../constructs/network/service-owned-resources';

test('every bucket says what it is for and where AWS names it', () => {
  for (const owned of SERVICE_OWNED_BUCKETS) {
    expect(owned.bucket).toContain('{region}');
    expect(owned.purpose).not.toBe('');
    expect(owned.source).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|github\.com\/aws)\//);
  }
});

test('image accounts are those of the region, or of all', () => {
  const here = imageAccounts('eu-central-1');
  const everywhere = imageAccounts(undefined);
  expect(here).toContain('763104351884');
  expect(here.length).toBeLessThan(8);
  expect(everywhere).toEqual(expect.arrayContaining(here));
  expect(new Set(everywhere).size).toBe(everywhere.length);
  for (const account of everywhere) {
    expect(account).toMatch(/^\d{12}$/);
  }
});

test('a region without SageMaker images has none', () => {
  expect(imageAccounts('xx-nowhere-1')).toEqual([]);
  expect(bucketArns('xx-nowhere-1', 'xx-nowhere-1', 'aws').some((arns) => arns.objects.includes('assets-'))).toBe(
    false,
  );
});
