/** @jsxImportSource hono/jsx */
import type { ClientMetadata } from "oidc-provider";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { MessagePage } from "./message";

const texts = {
  title: {
    az: "Girişi portaldan başlayın",
    en: "Start from a portal",
    ru: "Начните с портала",
  },
  text: {
    az: "Bura ASAN Login-in sınaq əvəzedicisidir. Portalda «Daxil ol» düyməsini basın, o sizi bura göndərəcək.",
    en: "This is a test stand-in for ASAN Login. Choose “Sign in” at a portal; it will send you here.",
    ru: "Это тестовая замена ASAN Login. Нажмите «Войти» на портале, он направит вас сюда.",
  },
} as const satisfies Record<string, Texts>;

/** What stands at the bare address: the way back to the portals that are registered here. */
export function HomePage(props: { locale: Locale; clients: readonly ClientMetadata[] }) {
  const { locale, clients } = props;
  const portals = clients.filter(({ client_uri }) => client_uri);
  return (
    <MessagePage locale={locale} {...texts}>
      {portals.length > 0 && (
        <ul>
          {portals.map(({ client_id, client_name, client_uri }) => (
            <li>
              <a class="go" href={client_uri}>
                {client_name ?? client_id}
              </a>
            </li>
          ))}
        </ul>
      )}
    </MessagePage>
  );
}
