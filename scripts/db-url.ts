import { settings } from "@/lib/kernel/settings";
import { recall } from "@/scripts/setup/connection";
import { Refusal, runMain } from "./run/refusal";

/** `npm run --silent db:url [-- app]`: the connection string of the owner, or of the application. */
await runMain(async () => {
  const [role = "owner"] = process.argv.slice(2);
  if (role !== "owner" && role !== "app") {
    throw new Refusal(`"${role}" is not a role: say owner (or nothing), or app.`);
  }
  const memory = recall(settings().portalDataDir);
  const url = role === "owner" ? memory?.ownerUrl : memory?.appUrl;
  if (!url) throw new Refusal("There is no database yet: start the portal with npm start.");
  process.stdout.write(`${url}\n`);
});
