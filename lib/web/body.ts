import "server-only";

/** A body of at most so many bytes; null for more, of which no more is read. */
export async function bodyUpTo(request: Request, mostBytes: number): Promise<Uint8Array | null> {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > mostBytes) return null;
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let received = 0;
  while (reader) {
    const { value, done } = await reader.read();
    if (done) break;
    received += value.byteLength;
    if (received > mostBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return new Uint8Array(Buffer.concat(parts));
}
