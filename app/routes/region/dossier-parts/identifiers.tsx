import { useTranslation } from "react-i18next";
import type { Application } from "~/modules/cooperatives/application";
import { memberTotal, USUAL_MINIMUM_MEMBERS } from "~/modules/cooperatives/dossier";
import { checkIce, checkRegisterNumber, checkRib, checkTaxId, type IdentifierCheck } from "~/modules/cooperatives/identifiers";
import { formatPhone } from "~/platform/i18n/format";
import { IdentifierRow } from "~/ui/definition-list";
import type { StatusKind } from "~/ui/status";

/** What was typed, beside what its check rule says of it now. */
export function Identifiers({ application }: { application: Application }) {
  const { t } = useTranslation(["region", "application"]);
  const rows: { label: string; value: string | null; check: IdentifierCheck | null; keyed?: boolean }[] = [
    { label: t("application:field.registerNumber"), value: application.registerNumber, check: application.registerNumber ? checkRegisterNumber(application.registerNumber) : null },
    { label: t("application:field.ice"), value: application.ice, check: application.ice ? checkIce(application.ice) : null, keyed: true },
    { label: t("application:field.taxId"), value: application.taxId, check: application.taxId ? checkTaxId(application.taxId) : null },
    { label: t("application:field.rib"), value: application.rib, check: application.rib ? checkRib(application.rib) : null, keyed: true },
  ];
  const total = memberTotal(application);
  return (
    <section>
      <h2 className="h3">{t("dossier.identifiers")}</h2>
      {rows.map(({ label, value, check, keyed }) => (
        <IdentifierRow key={label} label={label} value={value ?? "—"} check={check ? verdict(check, keyed) : { kind: "off", text: t("dossier.check.missing") }} />
      ))}
      <IdentifierRow label={t("application:field.court")} value={application.court ? t(`application:court.${application.court}`) : "—"} />
      <IdentifierRow label={t("application:field.phone")} value={application.phone ? formatPhone(application.phone) : "—"} />
      <IdentifierRow label={t("application:field.representativeName")} value={application.representativeName ?? "—"} />
      <IdentifierRow
        label={t("dossier.members")}
        value={String(total)}
        check={total < USUAL_MINIMUM_MEMBERS ? { kind: "wait", text: t("dossier.check.fewMembers") } : { kind: "ok", text: t("dossier.check.members") }}
      />
    </section>
  );

  function verdict(check: IdentifierCheck, keyed?: boolean): { kind: StatusKind; text: string } {
    if (!check.ok) return { kind: "no", text: t(`dossier.check.${check.reason}`) };
    if (check.doubtful) return { kind: "wait", text: t("dossier.check.doubtful") };
    return { kind: "ok", text: t(keyed ? "dossier.check.keyOk" : "dossier.check.formOk") };
  }
}
