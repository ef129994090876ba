import { type IncomingHttpHeaders, request } from "node:http";

const PORTAL = new URL(process.env.E2E_PORTAL_URL ?? "http://localhost:3000");

export interface RawReply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks the portal as no browser would: the address, the headers and the body go as they are. */
export function ask(
  path: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = PORTAL;
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

export const PORTAL_ORIGIN = PORTAL.origin;
