import { expect, test } from "vitest";
import { AppError } from "@/lib/kernel/errors";
import { fileAnswer, fileProblem } from "./file-answer";

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

const asked = (headers: Record<string, string>) =>
  new Request("http://portal/api/cases/1/files/2", { headers });
const PAGE = { accept: "text/html,*/*" };

test.each([
  ["ru", { referer: "http://portal/ru/cases/1" }, "Файл сейчас не открывается"],
  ["en", { cookie: "a=b; locale=en" }, "The file cannot be opened just now"],
  ["az", { referer: "nonsense" }, "Fayl hazırda açıla bilmir"],
])(
  "a file that cannot be had for now is told in %s to who followed a link",
  async (lang, headers, words) => {
    const answer = fileProblem(new AppError("unavailable"), asked({ ...PAGE, ...headers }));
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("60");
    const page = await answer.text();
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain(`<h1>${words}</h1>`);
  },
);

test("to a program it is a problem, and so is every other outcome to everybody", async () => {
  const silent = fileProblem(new AppError("unavailable"), asked({ accept: "application/json" }));
  expect(await silent.json()).toMatchObject({ type: "urn:e-sosial:problem:unavailable" });
  const absent = fileProblem(new AppError("not_found"), asked(PAGE));
  expect([absent.status, absent.headers.get("content-type")]).toEqual([
    404,
    "application/problem+json",
  ]);
  expect(() => fileProblem(new Error("ours"), asked(PAGE))).toThrow("ours");
});
