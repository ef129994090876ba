import type { ReactNode } from "react";
import { Button } from "../ui";

/**
 * SIGN-IN BUTTON as a form, because signing in changes something: a link could be followed by a
 * machine. Works without scripts. `fields` are hidden: where to return to, a token against forgery.
 */
export function SignInForm({
  action,
  fields = {},
  compact = false,
  children,
}: {
  /** Address that a POST begins a sign-in at, or a server action. */
  action: string | ((form: FormData) => void | Promise<void>);
  fields?: Readonly<Record<string, string>>;
  compact?: boolean;
  children: ReactNode;
}) {
  return (
    <form method={typeof action === "string" ? "post" : undefined} action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button compact={compact} inline={compact}>
        {children}
      </Button>
    </form>
  );
}
