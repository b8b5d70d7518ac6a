import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { regionAction, regionIntent, type RegionAct } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { regionMay } from "~/access/permissions";
import { decideCooperative, dossierForReview, reviewAuthorisation, reviewItem } from "~/modules/cooperatives/index.server";
import { documentFacts } from "~/modules/media/index.server";
import { communeByCode } from "~/modules/territory/index.server";
import { formatDate } from "~/platform/i18n/format";
import { notFound } from "~/platform/http/responses.server";
import { CooperativeBlock } from "~/ui/cooperative-block";
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

export const handle = { i18n: ["region", "application"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = regionLoader("dossiers.read", async ({ context, params, seat, url, locale }) => {
  const application = await dossierForReview(context, params.cooperativeId ?? "", seat.provinces);
  if (!application) throw notFound();
  const piece = chosenPiece(application, url.searchParams.get("piece"));
  const place = application.communeCode ? await communeByCode(context, application.communeCode) : null;
  return {
    title: `${application[locale === "ar" ? "nameAr" : "nameFr"]} · Taâwon`,
    application,
    piece,
    document: piece.mediaId ? await documentFacts(context, piece.mediaId) : null,
    place: place ? `${place.commune[locale]}, ${place.province[locale]}` : "",
    may: { review: regionMay(seat.role, "dossiers.review"), decide: regionMay(seat.role, "cooperatives.decide") },
  };
});

const reason = z.string().trim().max(1000, "region:error.reasonLong").optional();
const piece = z.string().max(80);

/** An officer acts only on files of its own provinces; any other file is not there. */
async function act<T extends { ok: true } | { ok: false; reason: string }>(region: RegionAct<unknown>, work: Parameters<RegionAct<unknown>["transact"]>[0]): Promise<T> {
  return region.transact(async (context) => {
    const application = await dossierForReview(context, region.params.cooperativeId ?? "", region.seat.provinces);
    if (!application) throw notFound();
    return work(context);
  }) as Promise<T>;
}

type Reviewed = { ok: true } | { ok: false; reason: string };

export const action = regionAction({
  paper: regionIntent("dossiers.review", z.object({ kind: piece, verdict: z.enum(["accept", "refuse"]), reason }), async (region) => {
    const { kind, verdict } = region.input;
    const result = await act<Reviewed>(region, (context) =>
      reviewItem(context, { cooperativeId: region.params.cooperativeId!, kind, accepted: verdict === "accept", reason: region.input.reason }),
    );
    return result.ok
      ? redirect(region.url.pathname)
      : region.refuse(`region:error.${result.reason}`, { errors: result.reason === "reason-needed" ? { reason: "region:error.reason-needed" } : {} });
  }),
  authorisation: regionIntent("dossiers.review", z.object({ authorisationId: z.uuid(), verdict: z.enum(["accept", "refuse"]), reason }), async (region) => {
    const { authorisationId, verdict } = region.input;
    const result = await act<Reviewed>(region, (context) =>
      reviewAuthorisation(context, { cooperativeId: region.params.cooperativeId!, authorisationId, accepted: verdict === "accept", reason: region.input.reason }),
    );
    return result.ok
      ? redirect(region.url.pathname)
      : region.refuse(`region:error.${result.reason}`, { errors: result.reason === "reason-needed" ? { reason: "region:error.reason-needed" } : {} });
  }),
  decide: regionIntent("cooperatives.decide", z.object({ decision: z.enum(["approved", "changes-requested", "refused", "suspended", "reinstated"]), reason }), async (region) => {
    const result = await act<Reviewed>(region, (context) =>
      decideCooperative(context, { cooperativeId: region.params.cooperativeId!, decision: region.input.decision, reason: region.input.reason }),
    );
    return result.ok
      ? redirect(region.url.pathname)
      : region.refuse(`region:error.${result.reason}`, { errors: result.reason === "reason-needed" ? { decisionReason: "region:error.reason-needed" } : {} });
  }),
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
        <CooperativeBlock
          level={1}
          name={application[locale === "ar" ? "nameAr" : "nameFr"] || t("queue.unnamed")}
          otherName={{ text: application[locale === "ar" ? "nameFr" : "nameAr"], lang: locale === "ar" ? "fr" : "ar" }}
          line={[data.place, application.submittedAt && t("dossier.sentOn", { date: formatDate(application.submittedAt, locale) })].filter(Boolean).join(" · ")}
          emblemSeed={application.nameFr || application.cooperativeId}
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
      {data.may.decide && <DecisionBar state={application.state} open={open} ready={application.items.every(({ state }) => state === "accepted")} />}
    </>
  );
}
