import { notFound } from "next/navigation";

/** Any address that no page answers. Without it, it would not be answered in the person's language. */
export default function UnknownPage() {
  notFound();
}
