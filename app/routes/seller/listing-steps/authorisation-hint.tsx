import { useTranslation } from "react-i18next";
import { formatDay } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { Code } from "~/ui/bdi";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import type { StepView } from "./step-view";
import { useWaiting } from "./waiting-lines";

/** Whether this category needs a paper, and whether the cooperative has it. */
export function AuthorisationHint({ category, permits, waitingFor }: Pick<StepView, "category" | "permits" | "waitingFor">) {
  const { t } = useTranslation(["listing", "catalogue"]);
  const locale = useLocale();
  const waiting = useWaiting();
  const papers = waitingFor.filter((code) => code !== "approval");
  if (papers.length > 0) {
    return (
      <Notice kind="warning">
        {papers.map((code) => (
          <p key={code}>{waiting(code)}</p>
        ))}
        <Anchor className="link" href={`/${locale}/vendeur/cooperative`}>
          {t("permit.send")}
        </Anchor>
      </Notice>
    );
  }
  const kind = category?.onssaRequired ? "onssa" : category?.sanitaryAuthority === "AMMPS" ? "ammps" : null;
  const permit = permits.permits.find((held) => held.kind === kind && category && (held.categories.includes(category.slug) || held.categories.includes(category.familySlug)));
  if (!permit) return null;
  return (
    <Notice kind="success">
      {t(`catalogue:permit.${permit.kind}`)} <Code>{permit.number}</Code>
      {permit.expiresOn && ` · ${t("permit.until", { date: formatDay(permit.expiresOn, locale) })}`}
    </Notice>
  );
}
