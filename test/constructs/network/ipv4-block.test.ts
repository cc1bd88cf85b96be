import { Ipv4Block } from '../../../constructs/network/ipv4-block';
import { fc } from '../../support/properties';

const block = fc
  .record({ prefixLength: fc.integer({ min: 8, max: 24 }), seed: fc.nat() })
  .map(({ prefixLength, seed }) => {
    const size = 2 ** (32 - prefixLength);
    const first = (seed * size) % 2 ** 32;
    return Ipv4Block.parse(
      `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${prefixLength}`,
    );
  });

test('what is read is what is written', () => {
  fc.assert(fc.property(block, (one) => Ipv4Block.parse(one.toString()).toString() === one.toString()));
});

test('parts cover the whole, in order, without overlap', () => {
  fc.assert(
    fc.property(block, fc.integer({ min: 0, max: 5 }), (whole, bits) => {
      const parts = whole.split(bits);
      expect(parts).toHaveLength(2 ** bits);
      expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(whole.size);
      parts.forEach((part, index) => {
        expect(whole.contains(part)).toBe(true);
        expect(part.first).toBe(whole.first + index * part.size);
      });
    }),
  );
});

test('two blocks overlap exactly when they share an address', () => {
  fc.assert(
    fc.property(block, block, (a, b) => {
      const share = Math.max(a.first, b.first) < Math.min(a.first + a.size, b.first + b.size);
      expect(a.overlaps(b)).toBe(share);
      expect(b.overlaps(a)).toBe(share);
    }),
  );
});

test.each(['', '10.0.0.0', '10.0.0/16', '10.0.0.0/33', '256.0.0.0/8', 'ten/8', '10.0.0.0/16 '])(
  "'%s' is no block",
  (text) => {
    expect(() => Ipv4Block.parse(text)).toThrow(
      /Expected an IPv4 block in CIDR notation, such as 10\.64\.0\.0\/16; got/,
    );
  },
);

test('an address inside a block is not taken for the block', () => {
  expect(() => Ipv4Block.parse('10.64.1.0/16')).toThrow(/did you mean '10\.64\.0\.0\/16'/);
});

test('a block is not cut into parts smaller than an address', () => {
  expect(() => Ipv4Block.parse('10.0.0.0/31').split(2)).toThrow(
    /cannot be cut into 4 parts: it holds only 2 addresses/,
  );
});
