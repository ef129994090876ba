import type { Locale } from "@/lib/kernel/texts";
import type { Messages } from "./texts";

/** Typed keys and languages for everything next-intl offers. */
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
