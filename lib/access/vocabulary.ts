import type { Category } from "./categories";
import type { Purpose, Role } from "./purposes";

declare module "@/lib/kernel/vocabulary" {
  interface Vocabulary {
    category: Category;
    purpose: Purpose;
    role: Role;
  }
}
