import fc from "fast-check";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrPath } from "./qr";

test("the path draws exactly the dark modules, four light ones around them", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 400 }), (text) => {
      const { size, path } = qrPath(text);
      const maskPattern = text.length < 160 ? -1 : 0;
      const { data } = encode(text, { ecc: "M", border: 4, maskPattern });
      const drawn = data.map((row) => row.map(() => false));
      for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
        for (let at = 0; at < Number(width); at++) {
          (drawn[Number(y)] as boolean[])[Number(x) + at] = true;
        }
      }
      expect(size).toBe(data.length);
      expect(drawn).toEqual(data);
    }),
    { numRuns: 30 },
  );
});
