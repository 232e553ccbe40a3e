import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ReadError } from '../errors.ts';

/** A Word or Excel report has some dozens of parts; its text parts are a few megabytes unpacked. */
const MAX_ENTRIES = 2000;
const MAX_UNPACKED = 48 * 1024 * 1024;
/**
 * Deflate packs at most 1032:1 and a part may lie about its size, so the packed size bounds the work of inflating
 * (fflate never writes past the declared size).
 */
const MAX_PACKED = 3 * 1024 * 1024;

/** A zip opened for reading single parts; limits are checked on the directory, before anything is inflated. */
export class Zip {
  readonly names: ReadonlySet<string>;
  private readonly bytes: Uint8Array;
  private readonly sizes = new Map<string, { packed: number; unpacked: number }>();
  private packed = 0;
  private unpacked = 0;

  /** Throws `ReadError` zip_damaged or zip_limit. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    let entries = 0;
    this.unzip((info) => {
      entries += 1;
      if (entries > MAX_ENTRIES) throw new ReadError('zip_limit', `> ${MAX_ENTRIES}`);
      if (this.sizes.has(info.name)) throw new ReadError('zip_damaged', info.name);
      this.sizes.set(info.name, { packed: info.size, unpacked: info.originalSize });
      return false;
    });
    this.names = new Set(this.sizes.keys());
  }

  /** The bytes of a part, or null when there is none. Throws `ReadError` zip_damaged or zip_limit. */
  part(name: string): Uint8Array | null {
    const size = this.sizes.get(name);
    if (size === undefined) return null;
    this.packed += size.packed;
    this.unpacked += size.unpacked;
    if (this.packed > MAX_PACKED || this.unpacked > MAX_UNPACKED) throw new ReadError('zip_limit', name);
    return this.unzip((info) => info.name === name)[name] ?? null;
  }

  private unzip(filter: (info: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.bytes, { filter });
    } catch (error) {
      if (error instanceof ReadError) throw error;
      throw new ReadError('zip_damaged');
    }
  }
}
