import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type EdgeSettings, LIMITS, passEdge } from "./edge";
import { answerTo, awaitStatus } from "./status";

/** THE EDGE before a server that is no Next: what it lets through, what it answers itself. */

const SETTINGS: EdgeSettings = {
  portalUrl: "https://sosial.example",
  formTargets: () => ["https://login.example", "https://logout.example"],
  trustedProxies: 0,
  development: false,
};

type Passed = (
  request: IncomingMessage,
  respond: (body?: string) => void,
  response: ServerResponse,
) => void;

const servers: Server[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server behind the edge; what passes is told to `passed`, which answers. */
async function serve(
  settings: Partial<EdgeSettings> = {},
  passed: Passed = (_, respond) => respond(),
): Promise<number> {
  const server = createServer((request, response) => {
    if (!passEdge(request, response, { ...SETTINGS, ...settings })) return;
    const respond = (body?: string) => void response.end(body ?? JSON.stringify(request.headers));
    passed(request, respond, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

interface Reply {
  status: number;
  headers: Map<string, string>;
  body: string;
}

/** Sends bytes as they are and reads until the other side closes. */
async function send(port: number, ...parts: (string | Buffer)[]): Promise<Reply> {
  const socket = connect(port, "127.0.0.1");
  const read: Buffer[] = [];
  socket.on("data", (chunk) => read.push(chunk));
  const closed = new Promise<void>((resolve) => {
    socket.on("error", () => undefined); // the other side may close while we still write
    socket.on("close", () => resolve());
  });
  for (const part of parts) socket.write(part);
  await closed;
  const [head = "", ...rest] = Buffer.concat(read).toString().split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const pairs = lines.map((line) => {
    const at = line.indexOf(":");
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
  });
  return {
    status: Number(first.split(" ")[1]),
    headers: new Map(pairs),
    body: rest.join("\r\n\r\n"),
  };
}

function get(port: number, target: string, headers: Record<string, string> = {}, method = "GET") {
  const lines = Object.entries({ host: "portal", connection: "close", ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return send(port, `${method} ${target} HTTP/1.1\r\n${head}\r\n`);
}

/** What a request that passed said of itself, as the server behind the edge has it. */
const said = ({ body }: Reply) => JSON.parse(body.replace(/^[0-9a-f]+\r\n|\r\n0\r\n\r\n$/g, ""));

describe("addresses", () => {
  test.each([
    ["/az", 200],
    ["/az/help?q=%C9%99mək%20haqqı".replace("ə", "%C9%99").replace("ı", "%C4%B1"), 200],
    ["/az/help?q=a+b&q=c", 200],
    ["/az/help?q=a?b", 200],
    [`/az?${"x".repeat(LIMITS.addressCharacters - 4)}`, 200],
    [`/az?${"x".repeat(LIMITS.addressCharacters - 3)}`, 414],
    ["/%", 400],
    ["/az/%zz", 400],
    ["/az?q=%", 400],
    ["/az?q=1?%zz", 400], // after a second question mark, too
    ["/%ff%fe", 400],
    ["/az?q=%c3%28", 400],
    ["/az?q=%ed%a0%80", 400], // half a pair
    ["/az/%00", 400],
    ["/az?q=%00", 400],
    ["/az?q=%0d%0aset-cookie:x=1", 400],
    ["/az?q=%1b[31m", 400],
    ["/az/\xff", 400],
    ["/az/\xc9\x99", 400],
    ["//evil.example/az", 400],
    ["/\\evil.example/az", 400],
    ["/az\\..\\..", 400],
    ["http://evil.example/az", 400],
    ["evil.example:443", 400],
    ["*", 400],
  ])("%s is answered %i", async (target, status) => {
    const port = await serve();
    const head = `GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`;
    const reply = await send(port, Buffer.from(head, "latin1"));
    expect(reply.status).toBe(status);
    if (status === 200) expect(said(reply)["x-portal-path"]).toBe(target);
    else expect(reply.body).not.toContain("evil");
  });

  test("a refusal is a page in the reader's language, or a problem for a program", async () => {
    const port = await serve();
    const page = await get(port, "/ru/%");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.body).toContain('<html lang="ru">');
    expect(page.body).toContain("Запрос не понят");
    expect((await get(port, "/%", { cookie: "a=b; locale=en" })).body).toContain('lang="en"');
    expect((await get(port, "/%", { "accept-language": "ru,en" })).body).toContain('lang="ru"');
    expect((await get(port, "/%")).body).toContain('<html lang="az">');

    const api = await get(port, "/api/%");
    expect(api.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(api.body)).toMatchObject({ status: 400 });
    const led = await get(port, "/api/auth/%", { accept: "text/html,*/*" });
    expect(led.headers.get("content-type")).toBe("text/html; charset=utf-8");
    for (const { headers } of [page, api]) {
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "MKCOL"])(
  "%s is no way to ask",
  async (method) => {
    const reply = await get(await serve(), "/az", {}, method);
    expect(reply.status).toBe(405);
    expect(reply.headers.get("allow")).toBe("GET, HEAD, POST");
  },
);

test.each([
  ["/v/7KQ2M9FX3TRB0A1CDEGH", "ru-RU,ru;q=0.9", "/ru/v/7KQ2M9FX3TRB0A1CDEGH"],
  ["/v", "", "/az/v"],
  ["/v?code=a%20b", "en", "/en/v?code=a%20b"],
  ["/share/Zm9v", "en", "/en/share/Zm9v"],
])("what stands on paper names no language: %s leads a reader of %s to %s", async (...asked) => {
  const [path, language, location] = asked;
  const port = await serve();
  const head = `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\naccept-language: ${language}\r\n\r\n`;
  const reply = await send(port, Buffer.from(head));
  expect(reply.status).toBe(307);
  expect(reply.headers.get("location")).toBe(location);
  expect(reply.headers.get("cache-control")).toBe("no-store");
});

test("an address that only begins like one of those is none", async () => {
  const port = await serve();
  for (const path of ["/vx", "/shared/x"]) {
    const reply = await send(
      port,
      Buffer.from(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
    );
    expect(reply.status).toBe(200);
  }
});

test("a HEAD is refused without a body", async () => {
  const reply = await get(await serve(), "/%", {}, "HEAD");
  expect(reply.status).toBe(400);
  expect(reply.body).toBe("");
});

describe("headers", () => {
  test.each([
    "x-request-id",
    "x-portal-path",
    "x-client-address",
    "x-nonce",
    "x-middleware-subrequest",
    "x-action-forwarded",
    "content-security-policy",
    "content-security-policy-report-only",
    "forwarded",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-port",
    "x-forwarded-proto",
  ])("%s is not for clients to say", async (name) => {
    const port = await serve();
    for (const spelling of [name, name.toUpperCase()]) {
      const headers = said(await get(port, "/az", { [spelling]: "evil" }));
      expect(JSON.stringify(headers)).not.toContain("evil");
    }
  });

  test("the portal goes by its own name, whatever a request calls it", async () => {
    const headers = said(await get(await serve(), "/az", { host: "evil.example:81" }));
    expect(headers.host).toBe("sosial.example");
    expect(headers["x-forwarded-proto"]).toBe("https");
  });

  test("every request has a number and a nonce of its own, the page and the browser the same", async () => {
    const port = await serve();
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => get(port, "/az")));
    const of = (name: string) => new Set(replies.map(({ headers }) => headers.get(name)));
    expect(of("x-request-id").size).toBe(5);
    const nonces = [...of("content-security-policy")].map(
      (policy) => /'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy ?? "")?.[1],
    );
    expect(new Set(nonces).size).toBe(5);
    expect(nonces).not.toContain(undefined);
    for (const reply of replies) {
      const inner = said(reply);
      expect(inner["x-request-id"]).toBe(reply.headers.get("x-request-id"));
      expect(inner["content-security-policy"]).toBe(reply.headers.get("content-security-policy"));
    }
  });

  test("the policy lets nothing run, and forms lead to the provider only", async () => {
    const { headers } = await get(await serve(), "/az");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'; /);
    expect(policy).toContain("form-action 'self' https://login.example https://logout.example;");
    expect(policy).toContain("base-uri 'none'; frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": "max-age=63072000; includeSubDomains",
    });
    const open = await get(await serve({ portalUrl: "http://localhost:3000" }), "/az");
    expect(open.headers.has("strict-transport-security")).toBe(false);
  });
});

test("a form of another site is refused before anything looks at it", async () => {
  let asked = 0;
  const port = await serve({}, (_, respond) => {
    asked += 1;
    respond();
  });
  const post = (headers: Record<string, string>, target = "/en/record") =>
    get(port, target, { "content-length": "0", ...headers }, "POST");
  for (const origin of [
    "https://evil.example",
    "null",
    "",
    "http://sosial.example",
    "https://sosial.example.evil.example",
    "https://sosial.example, https://evil.example",
  ]) {
    const reply = await post({ origin });
    expect(reply.status).toBe(403);
    expect(reply.body).toContain("came from another site");
    expect((await post({ origin }, "/api/session")).headers.get("content-type")).toContain("json");
  }
  expect(asked).toBe(0);
  expect((await post({ origin: "https://sosial.example" })).status).toBe(200);
  expect((await post({})).status).toBe(200); // a program: the provider, telling of a logout
  expect((await get(port, "/az", { origin: "https://evil.example" })).status).toBe(200);
});

test.each([
  ["text/plain;charset=UTF-8", 400],
  ["application/json", 400],
  ["multipart/form-data; boundary=x", 200],
])("an action that is given %s is answered %i", async (type, status) => {
  const headers = { "next-action": "0".repeat(42), "content-type": type, "content-length": "0" };
  expect((await get(await serve(), "/az/record", headers, "POST")).status).toBe(status);
});

describe("an answer of the server behind", () => {
  type Answer = [status: number, type: string | null, body?: string];

  async function answered([status, type, body]: Answer, ask: Partial<Record<string, string>> = {}) {
    const { method = "GET", target = "/en/record", ...headers } = ask;
    const port = await serve({}, (_request, _respond, response) => {
      response.statusCode = status;
      if (type) response.setHeader("content-type", type);
      response.end(body);
    });
    return get(port, target, headers as Record<string, string>, method);
  }

  test.each<[Answer, string]>([
    [[405, null], "This kind of request is not accepted"],
    [[403, null], "This request came from another site"],
    [[409, "text/plain", "Server Action unavailable."], "This page is out of date"],
    [[400, "text/plain; charset=utf-8", "Invalid"], "The request could not be understood"],
    [[500, "text/plain", "Internal Server Error"], "Something failed on our side"],
  ])("without words gets ours: %j", async (answer, words) => {
    const page = await answered(answer);
    expect(page.status).toBe(answer[0]);
    expect(page.body).toContain(`<h1>${words}</h1>`);
    const api = await answered(answer, { target: "/api/access" });
    expect(api.status).toBe(answer[0]);
    expect(JSON.parse(api.body)).toMatchObject({ status: answer[0], title: words });
    const head = await answered(answer, { method: "HEAD" });
    expect([head.status, head.body]).toEqual([answer[0], ""]);
  });

  test.each<Answer>([
    [200, "text/plain", "words"],
    [303, null],
    [404, "text/html; charset=utf-8", "<h1>Nothing here</h1>"],
    [400, "application/problem+json", "{}"],
    [500, "text/html", "<h1>Failed</h1>"],
    [200, null, "words"],
  ])("with words of its own keeps them: %i %s", async (...answer) => {
    const reply = await answered(answer);
    expect([reply.status, reply.body]).toEqual([answer[0], answer[2] ?? ""]);
  });

  test("about a file of the build is left as it is", async () => {
    const reply = await answered([404, "text/plain", "Not Found"], {
      target: "/_next/static/x.js",
    });
    expect(reply.body).toBe("Not Found");
  });

  const FORM = {
    method: "POST",
    "content-type": "multipart/form-data; boundary=x",
    "content-length": "0",
  };
  const STREAM: Answer = [500, "text/x-component", '0:{"a":"$@1"}\n1:E{"digest":"1"}'];

  test.each<[Answer, Record<string, string>]>([
    [[500, "text/plain", "Internal Server Error"], FORM],
    [STREAM, { ...FORM, "next-action": "0".repeat(42) }],
    [[500, "text/plain"], { rsc: "1", "next-router-state-tree": "%" }],
  ])("that it cannot read what was asked is no failure of ours: %j", async (answer, ask) => {
    const reply = await answered(answer, ask);
    expect(reply.status).toBe(400);
    expect(reply.body).toContain("<h1>The request could not be understood</h1>");
    expect(reply.body).not.toContain("digest");
  });

  test("is replaced as well when it comes in pieces", async () => {
    const pieces: Passed = (_request, _respond, response) => {
      response.statusCode = 500;
      response.setHeader("content-type", "text/x-component");
      response.flushHeaders();
      response.write("0:{}", () => response.write("1:E{}", "utf8", () => response.end("2:[]")));
    };
    const { method, ...headers } = FORM;
    const reply = await get(await serve({}, pieces), "/en/record", headers, method);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
  });

  test.each<[Answer, RegExp]>([
    [STREAM, /^0:/],
    [[500, "text/plain", "Internal Server Error"], /Something failed on our side/],
  ])("is a failure of ours once we have it in hand: %j", async (answer, words) => {
    const port = await serve({}, (request, _respond, response) => {
      const requestId = String(request.headers["x-request-id"]);
      awaitStatus(response, requestId);
      Object.assign(answerTo(requestId) ?? {}, { isInHand: true });
      const [status, type, body] = answer;
      response.statusCode = status;
      response.setHeader("content-type", String(type));
      response.end(body);
    });
    const { method, ...headers } = FORM;
    const reply = await get(port, "/en/record", headers, method);
    expect(reply.status).toBe(500);
    expect(reply.body).toMatch(words);
  });

  test("of a route of ours is never taken for one that could not be read", async () => {
    const answer: Answer = [500, "text/plain", "Internal Server Error"];
    expect((await answered(answer, { ...FORM, target: "/api/access" })).status).toBe(500);
  });
});

test("an action is called where it is: no client has this server ask itself", async () => {
  const headers = {
    "next-action": "0".repeat(42),
    "content-type": "multipart/form-data; boundary=x",
  };
  const call = said(
    await get(await serve(), "/az/help", { ...headers, "content-length": "0" }, "POST"),
  );
  expect(call["x-action-forwarded"]).toBe("1");
});

test.each([
  [0, undefined, "127.0.0.1"],
  [0, "6.6.6.6", "127.0.0.1"],
  [1, undefined, "127.0.0.1"],
  [1, "1.2.3.4", "1.2.3.4"],
  [1, "6.6.6.6, 1.2.3.4", "1.2.3.4"],
  [2, "6.6.6.6, 1.2.3.4, 10.0.0.1", "1.2.3.4"],
  [2, "1.2.3.4", "127.0.0.1"],
  [1, ", ,", "127.0.0.1"],
  [1, "::ffff:1.2.3.4", "1.2.3.4"],
  [1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  [1, "2001:db8::1", "2001:db8:0:0::/64"],
  [1, "::1", "0:0:0:0::/64"],
  [1, "fe80::1%eth0", "fe80:0:0:0::/64"],
  [1, "nonsense", "nonsense"],
])("behind %i proxies, %s stands for %s", async (trustedProxies, forwarded, address) => {
  const port = await serve({ trustedProxies });
  const headers = said(await get(port, "/az", forwarded ? { "x-forwarded-for": forwarded } : {}));
  expect(headers["x-client-address"]).toBe(address);
});

test.each([
  ["", "", "/az"],
  ["", "en", "/en"],
  ["", "de-DE,ru;q=0.5,en;q=0.7", "/en"],
  ["", "ru-RU;q=0", "/az"],
  ["", ";;;q=x,,=,\u00ff", "/az"],
  ["", "x".repeat(5_000), "/az"],
  ["locale=ru", "en", "/ru"],
  ["locale=xx", "en", "/en"],
  ["xlocale=ru", "en", "/en"],
  ["locale=ru; locale=en", "", "/ru"],
  ["locale=../../evil", "", "/az"],
])("the front page with cookie %j and languages %j is %s", async (cookie, languages, page) => {
  const headers = { ...(cookie && { cookie }), ...(languages && { "accept-language": languages }) };
  const port = await serve();
  for (const target of ["/", "/?utm=1", "/?state=evil"]) {
    const reply = await get(port, target, headers);
    expect([reply.status, reply.headers.get("location")]).toEqual([307, page]);
  }
  const signedOut = await get(port, "/?state=signed-out", headers);
  expect(signedOut.headers.get("location")).toBe(`${page}/sign-in?error=signed-out`);
});

describe("bodies", () => {
  const head = (lines: string) => `POST /az/record HTTP/1.1\r\nhost: x\r\n${lines}\r\n\r\n`;
  const chunk = Buffer.concat([
    Buffer.from("186a0\r\n"),
    Buffer.alloc(100_000, "a"),
    Buffer.from("\r\n"),
  ]);
  const chunks = (count: number) => Array.from({ length: count }, () => chunk);
  /** Answers once the whole body is there, and counts what was given up. */
  const reader = () => {
    const counted = { bytes: 0, whole: 0, broken: 0 };
    const passed: Passed = async (request, respond) => {
      try {
        for await (const part of request) counted.bytes += (part as Buffer).length;
        counted.whole += 1;
        respond("read");
      } catch {
        counted.broken += 1;
      }
    };
    return { counted, passed };
  };

  test.each([
    ["of a known length", `content-length: ${LIMITS.form.bytes}`, Buffer.alloc(LIMITS.form.bytes)],
    [
      "in chunks",
      "transfer-encoding: chunked",
      Buffer.concat([...chunks(10), Buffer.from("0\r\n\r\n")]),
    ],
  ])("up to the limit pass: %s", async (_, line, body) => {
    const { counted, passed } = reader();
    const port = await serve({}, passed);
    const reply = await send(port, head(`${line}\r\nconnection: close`), body);
    expect(reply.status).toBe(200);
    expect(counted).toEqual({ bytes: LIMITS.form.bytes, whole: 1, broken: 0 });
  });

  test.each([
    ["of a known length", "content-length: 10000000", [Buffer.alloc(10_000_000)]],
    ["in chunks", "transfer-encoding: chunked", [...chunks(100), "0\r\n\r\n"]],
    ["in chunks without end", "transfer-encoding: chunked", chunks(100)],
    ["announced and never sent", "content-length: 1000001", []],
  ])(
    "over the limit are refused with a page, and the connection closes: %s",
    async (_, line, body) => {
      const { counted, passed } = reader();
      const port = await serve({}, passed);

      const reply = await send(port, head(line), ...body);

      expect(reply.status).toBe(413);
      expect(reply.headers.get("connection")).toBe("close");
      expect(reply.body).toContain("1 MB");
      expect(counted.bytes).toBeLessThanOrEqual(LIMITS.form.bytes);
      expect(counted.whole).toBe(0);
      expect((await get(port, "/az")).status).toBe(200); // and the process is fine
    },
  );

  describe("that carry a file", () => {
    const FILES = "/ru/apply/test-service/files";
    const headTo = (path: string, length: number, type = "multipart/form-data; boundary=x") =>
      `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${type}\r\n` +
      `content-length: ${length}\r\n\r\n`;

    test.each([
      ["a file of 10 MiB", 10 * 1024 * 1024 + 2_000, FILES],
      ["one of 11 MiB, which the form's own page refuses", 11 * 1024 * 1024 + 2_000, FILES],
      ["exactly the limit", LIMITS.upload.bytes, `${FILES}?slot=paper&wrong=too-large`],
      ["a reference that is brought to be checked", 6 * 1024 * 1024, "/az/v/file"],
    ])("pass where files are attached: %s", async (_, length, path) => {
      const { counted, passed } = reader();
      const port = await serve({}, passed);
      const reply = await send(port, headTo(path, length), Buffer.alloc(length));
      expect(reply.status).toBe(200);
      expect(counted).toEqual({ bytes: length, whole: 1, broken: 0 });
    });

    const multipart = undefined;
    test.each([
      ["over that limit", LIMITS.upload.bytes + 1, FILES, multipart],
      ["on another page of the form", LIMITS.form.bytes + 1, "/ru/apply/test/review", multipart],
      ["below it", LIMITS.form.bytes + 1, `${FILES}/more`, multipart],
      ["that only ends like it", LIMITS.form.bytes + 1, "/ru/record/apply/a/files", multipart],
      ["in a question of an address", LIMITS.form.bytes + 1, `/ru/record?at=${FILES}`, multipart],
      ["that is no form with a file", LIMITS.form.bytes + 1, FILES, "text/plain"],
    ])("are refused with a page that names both limits: %s", async (_, length, path, type) => {
      const { counted, passed } = reader();
      const port = await serve({}, passed);
      const reply = await send(port, headTo(path, length, type));
      expect(reply.status).toBe(413);
      expect(reply.body).toContain(
        "Форма не может быть больше 1 МБ, файл к обращению — больше 10 МБ",
      );
      expect(counted.whole).toBe(0);
    });

    test("pass where a program brings one to be checked, as it is; fifty megabytes do not", async () => {
      const path = "/api/references/check-file?locale=ru";
      const { counted, passed } = reader();
      const port = await serve({}, passed);
      const length = 5 * 1024 * 1024;
      const reply = await send(port, headTo(path, length, "application/pdf"), Buffer.alloc(length));
      expect(reply.status).toBe(200);
      expect(counted.whole).toBe(1);
      const refused = await send(port, headTo(path, 50 * 1024 * 1024, "application/pdf"));
      expect(refused.status).toBe(413);
      expect(refused.body).toContain("urn:e-sosial:problem:http-413");
      expect(counted.bytes).toBe(length);
    });

    test("are few at once of one client, who can send a form all the same", async () => {
      const { passed } = reader();
      const port = await serve({}, passed);
      const slow = Array.from({ length: LIMITS.upload.ofClient }, () => {
        const socket = connect(port, "127.0.0.1");
        socket.on("error", () => undefined);
        socket.write(`${headTo(FILES, 10)}a`);
        return socket;
      });
      await expect.poll(async () => (await send(port, headTo(FILES, 1), "a")).status).toBe(429);
      expect((await send(port, headTo("/ru/record", 1), "a")).status).toBe(200);
      for (const socket of slow) socket.destroy();
      await expect.poll(async () => (await send(port, headTo(FILES, 1), "a")).status).toBe(200);
    });
  });

  test("a page that is being answered already is broken off", async () => {
    const port = await serve({}, (request, _, response) => {
      request.resume();
      response.write("early");
    });
    const reply = await send(port, head("transfer-encoding: chunked"), ...chunks(100));
    expect(reply.status).toBe(200);
    expect(reply.body).not.toContain("1 MB");
    expect((await get(port, "/%")).status).toBe(400);
  });

  test.each([
    ["two lengths", "content-length: 1\r\ncontent-length: 2"],
    ["a length and chunks", "content-length: 1\r\ntransfer-encoding: chunked"],
    ["a length that is none", "content-length: many"],
    ["a line that is none", "what is this"],
  ])("a head with %s is refused before the edge", async (_, lines) => {
    let asked = 0;
    const port = await serve({}, (_request, respond) => {
      asked += 1;
      respond();
    });
    expect((await send(port, head(lines), "a")).status).toBe(400);
    expect(asked).toBe(0);
  });
});

describe("bodies that come slowly", () => {
  /** Begins to send a form and does not go on. `from` is the client's address, told by a proxy. */
  function drip(port: number, from: string) {
    const socket = connect(port, "127.0.0.1");
    let read = "";
    socket.on("data", (data) => {
      read += data;
    });
    socket.on("error", () => undefined);
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    socket.write(
      `POST /en/record HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${from}\r\nconnection: close\r\n` +
        "content-length: 3\r\n\r\na",
    );
    return {
      /** The status and the whole answer, when the other side has closed. */
      async answer(rest = "") {
        if (rest) socket.write(rest);
        await closed;
        return { status: Number(read.split(" ")[1]), text: read };
      },
      leave: () => socket.destroy(),
    };
  }

  /** A server that reads forms to their end, and how many it is reading. */
  async function reading() {
    const forms = { begun: 0 };
    const port = await serve({ trustedProxies: 1 }, async (request, respond) => {
      if (request.method === "POST") forms.begun += 1;
      request.on("error", () => undefined);
      request.resume().on("end", () => respond("read"));
    });
    return { port, forms };
  }

  const ADDRESS = "10.1.1.1";

  test("are few of one client, and its pages and other clients are not kept waiting", async () => {
    const { port, forms } = await reading();
    const slow = Array.from({ length: LIMITS.form.ofClient }, () => drip(port, ADDRESS));
    await expect.poll(() => forms.begun).toBe(LIMITS.form.ofClient);

    const refused = await drip(port, ADDRESS).answer("bc");
    expect(refused.status).toBe(429);
    expect(refused.text).toContain("Too many forms are being sent from your network at once");
    expect(refused.text).toMatch(/^retry-after: 2\r$/im);
    expect(refused.text).toMatch(/^connection: close\r$/im);
    const page = await get(port, "/en/record", { "x-forwarded-for": ADDRESS });
    expect(page.status).toBe(200);
    expect((await drip(port, "10.1.1.2").answer("bc")).status).toBe(200);

    expect((await slow[0]?.answer("bc"))?.status).toBe(200);
    slow[1]?.leave();
    await expect.poll(async () => (await drip(port, ADDRESS).answer("bc")).status).toBe(200);
    for (const each of slow) each.leave();
  });

  test("are limited in all, and pages are still made", async () => {
    const { port, forms } = await reading();
    const slow = Array.from({ length: LIMITS.form.atOnce }, (_, at) => drip(port, `10.2.${at}.1`));
    await expect.poll(() => forms.begun).toBe(LIMITS.form.atOnce);

    const refused = await drip(port, "10.3.1.1").answer("bc");
    expect(refused.status).toBe(503);
    expect(refused.text).toMatch(/^retry-after: 2\r$/im);
    const pages = Array.from({ length: 20 }, () => get(port, "/en/record"));
    expect(new Set((await Promise.all(pages)).map(({ status }) => status))).toEqual(new Set([200]));

    for (const each of slow) each.leave();
    await expect.poll(async () => (await drip(port, "10.3.1.1").answer("bc")).status).toBe(200);
  });

  test("are waited for so long and no longer, and then make room", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { port, forms } = await reading();
    const slow = Array.from({ length: LIMITS.form.ofClient }, () => drip(port, ADDRESS));
    while (forms.begun < LIMITS.form.ofClient) await new Promise(setImmediate);
    vi.advanceTimersByTime(LIMITS.form.withinMs - 1);
    expect((await slow[0]?.answer("bc"))?.status).toBe(200);

    vi.advanceTimersByTime(1);
    // Refused, and heard out for a moment: their places are free at once.
    expect((await drip(port, ADDRESS).answer("bc")).status).toBe(200);
    vi.advanceTimersByTime(2_000);
    for (const each of slow.slice(1)) {
      const { status, text } = await each.answer();
      expect(status).toBe(408);
      expect(text).toContain("What you sent did not arrive in time");
    }
  });

  test("and are refused take no place, however many there are", async () => {
    const { port } = await reading();
    const head = "POST /en/record HTTP/1.1\r\nhost: x\r\ncontent-length: 2000000\r\n\r\n";
    const sockets = await Promise.all(
      Array.from({ length: LIMITS.requestsAtOnce }, async () => {
        const socket = connect(port, "127.0.0.1");
        socket.on("error", () => undefined);
        socket.write(head);
        await new Promise((resolve) => socket.once("data", resolve)); // 413, and still open
        return socket;
      }),
    );
    expect((await get(port, "/en/record")).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });
});

test("when it is full the edge says so, files of the build pass, and it recovers", async () => {
  const waiting: (() => void)[] = [];
  const port = await serve({}, (request, respond) => {
    if (request.url === "/az") waiting.push(() => respond("late"));
    else respond("file");
  });
  const pages = Array.from({ length: LIMITS.requestsAtOnce }, () => get(port, "/az"));
  await expect.poll(() => waiting.length).toBe(LIMITS.requestsAtOnce);

  const refused = await get(port, "/az");
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe(String(LIMITS.retryAfterSeconds));
  expect((await get(port, "/_next/static/chunk.js")).status).toBe(200);

  for (const answer of waiting.splice(0)) answer();
  expect(new Set((await Promise.all(pages)).map(({ status }) => status))).toEqual(new Set([200]));
  const later = get(port, "/az");
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.();
  expect((await later).status).toBe(200);
});

test("clients that go away make room", async () => {
  let waiting = 0;
  const port = await serve({}, (request, respond) => {
    if (request.url === "/ru") respond();
    else waiting += 1;
  });
  const gone = Array.from({ length: LIMITS.requestsAtOnce }, () => {
    const socket = connect(port, "127.0.0.1");
    socket.write("GET /az HTTP/1.1\r\nhost: x\r\n\r\n");
    return socket;
  });
  await expect.poll(() => waiting).toBe(LIMITS.requestsAtOnce);
  expect((await get(port, "/ru")).status).toBe(503);
  for (const socket of gone) socket.destroy();
  await expect.poll(async () => (await get(port, "/ru")).status).toBe(200);
});

test.each<[string, string, Record<string, string>, number]>([
  ["HEAD", "/az/v/EFZQ3V8HRTE7YF0VM30E", {}, 200],
  ["HEAD", "/ru/share/abc", {}, 200],
  ["GET", "/az/v/EFZQ3V8HRTE7YF0VM30E", { "sec-purpose": "prefetch;prerender" }, 503],
])(
  "%s %s with %j opens nobody's data: the page is not reached",
  async (method, target, headers, status) => {
    let reached = false;
    const port = await serve({}, () => {
      reached = true;
    });
    const reply = await get(port, target, headers, method);
    expect([reply.status, reached]).toEqual([status, false]);
  },
);

test("other pages are there for whoever only asks whether they are", async () => {
  for (const target of ["/az/v", "/az/record"]) {
    let reached = false;
    const port = await serve({}, (_, respond) => {
      reached = true;
      respond();
    });
    expect([(await get(port, target, {}, "HEAD")).status, reached]).toEqual([200, true]);
  }
});
