import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { User } from "lucide-react";
import { useTranslation } from "react-i18next";
import { sellerLoader } from "~/access/loaders.server";
import { applicationOf } from "~/modules/cooperatives/index.server";
import { todayTasks } from "~/modules/orders/index.server";
import { settingsAt } from "~/modules/settings/index.server";
import { Anchor } from "~/ui/anchor";
import { Icon } from "~/ui/icon";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { SellerShell, type SellerTab } from "~/ui/shell/seller-shell";

export const handle = { i18n: ["seller"] };

export const loader = sellerLoader("orders.read", async ({ context, scope }) => {
  const application = await applicationOf(context, scope);
  const tasks = await todayTasks(context, scope);
  const settings = await settingsAt(context, ["help.phone", "help.whatsapp"]);
  return {
    nameFr: application.nameFr,
    nameAr: application.nameAr,
    state: application.state,
    toDo: tasks.toConfirm + tasks.toPrepare + tasks.toShip,
    lowStock: tasks.lowStock,
    help: { phone: settings["help.phone"], whatsapp: settings["help.whatsapp"] },
  };
});

const SECTIONS: [string, SellerTab][] = [
  ["/commandes", "orders"],
  ["/produits", "products"],
  ["/argent", "money"],
];

function tabOf(pathname: string): SellerTab | undefined {
  const rest = pathname.replace(/^\/(fr|ar)\/vendeur/, "");
  return rest === "" || rest === "/" ? "today" : SECTIONS.find(([path]) => rest.startsWith(path))?.[1];
}

export default function SellerLayout() {
  const { t } = useTranslation("seller");
  const locale = useLocale();
  const { pathname } = useLocation();
  const { nameFr, nameAr, state, toDo, lowStock, help } = useLoaderData<typeof loader>();
  return (
    <SellerShell
      cooperativeName={(locale === "ar" ? nameAr : nameFr) || t("unnamed")}
      emblemSeed={nameFr}
      current={tabOf(pathname)}
      counts={{ orders: toDo, products: lowStock }}
      help={help}
      narrow={tabOf(pathname) === "today"}
      tools={
        <Anchor className="tool" href={`/${locale}/compte`} aria-label={t("account")}>
          <Icon of={User} />
        </Anchor>
      }
    >
      {state !== "approved" && (
        <Notice kind="warning">
          {t("notApproved")}{" "}
          <Anchor className="link" href={`/${locale}/candidature/etat`}>
            {t("toApplication")}
          </Anchor>
        </Notice>
      )}
      <Outlet />
    </SellerShell>
  );
}
