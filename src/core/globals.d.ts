/**
 * The few platform names the core may use. They exist alike in Node, in a page and in a worker
 * (WHATWG Encoding); everything else of a platform is a compile error here on purpose.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
