import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { regionAction, regionIntent, type RegionAct } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { regionMay } from "~/access/permissions";
import { decideCooperative, dossierForReview, reviewAuthorisation, reviewItem } from "~/modules/cooperatives/index.server";
import { documentFacts } from "~/modules/media/index.server";
import type { Context } from "~/platform/db/context.server";
import { formatDate } from "~/platform/i18n/format";
import { notFound } from "~/platform/http/responses.server";
import { ButtonLink } from "~/ui/button";
import { useLocale } from "~/ui/locale";
import { ReviewGrid } from "~/ui/review-grid";
import { Status } from "~/ui/status";
import { DecisionBar } from "./dossier-parts/decision-bar";
import { DocumentView } from "./dossier-parts/document-view";
import { History } from "./dossier-parts/history";
import { Identifiers } from "./dossier-parts/identifiers";
import { PaperDecision } from "./dossier-parts/paper-decision";
import { PaperList } from "./dossier-parts/paper-list";
import { chosenPiece } from "./dossier-parts/piece";
import { NamedCooperative } from "./parts/named-cooperative";
import { seatOf } from "./parts/seat.server";

export const handle = { i18n: ["region", "application", "invoicing"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = regionLoader("dossiers.read", async ({ context, params, seat, url, locale }) => {
  const application = await dossierForReview(context, params.cooperativeId ?? "", seat.provinces);
  if (!application) throw notFound();
  const piece = chosenPiece(application, url.searchParams.get("piece"));
  return {
    title: `${application[locale === "ar" ? "nameAr" : "nameFr"]} · Taâwon`,
    cooperativeId: params.cooperativeId ?? "",
    application,
    piece,
    document: piece.mediaId ? await documentFacts(context, piece.mediaId) : null,
    place: await seatOf(context, application.communeCode, locale),
    may: { review: regionMay(seat.role, "dossiers.review"), decide: regionMay(seat.role, "cooperatives.decide") },
  };
});

const reason = z.string().trim().max(1000, "region:error.reasonLong").optional();

type Reviewed = { ok: true } | { ok: false; reason: string };

/** Decides and comes back to the file. An officer acts only on files of its own provinces; any other is not there. `field`: where a reason is typed. */
async function decide(region: RegionAct<unknown>, field: "reason" | "decisionReason", work: (context: Context, cooperativeId: string) => Promise<Reviewed>): Promise<Response> {
  const cooperativeId = region.params.cooperativeId ?? "";
  const result = await region.transact(async (context): Promise<Reviewed> => {
    if (!(await dossierForReview(context, cooperativeId, region.seat.provinces))) throw notFound();
    return work(context, cooperativeId);
  });
  if (result.ok) return redirect(region.url.pathname);
  return region.refuse(`region:error.${result.reason}`, { errors: result.reason === "reason-needed" ? { [field]: "region:error.reason-needed" } : {} });
}

const verdict = z.enum(["accept", "refuse"]);

export const action = regionAction({
  paper: regionIntent("dossiers.review", z.object({ kind: z.string().max(80), verdict, reason }), async (region) => {
    const { kind, verdict, reason } = region.input;
    return decide(region, "reason", (context, cooperativeId) => reviewItem(context, { cooperativeId, kind, accepted: verdict === "accept", reason }));
  }),
  authorisation: regionIntent("dossiers.review", z.object({ authorisationId: z.uuid(), verdict, reason }), async (region) => {
    const { authorisationId, verdict, reason } = region.input;
    return decide(region, "reason", (context, cooperativeId) => reviewAuthorisation(context, { cooperativeId, authorisationId, accepted: verdict === "accept", reason }));
  }),
  decide: regionIntent("cooperatives.decide", z.object({ decision: z.enum(["approved", "changes-requested", "refused", "suspended", "reinstated"]), reason }), async (region) =>
    decide(region, "decisionReason", (context, cooperativeId) => decideCooperative(context, { cooperativeId, ...region.input })),
  ),
});

export default function Dossier() {
  const { t } = useTranslation(["region", "application"]);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const application = data.application;
  const open = application.items.filter(({ state }) => state === "submitted").length;
  return (
    <>
      <div className="row between mb-6">
        <NamedCooperative
          of={application}
          level={1}
          line={[data.place, application.submittedAt && t("dossier.sentOn", { date: formatDate(application.submittedAt, locale) })].filter(Boolean).join(" · ")}
        />
        <Status kind={application.state === "approved" ? "ok" : application.state === "submitted" ? "wait" : "info"}>{t(`application:state.${application.state}`)}</Status>
      </div>
      <ReviewGrid
        pieces={<PaperList application={application} current={data.piece.id} />}
        document={<DocumentView piece={data.piece} document={data.document} />}
        decision={
          <>
            {data.may.review && <PaperDecision piece={data.piece} />}
            <Identifiers application={application} />
          </>
        }
      />
      <History application={application} />
      {data.may.decide && application.state === "approved" && (
        <p>
          <ButtonLink href={`/${locale}/region/dossiers/${data.cooperativeId}/facturation`} icon={FileText}>
            {t("invoicing:open")}
          </ButtonLink>
        </p>
      )}
      {data.may.decide && <DecisionBar state={application.state} open={open} ready={application.items.every(({ state }) => state === "accepted")} />}
    </>
  );
}
