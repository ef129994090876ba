import { expect, test } from "vitest";
import { toOwnPage } from "./own-page";

const PORTAL = "http://localhost:3000";

test.each([
  ["/az", "/az"],
  ["/en/record?tab=1", "/en/record?tab=1"],
  [
    "/ru/access/01900000-0000-7000-8000-000000000000",
    "/ru/access/01900000-0000-7000-8000-000000000000",
  ],
  [`${PORTAL}/az/home`, "/az/home"],
  ["/az/help?q=a%2Fb&q=%C9%99#x", "/az/help?q=a%2Fb&q=%C9%99"],
  ["/az/home/../record", "/az/record"],
  ["az/home", "/az/home"],
])("%s is a page of ours", (address, page) => {
  expect(toOwnPage(address, "/az/home")).toBe(`${PORTAL}${page}`);
});

test.each([
  "",
  "/",
  "//evil.example/az",
  "///evil.example/az",
  "/\\evil.example/az",
  "\\\\evil.example/az",
  "/\t/evil.example/az",
  "/%09/evil.example/az",
  "https://evil.example/az",
  "https:evil.example/az",
  "http:/\\evil.example/az",
  "http://localhost:3000@evil.example/az",
  "http://localhost:3000.evil.example/az",
  "http://localhost:30001/az",
  "https://localhost:3000/az",
  "//localhost:3000@evil.example/az",
  "javascript:alert(1)//localhost:3000/az",
  "data:text/html,/az",
  "/az/..//evil.example",
  "/az/../../evil.example",
  "/az/%2e%2e//evil.example",
  "/%2f%2fevil.example/az",
  "@evil.example/az",
  "/azure",
  "/de/home",
  "/api/auth/sign-out",
  "/az/sign-in",
  "/az/sign-in?back=/az/record",
  "http://[::1",
  `/az/${"x".repeat(3_000)}`,
])("%s leads to the page it would have led to without", (address) => {
  expect(toOwnPage(address, "/az/home")).toBe(`${PORTAL}/az/home`);
});

test("a name and a password before the host are left behind", () => {
  expect(toOwnPage("http://name:word@localhost:3000/az", "/az/home")).toBe(`${PORTAL}/az`);
});
