import { useTranslation } from "react-i18next";
import { isLabel } from "~/modules/catalogue/labels";
import type { Proof } from "~/modules/shop/index.server";
import { formatDate, formatDay } from "~/platform/i18n";
import { Code } from "~/ui/bdi";
import { useLocale } from "~/ui/locale";
import { Seal } from "~/ui/seal";
import { useCourtName } from "./official-names";

export interface Registration {
  registerNumber: string | null;
  court: string | null;
  /** When the region approved the dossier. */
  approvedAt: Date | string | null;
}

/** Inscribed in the local register, its dossier seen by the region: what every cooperative here has proven. */
export function RegistrationSeal({ registerNumber, court, approvedAt }: Registration) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const courtName = useCourtName();
  return (
    <Seal
      claim={t("proof.registered")}
      proof={
        <>
          {court && t("proof.court", { court: courtName(court) })}
          {registerNumber && (
            <>
              {" · "}
              {t("proof.number")}
              {"\u00a0"}
              <Code>{registerNumber}</Code>
            </>
          )}
          {approvedAt && <> · {t("proof.seen", { date: formatDate(approvedAt, locale) })}</>}
        </>
      }
    />
  );
}

/** One seal for each accepted paper; a label's paper may carry several claims. */
export function ProofSeal({ proof, href, only }: { proof: Proof; href?: string; only?: readonly string[] }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const labels = proof.labels.filter(isLabel).filter((label) => !only || only.includes(label));
  const claim = proof.kind === "label" || proof.kind === "organic" ? labels.map((label) => t(`label.${label}`)).join(", ") || t(`proof.${proof.kind}`) : t(`proof.${proof.kind}`);
  return (
    <Seal
      claim={claim}
      proofHref={href}
      proof={
        <>
          {proof.kind === "onssa" || proof.kind === "ammps" ? t(`proof.issuer.${proof.kind}`) : <bdi lang="fr">{proof.issuer}</bdi>}
          {" · "}
          {t("proof.number")}
          {"\u00a0"}
          <Code>{proof.number}</Code>
          {proof.expiresOn && <> · {t("proof.until", { date: formatDay(proof.expiresOn, locale) })}</>}
        </>
      }
    />
  );
}
