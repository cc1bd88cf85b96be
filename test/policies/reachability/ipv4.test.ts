import { includes, overlaps } from '../../../policies/reachability/intervals';
import { blocksOf, EVERYWHERE, PRIVATE, PUBLIC, parseBlock } from '../../../policies/reachability/ipv4';
import { fc } from '../../support/properties';

test.each([
  ['10.0.0.0/8', 0x0a000000, 0x0affffff, 8],
  ['0.0.0.0/0', 0, 0xffffffff, 0],
  ['255.255.255.255/32', 0xffffffff, 0xffffffff, 32],
  ['192.0.2.1', 0xc0000201, 0xc0000201, 32],
  ['10.0.0.77/24', 0x0a000000, 0x0a0000ff, 24],
])('%s', (text, from, to, prefix) => {
  expect(parseBlock(text)).toEqual({ addresses: [{ from, to }], prefix });
});

test.each(['', '10.0.0.0/33', '256.0.0.0/8', '10.0.0/8', '::/0', '10.0.0.0/8/8', 'pl-1', '10.0.0.0/-1'])(
  '%p is no block',
  (text) => {
    expect(parseBlock(text)).toBeUndefined();
  },
);

test('a block and its text say the same', () => {
  const block = fc.record({ address: fc.nat(0xffffffff), prefix: fc.integer({ min: 0, max: 32 }) });
  fc.assert(
    fc.property(block, ({ address, prefix }) => {
      const text = `${[24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')}/${prefix}`;
      const { addresses } = parseBlock(text)!;
      const written = blocksOf(addresses);
      expect(written).toHaveLength(1);
      expect(parseBlock(written[0]!)).toEqual({ addresses, prefix });
      expect(includes(addresses, [{ from: address, to: address }])).toBe(true);
    }),
  );
});

test('private and public addresses have nothing in common, and most of the rest is public', () => {
  expect(overlaps(PRIVATE, PUBLIC)).toBe(false);
  for (const block of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.9.9',
    '100.64.0.1',
    '169.254.169.254',
    '127.0.0.1',
    '255.255.255.255',
  ])
    expect(overlaps(PUBLIC, parseBlock(block)!.addresses)).toBe(false);
  for (const block of ['1.1.1.1', '9.255.255.255', '172.32.0.0', '52.95.0.0'])
    expect(includes(PUBLIC, parseBlock(block)!.addresses)).toBe(true);
  expect(includes(EVERYWHERE, PUBLIC)).toBe(true);
});
