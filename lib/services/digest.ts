const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * A short name for something in the name of a right, e.g. the child an allowance is for: FNV-1a, 64 bits.
 * It keeps a FIN out of logs and addresses and is no secret: whoever tries every FIN finds it.
 */
export function digestOf(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, "0");
}
