import { Parser } from 'htmlparser2';
import { ReadError } from '../errors.ts';
import type { Zip } from './zip.ts';

/** Word nests some 60 deep with text boxes in tables; a bomb nests far more. */
const MAX_DEPTH = 1000;

export type Attributes = Record<string, string>;

export interface XmlHandler {
  /** `name` comes without its namespace prefix, `qualified` with it. */
  open(name: string, attributes: Attributes, qualified: string): void;
  close(name: string): void;
  text(data: string): void;
}

/** Walks a part's XML. Throws `ReadError`: xml_limit for DTDs and deep nesting, xml_damaged when its root never closes. */
export function walkXml(xml: string, part: string, handler: XmlHandler): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ReadError('xml_limit', part);
  if (!/<\/[\w:.-]+\s*>\s*$|\/>\s*$/.test(xml.slice(-200))) throw new ReadError('xml_damaged', part);
  let depth = 0;
  let opened = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        opened += 1;
        if (depth > MAX_DEPTH) throw new ReadError('xml_limit', part);
        handler.open(local(name), attributes, name);
      },
      onclosetag(name) {
        depth -= 1;
        handler.close(local(name));
      },
      ontext: (data) => handler.text(data),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (opened === 0) throw new ReadError('xml_damaged', part);
}

/** A part decoded (UTF-8, or UTF-16 by its mark), or null when the zip has none. */
export function xmlPart(zip: Zip, part: string): string | null {
  const bytes = zip.part(part);
  if (bytes === null) return null;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

/** An attribute by its local name, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name] ?? attributes[`w:${name}`] ?? attributes[`r:${name}`];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((qualified) => local(qualified) === name);
  return key === undefined ? undefined : attributes[key];
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Where a walk is, as an XPath with 1-based positions (`/w:document/w:body/w:tbl[1]/w:tr[2]`), which any tool can follow. */
export class XmlPath {
  private readonly names: string[] = [];
  private readonly steps: string[] = [];
  private readonly seen: Map<string, number>[] = [new Map()];

  /** Local name of the innermost open element, '' outside. */
  get name(): string {
    return this.names.at(-1) ?? '';
  }

  push(name: string, qualified: string): void {
    const siblings = this.seen.at(-1);
    const position = (siblings?.get(qualified) ?? 0) + 1;
    siblings?.set(qualified, position);
    this.names.push(name);
    this.steps.push(`${qualified}[${position}]`);
    this.seen.push(new Map());
  }

  pop(): void {
    this.names.pop();
    this.steps.pop();
    this.seen.pop();
  }

  toString(): string {
    return `/${this.steps.join('/')}`;
  }
}
