/**
 * A file somebody sent us, handed out again: as a download, of the type it was found to be and no other, and
 * in a box of its own should a browser show it all the same.
 */
export function fileAnswer({
  fileName,
  mediaType,
  bytes,
}: {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="file"; filename*=UTF-8''${encoded(fileName)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

/** RFC 8187: what encodeURIComponent leaves and a header may not hold is encoded as well. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
