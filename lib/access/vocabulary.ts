import type { Category } from "./categories";
import type { AnyBasis } from "./legal-bases";
import type { Purpose, Role } from "./purposes";

declare module "@/lib/kernel/vocabulary" {
  interface Vocabulary {
    category: Category;
    purpose: Purpose;
    role: Role;
    legalBasis: AnyBasis;
  }
}
