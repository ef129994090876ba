import { backChannelLogoutRoute } from "@/lib/web/auth";

export { backChannelLogoutRoute as POST };
