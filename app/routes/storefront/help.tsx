import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Phone } from "lucide-react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { settingsAt } from "~/modules/settings/index.server";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs, PageTitle } from "~/ui/page-title";
import { groupedPhone, WhatsAppLink } from "~/ui/phone-link";
import { HelpSection } from "./parts/help-section";
import { pageMeta } from "./parts/page-words";

export const handle = { public: true, i18n: ["content"] };
export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args);

export const loader = publicLoader(async ({ context, t }) => {
  const settings = await settingsAt(context, ["help.phone", "help.whatsapp", "help.email", "withdrawal.days", "orders.confirm-within-working-hours", "cash.limit-centimes"]);
  return {
    phone: settings["help.phone"],
    whatsapp: settings["help.whatsapp"],
    email: settings["help.email"],
    figures: {
      days: settings["withdrawal.days"],
      hours: settings["orders.confirm-within-working-hours"],
      limit: settings["cash.limit-centimes"] / 100,
    },
    words: {
      title: t("content:help.title"),
      description: t("content:help.line"),
    },
  };
});

/** Each with its questions, in the order a shopper meets them. */
const SECTIONS = [
  { id: "acheter", key: "buy", questions: ["how", "account", "several"] },
  {
    id: "livraison",
    key: "delivery",
    questions: ["where", "price", "when", "fresh"],
  },
  { id: "paiement", key: "payment", questions: ["cash", "limit", "call"] },
  { id: "suivi", key: "follow", questions: ["link", "lost", "cancel"] },
  {
    id: "retours",
    key: "returns",
    questions: ["right", "none", "how", "damaged"],
  },
  {
    id: "verification",
    key: "checked",
    questions: ["dossier", "food", "labels"],
  },
  { id: "reclamation", key: "complaint", questions: ["who", "then"] },
  { id: "vendre", key: "sell", questions: ["who", "start"] },
] as const;

export default function Help() {
  const { t } = useTranslation("content");
  const locale = useLocale();
  const { phone, whatsapp, email, figures } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow pb-16">
      <Breadcrumbs items={[{ label: t("legal.home"), href: `/${locale}` }, { label: t("help.title") }]} />
      <PageTitle line={t("help.line")}>{t("help.title")}</PageTitle>
      <div className="row pb-4">
        <ButtonLink kind="main" big icon={Phone} href={`tel:${phone}`}>
          <bdi dir="ltr">{groupedPhone(phone)}</bdi>
        </ButtonLink>
        <WhatsAppLink phone={whatsapp} className="btn btn-line btn-big" />
        <a className="link" href={`mailto:${email}`}>
          <bdi dir="ltr">{email}</bdi>
        </a>
      </div>
      {SECTIONS.map(({ id, key, questions }) => (
        <HelpSection
          key={id}
          id={id}
          title={t(`help.${key}.title`)}
          questions={questions.map((question) => ({
            asked: t(`help.${key}.${question}.asked`),
            answer: t(`help.${key}.${question}.answer`, figures),
          }))}
        />
      ))}
      <p className="pt-8">
        {t("help.more")}{" "}
        <Anchor className="link" href={`/${locale}/conditions`}>
          {t("help.terms")}
        </Anchor>
        {" · "}
        <Anchor className="link" href={`/${locale}/confidentialite`}>
          {t("help.privacy")}
        </Anchor>
      </p>
    </div>
  );
}
