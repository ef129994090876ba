/**
 * Loads oidc-provider. On Node 20 it prints that only Node 22 and newer are supported. We know: this
 * program's tests run on Node 20, `main.ts` says so in its own words, and production is advised to
 * run on Node 24. That one sentence, and nothing else, is kept off the console.
 */
export async function loadOidcProvider(): Promise<typeof import("oidc-provider")> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes("Unsupported runtime")) warn(...words);
  };
  try {
    return await import("oidc-provider");
  } finally {
    console.warn = warn;
  }
}
