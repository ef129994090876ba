import { Missing } from "@/components/layout/missing";

/**
 * Where a form's answer is that there is no such thing, and a script shows it in place of the page: the same
 * words as for an address that nothing answers.
 */
export default function NotFound() {
  return <Missing />;
}
