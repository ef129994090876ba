import { createHash } from "node:crypto";
import { decodeJwt } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { lifeAt, setPeople } from "@/sandbox/world";
import { ACR } from "./assurance";
import { DEMONSTRATION } from "./demonstration";
import { Browser, freshWorld, type RunningAsanLogin, startAsanLogin } from "./testing";

/** Each way to sign in, as a person goes through it; what goes wrong on the way; the languages. */

const BANK = "http://localhost:49004";
const SECRET = "the secret of the bank";
const SEVINC = "TST4K7Q";
const MURAD = "TST9M3D";
/** Died in 2012. */
const LALE = "TST3L8A";
const NOBODY = "TSTZZZZ";
/** Has no phone. */
const ORXAN = "TST1R3X";

let server: RunningAsanLogin;
beforeAll(async () => {
  freshWorld();
  const bank = {
    client_id: "bank",
    client_name: "Nümunə Bank",
    client_secret: SECRET,
    redirect_uris: [`${BANK}/return`],
    post_logout_redirect_uris: [`${BANK}/`],
  };
  server = await startAsanLogin([bank]);
});
afterAll(() => server.stop());
afterEach(() => {
  vi.useRealTimers();
});

const verifier = "v".repeat(43);

function authUrl(more: Record<string, string> = {}): string {
  const parameters = {
    client_id: "bank",
    response_type: "code",
    scope: "openid profile phone",
    redirect_uri: `${BANK}/return`,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...more,
  };
  return `${server.issuer}/auth?${new URLSearchParams(parameters)}`;
}

/** A browser on the first page, and the address of its sign-in. */
async function begin(more: Record<string, string> = {}, browser = new Browser(server.issuer)) {
  await browser.open(authUrl(more));
  return { browser, at: browser.url };
}

/** What the portal learns from the address the browser was sent back to. */
async function claimsAt(back: string | null): Promise<Record<string, unknown>> {
  const code = new URL(back ?? "about:blank").searchParams.get("code") ?? "";
  const reply = await fetch(`${server.issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`bank:${encodeURIComponent(SECRET)}`)}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: `${BANK}/return`,
      code_verifier: verifier,
    }),
  });
  return decodeJwt(((await reply.json()) as { id_token: string }).id_token);
}

const shown = (browser: Browser, pattern: RegExp) => pattern.exec(browser.html)?.[1] ?? "";
const card = (fin: string, pin: string = DEMONSTRATION.bsxmPin) => ({ fin, pin });

describe("every way to sign in", () => {
  test("FIN and password, then the code that the test strip shows", async () => {
    const { browser, at } = await begin();

    await browser.post(`${at}/fin`, { fin: " tst4k7q ", password: DEMONSTRATION.password });
    expect(browser.text).toContain("+994 50 ••• •• 17");
    const code = shown(browser, /<code>(\d{6})<\/code>/);
    const back = await browser.post(`${at}/fin/code`, { code });

    expect(await claimsAt(back)).toMatchObject({ fin: SEVINC, acr: ACR.substantial });
  });

  test("SİMA on another device: the computer goes on by itself", async () => {
    const { browser: computer, at } = await begin();
    await computer.open(`${at}/sima`);
    expect(computer.headers.get("refresh")).toBe("5");
    const path = shown(computer, /href="(\/sima\/[\w-]+)\?here=1"/);

    const phone = new Browser(server.issuer);
    await phone.open(path);
    expect(phone.text).toContain("Nümunə Bank portalına daxil olmaq üçün");
    await phone.post(path, { fin: SEVINC, pin: DEMONSTRATION.simaPin });
    expect(phone.text).toContain("Təsdiqləndi");

    const back = await computer.open(`${at}/sima`);
    expect(await claimsAt(back)).toMatchObject({
      fin: SEVINC,
      acr: ACR.high,
      amr: ["sima", "swk", "pin"],
    });
  });

  test("SİMA in the same browser: the confirmation leads straight on", async () => {
    const { browser, at } = await begin();
    await browser.open(`${at}/sima?still=1`);
    expect(browser.headers.get("refresh")).toBeNull();
    const path = shown(browser, /href="(\/sima\/[\w-]+\?here=1)"/);
    await browser.open(path);

    const back = await browser.post(path, { fin: MURAD, pin: DEMONSTRATION.simaPin });

    expect(await claimsAt(back)).toMatchObject({ fin: MURAD });
  });

  test("a SİMA request answers once, and a refusal on the phone reaches the computer", async () => {
    const { browser, at } = await begin();
    await browser.open(`${at}/sima`);
    const path = shown(browser, /href="(\/sima\/[\w-]+)\?here=1"/);
    const phone = new Browser(server.issuer);
    await phone.open(path);
    await phone.post(path, { action: "refuse" });
    expect(phone.text).toContain("İmtina etdiniz");

    await phone.post(path, { fin: SEVINC, pin: DEMONSTRATION.simaPin });
    expect(phone.status).toBe(404);
    expect(await browser.open(`${at}/sima`)).toBeNull();
    expect(browser.url).toBe(at);
    expect(browser.text).toContain("Giriş təsdiqlənmədi");
  });

  test("Asan İmza: the same check code on both sides, then PIN1", async () => {
    const { browser, at } = await begin();

    await browser.post(`${at}/asan`, { phone: "050 000 00 17", asanId: "4k7q" });
    const codes = [...browser.html.matchAll(/class="figure">(\d{4})</g)].map(([, code]) => code);
    expect(codes).toHaveLength(2);
    expect(codes[0]).toBe(codes[1]);
    const back = await browser.post(`${at}/asan/confirm`, { pin: DEMONSTRATION.asanPin1 });

    expect(await claimsAt(back)).toMatchObject({
      fin: SEVINC,
      acr: ACR.high,
      amr: ["asan-imza", "sc", "pin"],
    });
  });

  test("SİMA Token: a certificate from the list, or another by FIN", async () => {
    const pin = DEMONSTRATION.tokenPin;
    const first = await begin();
    await first.browser.open(`${first.at}/token`);
    const certificate = shown(first.browser, /name="certificate" value="(TST\w{4})"/);
    const listed = await first.browser.post(`${first.at}/token`, { certificate, fin: "", pin });
    expect(await claimsAt(listed)).toMatchObject({ fin: certificate, acr: ACR.high });

    const second = await begin();
    const other = { certificate: "other", fin: ORXAN, pin };
    const back = await second.browser.post(`${second.at}/token`, other);
    expect(await claimsAt(back)).toMatchObject({ fin: ORXAN, amr: ["sima-token", "hwk", "pin"] });
  });

  test("BSXM: the card and its PIN", async () => {
    const { browser, at } = await begin();

    const back = await browser.post(`${at}/bsxm`, card(SEVINC));

    expect(await claimsAt(back)).toMatchObject({ fin: SEVINC, amr: ["bsxm", "sc", "pin"] });
  });
});

test("a generated person signs in by typing, like any other", async () => {
  const { browser, at } = await begin();
  const { fin } = lifeAt(0);
  expect(await browser.post(`${at}/bsxm`, card(fin))).toBeNull();
  expect(browser.text).toContain("Daha 2 cəhdiniz var.");

  setPeople(1);

  const back = await browser.post(`${at}/bsxm`, card(fin));
  expect(await claimsAt(back)).toMatchObject({ fin, name: expect.stringMatching(/^\S+ \S+$/) });
});

describe("wrong answers", () => {
  test.each([
    ["a wrong password", SEVINC, "wrong"],
    ["a person who does not exist", NOBODY, DEMONSTRATION.password],
    ["a person who has died", LALE, DEMONSTRATION.password],
  ])("%s: the same words, and one try less", async (_, fin, password) => {
    const { browser, at } = await begin();

    await browser.post(`${at}/fin`, { fin, password });

    expect(browser.html).toContain("<title>Xəta: FİN və şifrə");
    expect(browser.text).toContain("FİN və ya şifrə uyğun gəlmir. Daha 2 cəhdiniz var.");
    expect(browser.html).toContain(`value="${fin}"`);
    expect(browser.html).not.toContain('value="wrong"');
  });

  test.each(["sima", "asan", "token", "bsxm"])("the dead do not sign in with %s", async (way) => {
    const { browser, at } = await begin();
    await browser.open(`${at}/${way}`);
    const path = shown(browser, /href="(\/sima\/[\w-]+)\?here=1"/) || `${at}/${way}`;
    const pin = {
      sima: DEMONSTRATION.simaPin,
      token: DEMONSTRATION.tokenPin,
      bsxm: DEMONSTRATION.bsxmPin,
    }[way];

    const answer = { fin: LALE, pin: pin ?? "", phone: "+994500000019", asanId: "3L8A" };
    expect(await browser.post(path, answer)).toBeNull();

    expect(browser.text).toContain("Daha 2 cəhdiniz var.");
  });

  test("three wrong codes: a pause of 15 minutes in this browser, not in another", async () => {
    const { browser, at } = await begin();
    await browser.post(`${at}/fin`, { fin: MURAD, password: DEMONSTRATION.password });
    const right = shown(browser, /<code>(\d{6})<\/code>/);
    const wrong = right === "000000" ? "000001" : "000000";

    await browser.post(`${at}/fin/code`, { code: wrong });
    expect(browser.text).toContain("Kod uyğun gəlmir. Daha 2 cəhdiniz var.");
    await browser.post(`${at}/fin/code`, { code: wrong });
    expect(browser.text).toContain("Kod uyğun gəlmir. Daha 1 cəhdiniz var.");
    await browser.post(`${at}/fin/code`, { code: wrong });
    expect(browser.text).toContain("Üç dəfə uyğun gəlmədi. 15 dəqiqədən sonra yeni kod istəyin");

    // The right answer teaches nothing while the pause lasts, in a sign-in begun anew either.
    await browser.post(`${at}/fin/code`, { code: right });
    const again = await begin({}, browser);
    await browser.post(`${again.at}/fin`, { fin: MURAD, password: DEMONSTRATION.password });
    expect(browser.text).toContain("15 dəqiqədən sonra yenidən cəhd edin");

    const other = await begin();
    await other.browser.post(`${other.at}/fin`, { fin: MURAD, password: DEMONSTRATION.password });
    expect(other.browser.url).toBe(`${other.at}/fin/code`);
  });

  test("signing in forgets earlier slips", async () => {
    const { browser, at } = await begin();
    await browser.post(`${at}/bsxm`, card("TST2N7R", "0000"));
    await browser.post(`${at}/bsxm`, card("TST2N7R"));

    const again = await begin({ prompt: "login" }, browser);
    await browser.post(`${again.at}/bsxm`, card("TST2N7R", "0000"));

    expect(browser.text).toContain("Daha 2 cəhdiniz var.");
  });

  test.each([
    ["an empty FIN", "fin", { fin: "", password: "x" }, "FİN-i yazın"],
    ["a short FIN", "fin", { fin: "TST4K7", password: "x" }, "siz 6 yazmısınız"],
    ["an Azerbaijani letter", "fin", { fin: "TSTİ7QA", password: "x" }, "I və O olmur"],
    ["no password", "fin", { fin: SEVINC, password: "" }, "Şifrəni yazın"],
    ["no certificate", "token", { pin: "1234" }, "Sertifikatlardan birini seçin"],
    ["a short PIN", "bsxm", { fin: SEVINC, pin: "12" }, "PIN kod 4 rəqəmdən ibarətdir"],
    ["a short number", "asan", { phone: "17", asanId: "4K7Q" }, "operator kodu ilə"],
  ])("%s costs no try", async (_, way, answer, words) => {
    const { browser, at } = await begin();

    await browser.post(`${at}/${way}`, answer as Record<string, string>);

    expect(browser.text).toContain(words);
    expect(browser.text).not.toContain("cəhdiniz var");
  });

  test("a code is valid for three minutes, a new one can be sent", async () => {
    const { browser, at } = await begin();
    await browser.post(`${at}/fin`, { fin: SEVINC, password: DEMONSTRATION.password });
    const old = shown(browser, /<code>(\d{6})<\/code>/);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 181_000 });

    await browser.post(`${at}/fin/code`, { code: old });
    expect(browser.text).toContain("Kodun vaxtı bitib");
    await browser.post(`${at}/fin/code`, { action: "again" });
    const fresh = shown(browser, /<code>(\d{6})<\/code>/);

    expect(await browser.post(`${at}/fin/code`, { code: fresh })).toContain(`${BANK}/return?code=`);
  });

  test("without a phone there is nowhere to send a code", async () => {
    const { browser, at } = await begin();

    await browser.post(`${at}/fin`, { fin: ORXAN, password: DEMONSTRATION.password });

    expect(browser.text).toContain("Bu hesaba telefon nömrəsi bağlanmayıb");
  });

  test("a later step is not reached without the earlier one", async () => {
    const { browser, at } = await begin();

    await browser.open(`${at}/fin/code`);
    expect(browser.url).toBe(`${at}/fin`);
    await browser.open(`${at}/asan/confirm`);
    expect(browser.url).toBe(`${at}/asan`);
    await browser.post(`${at}/asan/confirm`, { pin: DEMONSTRATION.asanPin1 });
    expect(browser.url).toBe(`${at}/asan`);
  });
});

describe("the list of example persons", () => {
  test("a chosen person fills in the screen, and one more click signs in", async () => {
    const { browser, at } = await begin();

    await browser.post(`${at}/person`, { method: "token", person: MURAD, search: "" });
    expect(browser.url).toBe(`${at}/token`);
    expect(browser.html).toMatch(new RegExp(`value="${MURAD}"[^>]*checked`));
    const pin = shown(browser, /value="(\d{4})"/);
    const back = await browser.post(`${at}/token`, { certificate: MURAD, fin: "", pin });

    expect(await claimsAt(back)).toMatchObject({ fin: MURAD });
  });

  test.each(["fin", "sima", "asan"])(
    "%s has several steps: they can be skipped",
    async (method) => {
      const { browser, at } = await begin();
      await browser.post(`${at}/person`, { method, person: SEVINC, search: "" });
      expect(browser.text).toContain("Addımları keç və daxil ol");

      const back = await browser.post(`${at}/${method}`, { action: "at-once" });

      expect(await claimsAt(back)).toMatchObject({ fin: SEVINC });
    },
  );

  test("nothing can be skipped for someone who was not chosen or cannot sign in", async () => {
    const { browser, at } = await begin();
    expect(await browser.post(`${at}/fin`, { action: "at-once" })).toBeNull();
    await browser.post(`${at}/person`, { method: "fin", person: LALE, search: "" });
    expect(await browser.post(`${at}/fin`, { action: "at-once" })).toBeNull();

    expect(browser.text).toContain("Bu nümunə şəxs daxil ola bilmir");
  });

  test("is searched by name without marks, by FIN and by what is special", async () => {
    const { browser, at } = await begin();
    const found = async (search: string) => {
      await browser.post(`${at}/person`, { search });
      return [...browser.html.matchAll(/name="person" value="(\w+)"/g)].map(([, fin]) => fin);
    };

    expect(await found("seVINC hesen")).toEqual([SEVINC]);
    expect(await found("tst9m")).toEqual([MURAD]);
    expect(await found("tələbə")).toEqual(["TST2N7R"]);
    expect(await found("heç kim belə")).toEqual([]);
    expect(browser.text).toContain("Belə nümunə şəxs yoxdur");
    expect((await found("")).length).toBeGreaterThan(15);
    expect(await found(LALE)).toEqual([]);
  });
});

describe("between sign-ins", () => {
  test("a session lets in silently for 15 minutes, then asks again", async () => {
    const { browser, at } = await begin();
    await browser.post(`${at}/bsxm`, card(SEVINC));

    expect(await browser.open(authUrl())).toContain(`${BANK}/return?code=`);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    expect(await browser.open(authUrl())).toBeNull();
    expect(browser.text).toContain("Necə daxil olursunuz?");
  });

  test("a portal that wants a signature is not content with a password", async () => {
    const { browser, at } = await begin();
    await browser.post(`${at}/person`, { method: "fin", person: SEVINC, search: "" });
    await browser.post(`${at}/fin`, { action: "at-once" });

    const high = await begin({ acr_values: ACR.high }, browser);
    expect(browser.text).toContain("Portal bu dəfə elektron imza istəyir");
    expect(browser.html).not.toContain(`${high.at}/fin"`);
    await browser.open(`${high.at}/fin`);
    expect(browser.status).toBe(404);

    const back = await browser.post(`${high.at}/bsxm`, card(SEVINC));
    expect(await claimsAt(back)).toMatchObject({ acr: ACR.high });
    // And a signature is good enough for whoever asks for less.
    expect(await browser.open(authUrl({ acr_values: ACR.substantial }))).toContain("code=");
  });

  test("another person at the same computer gets a session of their own", async () => {
    const { browser, at } = await begin();
    const first = await claimsAt(await browser.post(`${at}/bsxm`, card(SEVINC)));

    const next = await begin({ prompt: "login" }, browser);
    const second = await claimsAt(await browser.post(`${next.at}/bsxm`, card(MURAD)));

    expect(second).toMatchObject({ fin: MURAD });
    expect(second.sub).not.toBe(first.sub);
    expect(await claimsAt(await browser.open(authUrl()))).toMatchObject({ fin: MURAD });
  });

  test("one can go back to the portal without signing in", async () => {
    const { browser, at } = await begin({ state: "s" });

    const back = await browser.post(`${at}/abort`, {});

    const { searchParams } = new URL(back ?? "about:blank");
    expect(searchParams.get("error")).toBe("access_denied");
    expect(searchParams.get("state")).toBe("s");
  });
});

describe("languages", () => {
  test("the portal's wish is followed, and the switch keeps the page and its error", async () => {
    const { browser, at } = await begin({ ui_locales: "ru-RU ru" });
    expect(browser.html).toContain('<html lang="ru">');
    expect(browser.text).toContain("Как вы хотите войти?");
    await browser.post(`${at}/fin`, { fin: "TST4K7", password: "x" });
    expect(browser.text).toContain("вы ввели 6");

    await browser.open(`${at}/fin?lang=en`);

    expect(browser.url).toBe(`${at}/fin`);
    expect(browser.html).toContain("<title>Error: FIN and password");
    expect(browser.text).toContain("A FIN has 7 characters, you typed 6");
    expect(browser.html).toContain('value="TST4K7"');
  });

  test("an unknown language is Azerbaijani, and an unknown switch is passed over", async () => {
    const { browser, at } = await begin({ ui_locales: "de" });
    expect(browser.html).toContain('<html lang="az">');

    await browser.open(`${at}?lang=de`);
    expect(browser.status).toBe(200);
    expect(browser.html).toContain('<html lang="az">');
  });

  test("pages of the provider switch too, and keep what was asked", async () => {
    const browser = new Browser(server.issuer);
    await browser.open(`${server.issuer}/auth?client_id=nobody&state=a%26b`);
    const link = shown(browser, /href="(\/auth[^"]*lang=en)"/).replaceAll("&amp;", "&");

    await browser.open(link);

    expect(browser.url).toBe(`${server.issuer}/auth?client_id=nobody&state=a%26b`);
    expect(browser.text).toContain("The login system does not know this portal");
  });
});
