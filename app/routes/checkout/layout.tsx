import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { useHelp } from "~/routes/storefront/parts/help-line";
import { useVisit } from "~/routes/storefront/parts/use-visit";
import { settingsAt } from "~/modules/settings/index.server";
import { environment } from "~/platform/env/environment.server";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { PlainShell } from "~/ui/shell/shell";

export const handle = { i18n: ["shop"] };

export const loader = publicLoader(async ({ context }) => {
  const numbers = await settingsAt(context, ["help.phone", "help.whatsapp"]);
  return {
    help: { phone: numbers["help.phone"], whatsapp: numbers["help.whatsapp"] },
    demonstration: environment().demonstration,
  };
});

/** Checkout and sign-in: one thing to do, nothing that leads away. */
export default function PlainLayout() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { help, demonstration } = useLoaderData<typeof loader>();
  const visit = useVisit(locale);
  const buying = useLocation().pathname.startsWith(`/${locale}/commande`);
  return (
    <PlainShell
      help={useHelp(help)}
      basket={buying}
      basketCount={visit?.cartCount || undefined}
      foot={
        <div className="row small muted mt-2">
          <Anchor href={`/${locale}/conditions`}>{t("footer.terms")}</Anchor>
          <Anchor href={`/${locale}/confidentialite`}>{t("footer.privacy")}</Anchor>
          {demonstration && <span>{t("footer.demonstration")}</span>}
        </div>
      }
    >
      <Outlet />
    </PlainShell>
  );
}
