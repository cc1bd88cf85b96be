import { looksLikeJson } from './read';

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds places in one template's text. Parsing for positions is slow: make one only for a file with findings. */
export class PositionFinder {
  private readonly find: (path: readonly (string | number)[]) => number | undefined;
  private lineStarts?: number[];

  constructor(private readonly text: string) {
    this.find = looksLikeJson(text) ? jsonFinder(text) : yamlFinder(text);
  }

  /** The place of a property of a resource, or of the nearest thing around it that is written in the file. */
  locate(logicalId: string, at?: string): Position | undefined {
    const resource: (string | number)[] = ['Resources', logicalId];
    const path =
      at === undefined || at === '' ? [] : at.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    for (let length = path.length; length > 0; length--) {
      const offset =
        this.find([...resource, 'Properties', ...path.slice(0, length)]) ??
        this.find([...resource, ...path.slice(0, length)]);
      if (offset !== undefined) return this.position(offset);
    }
    const offset = this.find(resource);
    return offset === undefined ? undefined : this.position(offset);
  }

  private position(offset: number): Position {
    if (!this.lineStarts) {
      this.lineStarts = [0];
      for (let i = this.text.indexOf('\n'); i !== -1; i = this.text.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
    }
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.lineStarts[low]! + 1 };
  }
}

type Finder = (path: readonly (string | number)[]) => number | undefined;

function jsonFinder(text: string): Finder {
  const { parseTree, findNodeAtLocation } = require('jsonc-parser') as typeof import('jsonc-parser');
  const tree = parseTree(text);
  return (path) => {
    const node = tree && findNodeAtLocation(tree, [...path]);
    // Point at the key, where a person looks for the property.
    return node?.parent?.type === 'property' ? node.parent.offset : node?.offset;
  };
}

function yamlFinder(text: string): Finder {
  const { parseDocument, isMap, isScalar, isNode } = require('yaml') as typeof import('yaml');
  const document = parseDocument(text, { logLevel: 'silent', strict: false, uniqueKeys: false });
  return (path) => {
    const parent = document.getIn(path.slice(0, -1), true);
    const last = path[path.length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      return pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
    }
    const node = document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  };
}
