/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import type Provider from "oidc-provider";
import type { Client, KoaContextWithOIDC } from "oidc-provider";
import type { Texts } from "@/lib/kernel/texts";
import { localeOf } from "./errors";
import { MessagePage, messages } from "./pages/message";
import type { Store } from "./store";

/**
 * SIGNING OUT. A portal where the person is signed in may end the session here without another
 * question: the person has just answered it there. Any other request gets a page with one button,
 * so that no link on a foreign site signs people out.
 */

type Session = NonNullable<Awaited<ReturnType<Provider["Session"]["findByUid"]>>>;

const texts = {
  title: { az: "Çıxmaq istəyirsiniz?", en: "Do you want to sign out?", ru: "Вы хотите выйти?" },
  text: {
    az: "Vahid giriş sistemindən və ona qoşulmuş bütün portallardan çıxacaqsınız. İstəmirsinizsə, bu səhifəni bağlayın.",
    en: "You will leave the login system and every portal connected to it. If you do not want to, close this page.",
    ru: "Вы выйдете из системы входа и всех подключённых порталов. Если не хотите, закройте эту страницу.",
  },
  yes: { az: "Bəli, çıx", en: "Yes, sign out", ru: "Да, выйти" },
} as const satisfies Record<string, Texts>;

/** Ends a session: tells every portal that asked to be told, then forgets it and all it gave out. */
export async function endSession(
  provider: Provider,
  store: Store,
  session: Session,
  complain: (problem: string) => void,
): Promise<void> {
  await Promise.all(
    Object.entries(session.authorizations ?? {}).map(async ([clientId, { sid, grantId }]) => {
      const client = await provider.Client.find(clientId);
      if (client && sid && session.accountId) {
        await tellOfLogout(client, session.accountId, sid, complain);
      }
      if (grantId) store.revokeGrant(grantId);
    }),
  );
  await session.destroy();
}

/** The provider's own call, as its confirmation page makes it; the type package does not list it. */
type LogoutAware = Client & { backchannelLogout(accountId: string, sid: string): Promise<void> };

/** A portal that cannot be reached must not keep the person signed in here. */
async function tellOfLogout(
  client: Client,
  accountId: string,
  sid: string,
  complain: (problem: string) => void,
): Promise<void> {
  if (!client.backchannelLogoutUri) return;
  try {
    await (client as LogoutAware).backchannelLogout(accountId, sid);
  } catch (error) {
    complain(`${client.clientId} could not be told of a logout: ${(error as Error).message}`);
  }
}

export interface LogoutPages {
  logoutSource(ctx: KoaContextWithOIDC, form: string): Promise<void>;
  postLogoutSuccessSource(ctx: KoaContextWithOIDC): void;
  /** Runs around every page of the provider: sends home whoever was not signed in any more. */
  nobodyToSignOut(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void>;
}

export function createLogoutPages(store: Store, complain: (problem: string) => void): LogoutPages {
  return {
    async logoutSource(ctx, form) {
      const { session, client, params, provider } = ctx.oidc;
      const askedByOwnPortal =
        client && params?.post_logout_redirect_uri && session?.authorizations?.[client.clientId];
      if (session && askedByOwnPortal) {
        const target = afterLogout(ctx);
        await endSession(provider, store, session, complain);
        ctx.cookies.set(provider.cookieName("session"), null);
        goTo(ctx, target);
        return;
      }
      const locale = localeOf(ctx);
      ctx.body = String(
        <MessagePage locale={locale} here={ctx.originalUrl} title={texts.title} text={texts.text}>
          {raw(form)}
          <button class="btn" type="submit" form="op.logoutForm" name="logout" value="yes">
            {texts.yes[locale]}
          </button>
        </MessagePage>,
      );
    },

    postLogoutSuccessSource(ctx) {
      ctx.body = String(
        <MessagePage locale={localeOf(ctx)} here={ctx.originalUrl} {...messages.signedOut} />,
      );
    },

    async nobodyToSignOut(ctx, next) {
      await next();
      // The provider's own answer would be a page that needs a script to go on.
      const asked = ctx.oidc?.route === "end_session" && ctx.status === 200;
      if (asked && !ctx.oidc.session?.accountId) goTo(ctx, afterLogout(ctx));
    },
  };
}

/** Where the portal wants the person back: the provider has checked the address by now. */
function afterLogout({ oidc }: KoaContextWithOIDC): string {
  const { post_logout_redirect_uri: address, state } = oidc.params ?? {};
  if (typeof address !== "string") return oidc.urlFor("end_session_success");
  const target = new URL(address);
  if (typeof state === "string") target.searchParams.set("state", state);
  return target.href;
}

function goTo(ctx: KoaContextWithOIDC, target: string): void {
  ctx.body = null;
  ctx.redirect(target);
  ctx.status = 303;
}
