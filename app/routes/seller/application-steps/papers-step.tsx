import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Application, DossierItemView } from "~/modules/cooperatives/application";
import { acceptsPapers, DOSSIER_ITEMS, type ItemState } from "~/modules/cooperatives/dossier";
import { useForm } from "~/platform/forms/use-form";
import { formatDate } from "~/platform/i18n/format";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { FileField } from "~/ui/fields/file-field";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { Status, type StatusKind } from "~/ui/status";

const KIND: Record<ItemState, StatusKind> = { missing: "off", submitted: "wait", accepted: "ok", refused: "no", expired: "no" };

export function PapersStep({ application }: { application: Application }) {
  const { t } = useTranslation("application");
  const locale = useLocale();
  const form = useForm("piece");
  const files = DOSSIER_ITEMS.filter(({ by }) => by === "file");
  const items = files.flatMap(({ kind }) => application.items.filter((item) => item.kind === kind));
  return (
    <div className="stack">
      <ErrorSummary errors={form.errors} form={form.problem} />
      <p className="muted">{t("papers.identity")}</p>
      {items.map((item) => (
        <PaperRow key={item.kind} item={item} open={acceptsPapers(application.state)} />
      ))}
      <ButtonLink kind="main" big wide href={`/${locale}/candidature/envoi`}>
        {t("papers.next")}
      </ButtonLink>
    </div>
  );
}

function PaperRow({ item, open }: { item: DossierItemView; open: boolean }) {
  const { t } = useTranslation("application");
  const locale = useLocale();
  return (
    <section id={item.kind} className="panel stack" aria-labelledby={`${item.kind}-title`}>
      <div className="row between">
        <h2 id={`${item.kind}-title`} className="h3">
          {t(`paper.${item.kind}`)}
        </h2>
        <Status kind={KIND[item.state]}>{t(`itemState.${item.state}`)}</Status>
      </div>
      {item.state === "refused" && item.refusedReason && (
        <Notice kind="danger">
          <b>{t("papers.refused")}</b> {item.refusedReason}
        </Notice>
      )}
      {item.mediaId && (
        <p className="small">
          <a className="link" href={`/pieces/${item.mediaId}`}>
            {t("papers.open")}
          </a>{" "}
          {item.submittedAt && t("papers.sentOn", { date: formatDate(item.submittedAt, locale) })}
        </p>
      )}
      {open && item.state !== "accepted" && (
        <Form method="post" encType="multipart/form-data" className="row">
          <input type="hidden" name="intent" value="piece" />
          <input type="hidden" name="kind" value={item.kind} />
          <FileField name="file" id={`${item.kind}-file`} label={t("papers.file")} help={t("papers.fileHelp")} accept="application/pdf,image/jpeg,image/png" required />
          <Button>{t(item.mediaId ? "papers.sendAgain" : "papers.send")}</Button>
        </Form>
      )}
    </section>
  );
}
