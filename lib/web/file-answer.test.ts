import { expect, test } from "vitest";
import { fileAnswer } from "./file-answer";

const answer = (fileName: string) =>
  fileAnswer({ fileName, mediaType: "application/pdf", bytes: new Uint8Array([1, 2]) });

test("a file is a download of its own type, in a box", async () => {
  const { headers } = answer("arayış.pdf");
  expect(headers.get("content-type")).toBe("application/pdf");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("sandbox");
  expect(headers.get("content-disposition")).toContain("filename*=UTF-8''aray%C4%B1%C5%9F.pdf");
});

test.each([['a"b.pdf'], ["a\r\nset-cookie: x.pdf"], ["a'(*).pdf"], ["../../etc.pdf"]])(
  "%j cannot break out of the header",
  (name) => {
    const said = answer(name).headers.get("content-disposition") ?? "";
    expect(said).toMatch(/^attachment; filename="file"; filename\*=UTF-8''[\w.%-]+$/);
  },
);
