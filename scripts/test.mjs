import { bootstrap } from "./run/bootstrap.mjs";

await bootstrap("scripts/test.ts");
