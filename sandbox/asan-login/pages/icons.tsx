/** @jsxImportSource hono/jsx */

/**
 * The few icons of these pages, from Lucide (ISC licence). Decorative: they only stand beside words.
 */
const PATHS = {
  "id-card": [
    "M13 19a4 4 0 0 0-8 0",
    "M16 10h2",
    "M16 14h2",
    "M12 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z",
    "M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z",
  ],
  "scan-face": [
    "M3 7V5a2 2 0 0 1 2-2h2",
    "M17 3h2a2 2 0 0 1 2 2v2",
    "M21 17v2a2 2 0 0 1-2 2h-2",
    "M7 21H5a2 2 0 0 1-2-2v-2",
    "M8 14s1.5 2 4 2 4-2 4-2",
    "M9 9h.01",
    "M15 9h.01",
  ],
  smartphone: [
    "M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z",
    "M12 18h.01",
  ],
  usb: [
    "M11 7a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z",
    "M5 20a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z",
    "M4.7 19.3 19 5",
    "m21 3-3 1 2 2Z",
    "M9.26 7.68 5 12l2 5",
    "m10 14 5 2 3.5-3.5",
    "m18 12 1-1 1 1-1 1Z",
  ],
  key: [
    "M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4z",
    "M16.5 7.5h.01",
  ],
  "chevron-right": ["m9 18 6-6-6-6"],
  "arrow-left": ["m12 19-7-7 7-7", "M19 12H5"],
  "alert-circle": ["M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0Z", "M12 8v4", "M12 16h.01"],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof PATHS;

export function Icon({ name, end = false }: { name: IconName; end?: boolean }) {
  return (
    <svg
      class={end ? "i end" : "i"}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {PATHS[name].map((path) => (
        <path d={path} />
      ))}
    </svg>
  );
}
