import { bootstrap } from "./run/bootstrap.mjs";

await bootstrap("scripts/start.ts");
