const ADDRESS_SPACE = 2 ** 32;

/** An aligned range of IPv4 addresses in CIDR notation, with the arithmetic that planning needs. */
export class Ipv4Block {
  /**
   * Reads CIDR notation.
   *
   * @throws if the text is not CIDR notation, or if the address has bits set behind the prefix (`10.0.0.1/16`), which
   * AWS would silently round down.
   */
  static parse(text: string): Ipv4Block {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
    const octets = match?.slice(1, 5).map(Number) ?? [];
    const prefixLength = Number(match?.[5]);
    if (!match || octets.some((octet) => octet > 255) || prefixLength > 32) {
      throw new Error(`Expected an IPv4 block in CIDR notation, such as 10.64.0.0/16; got '${text}'.`);
    }
    const first = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    const block = new Ipv4Block(first, prefixLength);
    if (first % block.size !== 0) {
      const start = new Ipv4Block(first - (first % block.size), prefixLength);
      throw new Error(`'${text}' does not start at a block of its own size; did you mean '${start}'?`);
    }
    return block;
  }

  private constructor(
    readonly first: number,
    readonly prefixLength: number,
  ) {}

  /** How many addresses the block holds. */
  get size(): number {
    return ADDRESS_SPACE / 2 ** this.prefixLength;
  }

  /** The block cut into 2^bits equal parts, in order. */
  split(bits: number): Ipv4Block[] {
    const prefixLength = this.prefixLength + bits;
    if (prefixLength > 32) {
      throw new Error(`'${this}' cannot be cut into ${2 ** bits} parts: it holds only ${this.size} addresses.`);
    }
    const size = this.size / 2 ** bits;
    return Array.from({ length: 2 ** bits }, (_, index) => new Ipv4Block(this.first + index * size, prefixLength));
  }

  /** The part with the given index when the block is cut into parts of the given prefix length. */
  part(prefixLength: number, index: number): Ipv4Block {
    const size = ADDRESS_SPACE / 2 ** prefixLength;
    return new Ipv4Block(this.first + index * size, prefixLength);
  }

  overlaps(other: Ipv4Block): boolean {
    return this.first < other.first + other.size && other.first < this.first + this.size;
  }

  contains(other: Ipv4Block): boolean {
    return this.first <= other.first && other.first + other.size <= this.first + this.size;
  }

  toString(): string {
    const octets = [24, 16, 8, 0].map((shift) => Math.floor(this.first / 2 ** shift) % 256);
    return `${octets.join('.')}/${this.prefixLength}`;
  }
}
