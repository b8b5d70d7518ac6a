import type { Context } from "~/platform/db/context.server";
import { FAVOURITES_MOST } from "./favourites";

/** Keeps products for the account, in the order given until the list is `full`; what is kept already stays. Unknown ids are passed over. */
export async function keepFavourites(context: Context, userId: string, publicIds: readonly string[]): Promise<{ full: boolean }> {
  // One list is written by one request at a time: two would count the same room twice.
  await context.sql`select pg_advisory_xact_lock(hashtextextended('favourites ' || ${userId}, 0))::text`;
  const asked = await context.sql<{ kept: boolean }>`
    with asked as (
      select p.id, asked.place, f.product_id is not null as already
      from unnest(${publicIds.slice(0, FAVOURITES_MOST)}::text[]) with ordinality as asked (public_id, place)
      join product p on p.public_id = asked.public_id and p.state <> 'draft'
      left join favourite f on f.product_id = p.id and f.user_id = ${userId}
    ), added as (
      insert into favourite (user_id, product_id)
      select ${userId}, id from asked where not already order by place
      limit greatest(0, ${FAVOURITES_MOST}::int - (select count(*)::int from favourite where user_id = ${userId}))
      on conflict (user_id, product_id) do nothing returning product_id
    )
    select asked.already or exists (select from added where product_id = asked.id) as kept from asked`;
  return { full: asked.some(({ kept }) => !kept) };
}

export async function dropFavourite(context: Context, userId: string, publicId: string): Promise<void> {
  await context.sql`delete from favourite f using product p where p.id = f.product_id and f.user_id = ${userId} and p.public_id = ${publicId}`;
}
