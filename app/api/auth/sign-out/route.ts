import { signOutRoute } from "@/lib/web/auth";

export { signOutRoute as POST };
