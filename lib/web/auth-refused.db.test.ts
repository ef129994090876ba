import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Bends } from "@/lib/testing/odd-provider";
import { aFin } from "@/lib/testing/world";
import { portal } from "./portal";
import { Browser, eventsOf, PORTAL_URL, type Setting, sessionsBy, settingWith } from "./testing";

/**
 * SIGNING IN that comes to nothing: whatever the provider, or who speaks in its name, does that is not
 * to be trusted opens no session, and leaves one event and one plain page.
 */

let plain: Setting;
beforeAll(async () => {
  plain = await settingWith();
});
afterAll(async () => {
  await plain.provider.stop();
  await portal().db.close();
});

/** A method nobody else signs in by, to find the session by. */
function bent(bends: Bends = {}): { method: string; bends: Bends } {
  const method = randomUUID();
  return { method, bends: { ...bends, claims: { amr: [method], ...bends.claims } } };
}

const pageOf = (answer: Response) => answer.headers.get("location")?.replace(PORTAL_URL, "");

async function expectRefused(
  browser: Browser,
  answer: Response,
  method: string,
  event: { kind?: string; detail: string | RegExp; page?: string },
) {
  const { kind = "sign-in.refused", detail, page = "failed" } = event;
  expect(answer.status).toBe(303);
  expect(pageOf(answer)).toBe(`/en/sign-in?error=${page}`);
  expect(browser.token).toBeUndefined();
  expect(await sessionsBy(method)).toEqual([]);
  const expected = typeof detail === "string" ? detail : expect.stringMatching(detail);
  expect(await eventsOf(browser)).toEqual([{ kind, detail: expected }]);
}

// What the browser brings back is not what it was sent for, or not for what it was sent.
describe("an answer that is not to be trusted", () => {
  const past = Math.floor(Date.now() / 1_000) - 60;
  const text = (claims: Bends["claims"]): Bends => ({ claims });

  test.each<[string, Bends, string | RegExp]>([
    ["no state", { answer: { state: undefined } }, "state mismatch"],
    ["another state", { answer: { state: "another" } }, "state mismatch"],
    ["no code", { answer: { code: undefined } }, "code missing from response"],
    ["a code of nobody's", { answer: { code: "none" } }, "the provider says invalid_grant"],
    [
      "another issuer beside it",
      { answer: { iss: "https://evil.example" } },
      /names another issuer/,
    ],
    [
      "no issuer where one is promised",
      {
        description: { authorization_response_iss_parameter_supported: true },
      },
      "the answer does not name its issuer",
    ],
    ["no nonce", text({ nonce: undefined }), "nonce mismatch"],
    ["another nonce", text({ nonce: "another" }), "nonce mismatch"],
    ["another audience", text({ aud: "bank" }), "aud mismatch, expected e-sosial, got: bank"],
    ["audiences without us", text({ aud: ["bank", "shop"], azp: "e-sosial" }), /^aud is missing/],
    [
      "several audiences, for nobody in particular",
      text({ aud: ["e-sosial", "bank"] }),
      "missing required JWT property azp",
    ],
    [
      "several audiences, for another",
      text({ aud: ["e-sosial", "bank"], azp: "bank" }),
      "azp mismatch",
    ],
    [
      "another issuer",
      text({ iss: "https://evil.example" }),
      /^unexpected iss value, expected http:\/\/localhost:\d+, got: https:\/\/evil.example$/,
    ],
    [
      "our issuer, written with a slash",
      text({ iss: "http://localhost/" }),
      /^unexpected iss value/,
    ],
    ["an expired token", text({ exp: past }), /^JWT expired, now \d+, exp \d+$/],
    ["a token that never expires", text({ exp: undefined }), "missing required JWT property exp"],
    ["a token that is not valid yet", text({ nbf: past + 3_600 }), /^JWT not active yet/],
    ["a token without a subject", text({ sub: undefined }), "missing required JWT property sub"],
    ["no signature", { sign: "none" }, "unexpected JWT alg received, expected RS256, got: none"],
    ["a signature with the client's secret", { sign: "HS256" }, /expected RS256, got: HS256$/],
    ["the key of a stranger", { sign: "a key nobody knows" }, /^no one key of the provider/],
    ["a forged signature", { sign: "another signature" }, "failed to validate JWT signature"],
  ])("%s", async (_, bends, detail) => {
    const { provider, routes } = plain;
    const { method, bends: all } = bent(bends);
    provider.set(aFin(), all);
    const browser = new Browser(routes);

    await expectRefused(browser, await browser.signIn(), method, { detail });
  });
});

test.each<[string, unknown, string]>([
  ["no FIN", undefined, "is missing"],
  ["a FIN that is too short", "TST4K7", "is not a FIN"],
  ["a FIN in small letters", "tst4k7q", "is not a FIN"],
  ["a FIN with an Azerbaijani letter", "TST4K7İ", "is not a FIN"],
  ["a FIN with a line break", "TST4K7Q\n", "is not a FIN"],
  ["a number for a FIN", 1234567, "is not a FIN"],
  ["several FINs", ["TST4K7Q"], "is not a FIN"],
])("the provider is sure of someone, but names %s", async (_, fin, detail) => {
  const { provider, routes } = plain;
  const { method, bends } = bent({ claims: { fin } });
  provider.set(aFin(), bends);
  const browser = new Browser(routes);

  const answer = await browser.signIn();

  await expectRefused(browser, answer, method, {
    kind: "sign-in.no-fin",
    detail: `claim fin ${detail}`,
  });
});

describe("a provider that fails is said to fail", () => {
  const [kind, page] = ["sign-in.unavailable", "unavailable"];

  test.each<[string, Bends, string]>([
    ["its token endpoint fails", { fails: { token: 500 } }, "the provider says server_error"],
    [
      "its token endpoint speaks no JSON",
      { fails: { token: "garbage" } },
      "the provider's answer is not JSON",
    ],
    ["its token endpoint is silent", { fails: { token: "silence" } }, "no answer in time"],
    ["its keys fail", { fails: { jwks: 503 } }, "the provider says server_error"],
    ["its keys are no JSON", { fails: { jwks: "garbage" } }, "the provider's answer is not JSON"],
    ["its discovery fails", { fails: { discovery: 500 } }, "discovery answered 500"],
    [
      "its discovery is no JSON",
      { fails: { discovery: "garbage" } },
      "discovery is no description of a provider",
    ],
    [
      "it signs with nothing but shared secrets now",
      { description: { id_token_signing_alg_values_supported: ["HS256"] } },
      "no asymmetric signature for identity tokens",
    ],
  ])("when the browser is back and %s", async (_, broken, detail) => {
    const { provider, routes } = plain;
    const { method, bends } = bent();
    provider.set(aFin(), bends);
    const browser = new Browser(routes);
    const back = await browser.visit(await browser.begin());

    provider.set(aFin(), { ...bends, ...broken });
    const answer = await browser.ask(back.href);

    await expectRefused(browser, answer, method, { kind, detail, page });
  });

  test.each<[string, Bends, string]>([
    ["does not take the request", { fails: { par: 500 } }, "a pushed request was answered 500"],
    [
      "answers the request with nonsense",
      { fails: { par: "garbage" } },
      "the answer to a pushed request is no such",
    ],
  ])("when it %s", async (_, bends, detail) => {
    const { provider, routes } = await settingWith({ pushes: true });
    provider.set(aFin(), bends);
    const browser = new Browser(routes);

    const answer = await browser.begin();

    await expectRefused(browser, answer, randomUUID(), { kind, detail, page });
    provider.set(aFin());
    expect(pageOf(await browser.signIn())).toBe("/en/home");
    await provider.stop();
  });

  test.each<[string, Bends, string]>([
    ["is down", { fails: { discovery: 503 } }, "discovery answered 503"],
    [
      "describes another",
      { description: { issuer: "https://evil.example" } },
      "discovery describes another issuer",
    ],
    [
      "has no token endpoint",
      { description: { token_endpoint: undefined } },
      "discovery is no description of a provider",
    ],
    [
      "has an endpoint that is no address",
      { description: { jwks_uri: "javascript:alert(1)" } },
      "discovery is no description of a provider",
    ],
    [
      "signs with nothing but shared secrets",
      { description: { id_token_signing_alg_values_supported: ["HS256", "none"] } },
      "no asymmetric signature for identity tokens",
    ],
  ])(
    "before anything began, when it %s; and is asked again the next time",
    async (_, bends, detail) => {
      const { provider, routes } = await settingWith();
      provider.set(aFin(), bends);
      const browser = new Browser(routes);

      const answer = await browser.begin();

      await expectRefused(browser, answer, randomUUID(), { kind, detail, page });
      provider.set(aFin());
      expect(pageOf(await browser.signIn())).toBe("/en/home");
      await provider.stop();
    },
  );

  test("and when nobody listens at its address", async () => {
    const { provider, routes } = await settingWith();
    await provider.stop();
    const browser = new Browser(routes);

    const answer = await browser.begin();

    await expectRefused(browser, answer, randomUUID(), {
      kind,
      detail: "no answer to discovery",
      page,
    });
  });
});
