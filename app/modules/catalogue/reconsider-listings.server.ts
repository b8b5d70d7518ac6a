import type { AuthorisationDecided, CooperativeDecided } from "~/modules/cooperatives/events";
import type { Context } from "~/platform/db/context.server";
import { subscribe } from "~/platform/events/events.server";
import type { JobTask, Schedule } from "~/platform/jobs/jobs.server";
import type { ProductChanged } from "./events";
import { waitingCodes, type GatedCategory } from "./listing-gate";
import { permitsOf } from "./permit-queries.server";
import { recordRevision } from "./product-revision.server";

/**
 * Looks again at every listing of a cooperative that is, or waits to be, in the shop: after a decision on it, on one of its
 * authorisations, or when one expired. Returns how many are published now and how many wait.
 */
async function reconsiderListings(context: Context, cooperativeId: string): Promise<{ published: number; waiting: number }> {
  const products = await context.sql<GatedCategory & { productId: string; labels: string[]; state: string }>`
    select p.id as "productId", p.labels, p.state, c.slug, c.family_slug as "familySlug", c.sanitary_authority as "sanitaryAuthority", c.onssa_required as "onssaRequired"
    from product p join category c on c.slug = p.category_slug
    where p.cooperative_id = ${cooperativeId}::uuid and p.state in ('waiting', 'published') order by p.id for update of p`;
  const permits = await permitsOf(context, cooperativeId);
  let published = 0;
  for (const { productId, labels, state, ...category } of products) {
    const codes = waitingCodes(category, labels, permits);
    const next = codes.length > 0 ? "waiting" : "published";
    if (next === "published") published += 1;
    await context.sql`
      update product set state = ${next}, waiting_for = ${codes}::text[],
        published_at = case when ${next} = 'published' then coalesce(published_at, app.now()) else published_at end
      where id = ${productId}::uuid`;
    if (next !== state) await recordRevision(context, productId);
    await context.publish({ type: "catalogue.product-changed", productId } satisfies ProductChanged);
  }
  return { published, waiting: products.length - published };
}

/** The listings follow each decision of the region in its own transaction. */
export function subscribeCatalogue(): void {
  subscribe<CooperativeDecided>("cooperatives.decided", async (context, { cooperativeId }) => void (await reconsiderListings(context, cooperativeId)));
  subscribe<AuthorisationDecided>("cooperatives.authorisation-decided", async (context, { cooperativeId }) => void (await reconsiderListings(context, cooperativeId)));
}

/** Cooperatives with a published listing and a paper that ran out: each is looked at again in its own transaction. */
const reconsiderExpired: JobTask = async (_payload, transact) => {
  const due = await transact(
    (context) => context.sql<{ id: string }>`
    select distinct a.cooperative_id as id from authorisation a join product p on p.cooperative_id = a.cooperative_id and p.state = 'published'
    where a.state = 'accepted' and a.expires_on < ${context.today}::date order by 1`,
  );
  for (const { id } of due) await transact((context) => reconsiderListings(context, id));
};

export const catalogueTasks: Record<string, JobTask> = { "catalogue.reconsider-expired": reconsiderExpired };

/** A paper runs out at midnight in Morocco, whichever offset is kept. */
export const catalogueSchedules: Schedule[] = [{ task: "catalogue.reconsider-expired", match: "5 23,0,1 * * *" }];
