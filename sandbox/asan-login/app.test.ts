import { Hono } from "hono";
import { expect, test } from "vitest";
import { createPages } from "./app";
import type { InteractionEnv } from "./interaction";

test("a failure of ours shows a number; the log has it too, and repeats no personal data", async () => {
  const complaints: string[] = [];
  const interaction = new Hono<InteractionEnv>();
  interaction.get("/interaction/:uid", () => {
    throw new Error("nothing to be done for TST4K7Q");
  });
  const pages = createPages({
    origin: "http://localhost",
    clients: { find: () => undefined, list: () => [] },
    methods: [],
    interaction,
    complain: (problem) => complaints.push(problem),
  });
  const env = { incoming: { headers: {}, socket: { remoteAddress: "127.0.0.1" } } };

  const reply = await pages.request("/interaction/secret-uid", {}, env);

  const page = await reply.text();
  const number = /142-\u2060yə (\w{2}-\w{4}) nömrəsini/.exec(page)?.[1];
  expect(reply.status).toBe(500);
  expect(number).toBeDefined();
  expect(page).not.toContain("TST4K7Q");
  expect(complaints).toEqual([expect.stringContaining(`${number} at /interaction/:uid: Error`)]);
  expect(complaints[0]).not.toMatch(/TST4K7Q|secret-uid/);
});
