import { Gzip } from 'fflate';
import { gzip } from '../files.ts';

/** Text up to this many bytes is packed in one piece, as tightly as can be. */
const WHOLE = 1 << 26;

/**
 * Gzip of bytes that come piece by piece, one member, the same bytes on every machine. Beyond 64 MB memory counts for
 * more than the last hundredth of size: then it is packed as it comes, at the usual level.
 */
export class Packer {
  private pieces: Uint8Array[] | null = [];
  private held = 0;
  private readonly stream: Gzip;

  constructor(
    private readonly write: (bytes: Uint8Array) => void,
    private readonly whole = WHOLE,
  ) {
    this.stream = new Gzip({ mtime: 0, level: 6 }, (bytes) => this.write(bytes));
  }

  push(bytes: Uint8Array): void {
    if (this.pieces === null) {
      this.stream.push(bytes);
      return;
    }
    this.pieces.push(bytes);
    this.held += bytes.length;
    if (this.held <= this.whole) return;
    for (const piece of this.pieces) this.stream.push(piece);
    this.pieces = null;
  }

  /** After the last piece. */
  end(): void {
    if (this.pieces === null) this.stream.push(new Uint8Array(), true);
    else this.write(gzip(Buffer.concat(this.pieces)));
  }
}
