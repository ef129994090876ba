import type { Settings } from "@/lib/kernel/settings";
import { DEMONSTRATION_PASSWORD, listPersons } from "@/sandbox/world";

/** What is printed when everything runs: where to go, and in a demonstration as whom. */
export function greeting(settings: Settings): string {
  const { portalUrl, portalMode, asanLoginIssuer, asanLoginPort } = settings;
  const lines = ["", `  Portal  ${portalUrl}/az`, `  Desk    ${portalUrl}/az/desk`, ""];
  const isStandIn = asanLoginIssuer === `http://localhost:${asanLoginPort}`;
  if (portalMode === "demonstration" && isStandIn) lines.push(...whomToSignInAs());
  return [...lines, "  Ctrl-C stops everything.", ""].join("\n");
}

function whomToSignInAs(): string[] {
  const persons = listPersons();
  const staff = persons.flatMap(({ fin, name, desk }) =>
    desk ? [[fin, name, desk.role.replaceAll("_", " "), desk.unit.en]] : [],
  );
  return [
    "  Invented persons to sign in as, in ASAN Login's list or by FIN with the password",
    `  ${DEMONSTRATION_PASSWORD}:`,
    "",
    ...table(persons.map(({ fin, name, special }) => [fin, name, special])),
    "",
    "  Those of them who work at the desk:",
    "",
    ...table(staff),
    "",
  ];
}

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `    ${cells.join("  ").trimEnd()}`;
  });
}
