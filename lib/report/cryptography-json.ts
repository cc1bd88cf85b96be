import { type CryptographyInventory, figuresOf } from '../../policies/cryptography';

/** The inventory as the part `cryptography` of `coverage.json`: one entry a line. */
export function* cryptographyJson(inventory: CryptographyInventory): Generator<string> {
  yield `"cryptography": {\n"figures": ${JSON.stringify(figuresOf(inventory))}`;
  for (const name of ['subjects', 'keys', 'atRest', 'inTransit', 'signing'] as const) {
    yield `,\n"${name}": [`;
    let separator = '\n';
    for (const entry of inventory[name]) {
      yield separator + JSON.stringify(entry);
      separator = ',\n';
    }
    yield `${inventory[name].length > 0 ? '\n' : ''}]`;
  }
  yield '\n},\n';
}
